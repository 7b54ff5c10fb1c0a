import AwardCore
import AwardFiles

extension [Diagnostic] {
    /// Refuses a file with mistakes, all of them at once.
    ///
    /// - Throws: `Refusal` (`invalid`).
    func refuseErrors() throws {
        if let refusal = Refusal(self) { throw refusal }
    }
}
