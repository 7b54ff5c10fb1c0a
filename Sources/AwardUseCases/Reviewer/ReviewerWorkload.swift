import AwardCore
import AwardStore
import Postgres

/// The unfinished and finished work of one reviewer in stages that are planned or open.
struct ReviewerWorkload {
    let assignments: [Replacement.Assignment]
    private let stages: [String: Int16]
    private let candidates: [String: Int32]
    private let codes: [Int32: String]

    init(of reviewer: Int32, in tx: borrowing Transaction, _ context: CommandContext) throws {
        var stages: [String: Int16] = [:]
        var candidates: [String: Int32] = [:]
        var names: [Int16: String] = [:]
        for stage in try tx.stages(of: context.awardID) where stage.state == .planned || stage.state == .open {
            stages[stage.stageID] = stage.stageNo
            names[stage.stageNo] = stage.stageID
        }
        var assignments: [Replacement.Assignment] = []
        for row in try tx.assignments(of: context.awardID, reviewer: reviewer) where !row.isReleased {
            guard let stage = names[row.stageNo] else { continue }
            candidates[row.candidateCode] = row.candidateID
            assignments.append(Replacement.Assignment(stage: stage, candidate: row.candidateCode, sheet: row.sheet))
        }
        self.stages = stages
        self.candidates = candidates
        codes = Dictionary(uniqueKeysWithValues: candidates.map { ($1, $0) })
        self.assignments = assignments
    }

    /// The code of a candidate of these assignments.
    func code(ofCandidate number: Int32) -> String? {
        codes[number]
    }

    /// The assignments as the numbers their rows have, by stage.
    func numbers(_ assignments: [Replacement.Assignment]) -> [(stage: Int16, candidates: [Int32])] {
        Dictionary(grouping: assignments, by: \.stage)
            .compactMap { stage, group in
                stages[stage].map { ($0, group.compactMap { candidates[$0.candidate] }) }
            }
            .sorted { $0.stage < $1.stage }
    }
}
