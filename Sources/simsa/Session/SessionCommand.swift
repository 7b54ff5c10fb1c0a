import ArgumentParser
import Terminal

/// A command that works on a database: it opens a session, runs, and closes it.
protocol SessionCommand: AsyncParsableCommand {
    var options: GlobalOptions { get }

    /// Does the work.
    ///
    /// - Throws: `Refusal` when it is refused.
    func run(_ session: Session) async throws
}

extension SessionCommand {
    mutating func run() async throws {
        let session = try await Session.open(options)
        do {
            try await run(session)
        } catch {
            await session.access.close()
            throw error
        }
        await session.access.close()
    }
}
