/// Why an action was not done, with data, and whether the caller may learn that the thing exists.
///
/// The one renderer is in `Words/Access`: sentence, exit code, HTTP status.
public struct Refusal: Error, Sendable, Hashable {
    /// Whether the caller may learn that the thing exists.
    public enum Disclosure: Sendable, Hashable {
        /// The reason is told.
        case open
        /// The caller is told only that nothing of this kind and name was found.
        case hidden(Subject, name: String)
    }

    /// Why.
    public var reason: Reason
    /// Whether the reason is told.
    public var disclosure: Disclosure

    /// A refusal; by default its reason is told.
    public init(_ reason: Reason, disclosure: Disclosure = .open) {
        self.reason = reason
        self.disclosure = disclosure
    }

    /// The same refusal saying what changed since the caller looked; other refusals stay as they are.
    public func adding(changes: [String]) -> Refusal {
        guard case .staleRevision(let subject, let name, let seen, let current, _) = reason else { return self }
        return Refusal(
            .staleRevision(subject, name: name, seen: seen, current: current, changes: changes),
            disclosure: disclosure)
    }
}
