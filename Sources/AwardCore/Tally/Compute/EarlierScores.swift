/// The official scores of earlier stages by candidate.
struct EarlierScores {
    private var byStage: [String: [Int: EarlierResult]] = [:]
    /// What does not fit in the list given.
    private(set) var problems: [TallyError.Problem] = []

    init(_ results: [EarlierResult], index: NumberIndex) {
        for result in results.sorted(by: { ($0.stageID, $0.candidate) < ($1.stageID, $1.candidate) }) {
            // Candidates who did not come into this stage have earlier scores too; they are of no use here.
            guard let candidate = index[result.candidate] else { continue }
            if result.maximum.sign <= 0 {
                problems.append(.unusableRule("\(result.stageID): maximum \(result.maximum)"))
            }
            if byStage[result.stageID, default: [:]].updateValue(result, forKey: candidate) != nil {
                problems.append(.duplicateEarlierScore(candidate: result.candidate, stage: result.stageID))
            }
        }
    }

    /// The score of the candidate at position `candidate` in `stage`; `nil` when there is none.
    func result(of candidate: Int, in stage: String) -> EarlierResult? {
        byStage[stage]?[candidate]
    }
}
