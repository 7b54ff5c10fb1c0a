import AwardCore
import AwardStore
import Postgres

/// Candidates as one caller may know them: all in the open, or by the codes of the blind stages the caller judges.
struct CandidateReader {
    let grant: Grant
    let isReviewer: Bool
    /// The blind code of each candidate entered in a blind stage, of the latest such stage; empty in the open.
    private let blindCodes: [Int32: String]

    /// - Parameter needsPledge: whether a reviewer must have signed the pledge first; stepping aside is possible before.
    /// - Throws: `Refusal` when the caller may read no candidates, or is a reviewer who has not signed the pledge.
    init(
        _ action: Action, needsPledge: Bool = true, in tx: borrowing Transaction, _ context: CommandContext
    ) throws {
        let reviewer = try context.ownReviewer(in: tx)
        let blind = try context.blindStages(judgedBy: reviewer, in: tx)
        let grant = try Policy.decide(
            action, by: context.principal,
            given: ReadFacts(
                awardState: context.award.state, publication: context.definition.publication, isBlind: !blind.isEmpty))
        if needsPledge, let reviewer, reviewer.pledgedAt == nil { throw Refusal(.notPledged(reviewer: reviewer.code)) }
        var codes: [Int32: String] = [:]
        if grant.view.isBlind {
            for stage in blind {
                for entry in try tx.entries(of: context.awardID, stage: stage.stageNo) {
                    codes[entry.candidateID] = entry.blindCode
                }
            }
        }
        self.grant = grant
        isReviewer = reviewer != nil
        blindCodes = codes
    }

    var isBlind: Bool { grant.view.isBlind }

    /// Whether the caller runs the award and may see how judging goes.
    var isOffice: Bool { [.admin, .secretary, .auditor].contains(grant.role) || (grant.role == .chair && !isBlind) }

    /// The code the caller may know; `nil` for a candidate the caller may not know of.
    func code(of candidate: CandidateRow) -> String? {
        if isBlind { return blindCodes[candidate.candidateID] }
        if let own = grant.view.candidate { return own == candidate.candidateID ? candidate.code : nil }
        if grant.role == .anonymous { return isPublic(candidate) ? candidate.code : nil }
        return candidate.code
    }

    /// The candidate of a blind code.
    func number(ofBlindCode code: String) -> Int32? {
        blindCodes.first { $0.value == code }?.key
    }

    private func isPublic(_ candidate: CandidateRow) -> Bool {
        switch candidate.state {
        case .awarded: return grant.view.items.contains(.winners)
        case .finalist: return grant.view.items.contains(.finalists)
        default: return false
        }
    }
}

extension CommandContext {
    /// The reviewer who asks; `nil` where the caller is none.
    func ownReviewer(in tx: borrowing Transaction) throws -> ReviewerRow? {
        guard let number = principal.reviewer else { return nil }
        return try tx.reviewer(of: awardID, number: number)
    }

    /// The blind stages on whose panel the reviewer sits, in order.
    func blindStages(judgedBy reviewer: ReviewerRow?, in tx: borrowing Transaction) throws -> [StageRow] {
        guard let reviewer else { return [] }
        return try stages(in: tx)
            .filter { $0.definition.isBlind && $0.definition.takesReviewers(from: reviewer.pool) }.map(\.row)
    }

    /// The candidate the caller means by `text`: a code or unique name, and where names are withheld a blind code alone.
    ///
    /// - Throws: `Refusal` (`notFound`).
    func candidate(
        _ text: String, known reader: CandidateReader, in tx: borrowing Transaction
    ) throws -> CandidateRow {
        if reader.isBlind {
            if let number = reader.number(ofBlindCode: text),
                let row = try tx.candidate(of: awardID, number: number)
            {
                return row
            }
        } else if reader.isOffice || reader.isReviewer {
            return try candidate(text, in: tx)
        } else if let row = try tx.candidates(of: awardID, called: text).first(where: { reader.code(of: $0) != nil }) {
            return row
        }
        throw Refusal(.notFound(.candidate, name: text, suggestions: []))
    }
}

extension StageDefinition {
    /// Whether reviewers of `pool` sit on the stage's panel.
    func takesReviewers(from pool: String) -> Bool {
        let pools = panel.pools + components.flatMap(\.pools)
        return pools.isEmpty || pools.contains(pool)
    }
}
