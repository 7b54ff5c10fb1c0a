import AwardCore
import AwardFiles
import AwardUseCases

extension [Diagnostic] {
    /// Refuses a file with mistakes, all of them at once.
    ///
    /// - Throws: `Refusal` (`invalid`).
    func refuseErrors() throws {
        if let refusal = Refusal(self) { throw refusal }
    }
}

extension Session {
    /// Says what may not have been meant in a file that can be used all the same.
    func warn(_ diagnostic: Diagnostic) {
        console.writeErrorLine(diagnostic.text(language))
    }
}
