import AwardCore

/// A stage built from the rows of a case: who gave whom how much on which criterion.
struct OracleStage {
    var stage: StageDefinition
    private(set) var candidates: [TallyCandidate] = []
    private(set) var reviewers: [TallyReviewer] = []
    private var marks: [[Int32]: [Int32?]] = [:]
    var earlier: [EarlierResult] = []
    var stages: [StageDefinition] = []

    init(stage: StageDefinition) { self.stage = stage }

    /// The candidate's number, given on first sight.
    mutating func candidate(_ code: String) -> Int32 {
        if let known = candidates.first(where: { $0.code == code }) { return known.number }
        let number = Int32(candidates.count + 1)
        candidates.append(
            TallyCandidate(
                number: number, code: code, name: bilingual(code), category: "all", organisation: code))
        return number
    }

    mutating func reviewer(_ code: String, pool: String = "judges") -> Int32 {
        if let known = reviewers.first(where: { $0.code == code }) { return known.number }
        let number = Int32(reviewers.count + 1)
        reviewers.append(TallyReviewer(number: number, code: code, name: bilingual(code), pool: pool))
        return number
    }

    /// Enters one score, given as the text of the case.
    mutating func enter(
        _ judge: String, _ code: String, _ criterion: String, _ score: String, pool: String = "judges"
    ) throws {
        guard let position = stage.rubric.index(of: criterion) else { return }
        let mark = try Mark.read(score, on: stage.rubric.criteria[position])
        let key = [candidate(code), reviewer(judge, pool: pool)]
        marks[key, default: Array(repeating: nil, count: stage.rubric.criteria.count)][position] = mark?.steps
    }

    var input: TallyInput {
        var columns = SheetColumns(criteria: stage.rubric.criteria.count)
        for (key, sheet) in marks {
            columns.append(candidate: key[0], reviewer: key[1], marks: sheet.map { $0.map(Mark.init) })
        }
        let award = AwardDefinition(
            id: "oracle", title: bilingual("oracle"),
            categories: [CategoryDefinition(id: "all", title: bilingual("all"))],
            stages: stages.isEmpty ? [stage] : stages)
        return TallyInput(
            award: award, stageID: stage.id, candidates: candidates, reviewers: reviewers, sheets: columns,
            earlier: earlier)
    }

    func tally() throws -> Tally { try computeTally(input) }

    /// A stage whose reviewers give up to `maxima` points on each criterion, with one sheet sufficing.
    static func definition(
        _ id: String, criteria: [(id: String, maximum: Rational, weight: Rational?)], step: Rational = .one,
        _ change: (inout StageDefinition) -> Void = { _ in }
    ) -> StageDefinition {
        let rubric = Rubric(
            id: id, title: bilingual(id),
            criteria: criteria.map {
                Criterion(id: $0.id, title: bilingual($0.id), maximum: $0.maximum, step: step, weight: $0.weight)
            })
        var stage = StageDefinition(
            id: id, title: bilingual(id), rubric: rubric, panel: PanelRules(minimumSheets: 1))
        change(&stage)
        return stage
    }
}

extension Tally {
    func standing(_ code: String) -> Standing? {
        categories.flatMap(\.standings).first { $0.code == code }
    }
}
