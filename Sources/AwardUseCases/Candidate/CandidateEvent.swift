public import AwardCore
import AwardStore
import Postgres

/// One thing that happened to a candidate.
public struct CandidateEvent: Codable, Sendable {
    /// When.
    public let at: Moment
    /// Who did it.
    public let actor: String
    /// What was done, e.g. `candidate.withdraw`.
    public let command: String
    /// The state it led to, if it was a move.
    public let state: CandidateState?
    /// Why, if a reason was given.
    public let reason: String?
    /// The entry of the ledger.
    public let entry: Int64
}

extension CommandContext {
    /// What the ledger tells of a candidate: the import that brought it, then everything done to it, oldest first.
    func history(of row: CandidateRow, in tx: borrowing Transaction) throws -> [CandidateEvent] {
        // A command names the candidate as its caller did: by code or by a name that was unique.
        let names = [row.code, row.name.ko, row.name.en, row.fullName.ko, row.fullName.en]
        let entries = try tx.ledger(of: awardID, subjects: ["candidates"] + Set(names).map { "candidate \($0)" })
        return try entries.compactMap { entry in
            let body = try CanonicalJSON.read(Body.self, from: entry.body)
            if entry.subject == "candidates" {
                guard let first = body.result?.firstNumber, let count = body.result?.candidates,
                    row.candidateID >= first, row.candidateID < first + count
                else { return nil }
            } else if body.result?.candidate != row.code {
                return nil
            }
            return CandidateEvent(
                at: Moment(entry.at), actor: entry.actor, command: entry.command, state: body.result?.state,
                reason: body.request?.reason, entry: entry.entryNo)
        }
    }
}

/// What of a ledger body tells about a candidate; everything may be missing, since each command keeps its own.
private struct Body: Decodable {
    struct Request: Decodable {
        let reason: String?
    }

    struct Result: Decodable {
        let candidate: String?
        let candidates: Int32?
        let firstNumber: Int32?
        let state: CandidateState?

        enum CodingKeys: CodingKey {
            case candidate, candidates, firstNumber, state
        }

        init(from decoder: any Decoder) throws {
            let container = try? decoder.container(keyedBy: CodingKeys.self)
            candidate = try? container?.decode(String.self, forKey: .candidate)
            candidates = try? container?.decode(Int32.self, forKey: .candidates)
            firstNumber = try? container?.decode(Int32.self, forKey: .firstNumber)
            state = try? container?.decode(CandidateState.self, forKey: .state)
        }
    }

    let request: Request?
    let result: Result?
}
