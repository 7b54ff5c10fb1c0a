import AwardCore
import AwardStore
import Postgres

/// How one entry of the ledger is hashed.
enum LedgerEntry {
    /// SHA-256 over the award's short name and every column of the entry, one per line.
    static func sha256(
        slug: String, at: Timestamp, actor: String, command: String, subject: String, body: String
    ) -> [UInt8] {
        CanonicalJSON.sha256(
            "simsa-ledger-1\n\(slug)\n\(at.microseconds)\n\(actor)\n\(command)\n\(subject)\n\(body)")
    }
}

extension LedgerWrite {
    /// The entry of one action, with its hash.
    init(_ action: Action, subject: String, body: String, slug: String, award: Int32, actor: String, at: Timestamp) {
        self.init(
            award: award, at: at, actor: actor, command: action.rawValue, subject: subject, body: body,
            sha256: LedgerEntry.sha256(
                slug: slug, at: at, actor: actor, command: action.rawValue, subject: subject, body: body))
    }
}

/// What the ledger keeps of one command.
struct LedgerBody<Request: Encodable, Result: Encodable>: Encodable {
    let request: Request
    let result: Result
}
