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
    /// The stage that state speaks of, if it speaks of one.
    public let stage: String?
    /// Why, if a reason was given.
    public let reason: String?
    /// The entry of the ledger.
    public let entry: Int64
}

extension CommandContext {
    /// What the ledger tells of a candidate: the import that brought it, then everything done to it, oldest first.
    func history(of row: CandidateRow, in tx: borrowing Transaction) throws -> [CandidateEvent] {
        // A command names the candidate as its caller did: by code or by a name that was unique.
        let names =
            [row.code, row.name.ko, row.name.en, row.fullName.ko, row.fullName.en]
            + (try formerNames(ofCandidate: row.code, in: tx))
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
                at: Moment(entry.at), actor: entry.actor, command: entry.command, state: body.result?.state, stage: nil,
                reason: body.request?.reason, entry: entry.entryNo)
        }
    }

    /// Where the stages took a candidate: into the first by its opening, on or out by each confirmation, back by a
    /// re-evaluation; oldest first.
    func stageHistory(of row: CandidateRow, in tx: borrowing Transaction) throws -> [CandidateEvent] {
        let stages = try tx.stages(of: awardID)
        let entered = Set(try tx.candidateProgress(of: awardID, candidate: row.candidateID).map(\.stageNo))
        let moves = [Action.stageOpen, .stageConfirm, .stageReevaluate].map(\.rawValue)
        return try tx.ledger(of: awardID, commands: moves).compactMap { entry in
            let body = try CanonicalJSON.read(StageBody.self, from: entry.body)
            guard let index = stages.firstIndex(where: { $0.stageID == body.result.stage }),
                entered.contains(stages[index].stageNo)
            else { return nil }
            let stage = stages[index]
            var state = CandidateState.inStage
            var place = stage.stageID
            if entry.command == Action.stageConfirm.rawValue {
                guard body.result.isComplete == true, let tallyNo = body.result.tallyNo,
                    let goesOn = try goesOn(row, stage.stageNo, tallyNo, in: tx)
                else { return nil }
                if !goesOn {
                    state = .stopped
                } else if index + 1 < stages.count {
                    place = stages[index + 1].stageID
                } else {
                    state = .finalist
                }
            } else if entry.command == Action.stageOpen.rawValue, index > 0 {
                // The confirmation before has told so.
                return nil
            }
            return CandidateEvent(
                at: Moment(entry.at), actor: entry.actor, command: entry.command, state: state, stage: place,
                reason: body.request?.reason, entry: entry.entryNo)
        }
    }

    private func goesOn(
        _ row: CandidateRow, _ stage: Int16, _ tallyNo: Int, in tx: borrowing Transaction
    ) throws -> Bool? {
        try tx.standingOutcome(of: awardID, stage: stage, tallyNo: tallyNo, candidate: row.candidateID)
            .map { $0 == Selection.Outcome.goesOn.name }
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

/// What of a ledger body tells about a move of a stage.
private struct StageBody: Decodable {
    struct Request: Decodable {
        let reason: String?
    }

    struct Result: Decodable {
        let stage: String
        let tallyNo: Int?
        let isComplete: Bool?
    }

    let request: Request?
    let result: Result
}
