import Dispatch

/// One place for a connection, with the thread its blocking calls run on.
///
/// `@unchecked Sendable`: `session` is touched only on `queue`.
final class Slot: @unchecked Sendable {
    let queue: DispatchQueue
    /// The connection, made when first needed and made anew after it was lost.
    var session: Session?

    init(number: Int) {
        queue = DispatchQueue(label: "postgres.session.\(number)")
    }
}
