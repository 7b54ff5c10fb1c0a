public import Postgres

/// What PostgreSQL tells every server process when a command was performed: which award, which command. No names.
public struct ProgressNotice: Sendable, Hashable {
    /// The channel of all notices.
    public static let channel = "simsa_progress"

    /// The award.
    public let award: Int32
    /// The command, e.g. `score.submit`.
    public let command: String

    /// Reads a notice; `nil` when it is none.
    public init?(_ payload: String) {
        let parts = payload.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let award = Int32(parts[0]) else { return nil }
        self.award = award
        command = String(parts[1])
    }
}

extension Transaction {
    /// Tells every server process once this transaction has committed.
    public borrowing func notifyProgress(of award: Int32, command: String) {
        notify(channel: ProgressNotice.channel, payload: "\(award) \(command)")
    }
}
