import AwardCore

/// A small stage written down in a test: candidates by code, reviewers, and each sheet's marks.
struct TallyCase {
    var stage: StageDefinition
    var categories = ["main"]
    var prizes: [PrizeDefinition] = []
    /// Further stages after this one, so that it is not the last.
    var laterStages = 1
    var candidates: [TallyCandidate] = []
    var reviewers: [TallyReviewer] = []
    var sheets: [(candidate: Int32, reviewer: Int32, marks: [Int32?])] = []
    var abstentions: [TallyAbstention] = []
    var adjustments: [TallyAdjustment] = []
    var decisions: [TallyDecision] = []
    var earlier: [EarlierResult] = []
    var seed = [UInt8](0..<32)

    /// A stage with criteria of these maxima, each in whole points, called `k0`, `k1` …
    init(maxima: [Int] = [100], _ change: (inout StageDefinition) -> Void = { _ in }) {
        let criteria = maxima.enumerated().map {
            Criterion(id: "k\($0.offset)", title: bilingual("항목 \($0.offset)"), maximum: Rational($0.element))
        }
        stage = StageDefinition(
            id: "final", title: bilingual("본심사"),
            rubric: Rubric(id: "rubric", title: bilingual("심사기준"), criteria: criteria),
            panel: PanelRules(minimumSheets: 1))
        change(&stage)
    }

    /// Adds a candidate and one sheet for each entry of `marks`, given by reviewers 1, 2, 3 …
    mutating func add(
        _ code: String, _ marks: [[Int32?]], category: String = "main", organisation: String? = nil,
        province: String? = nil, ineligibility: Ineligibility? = nil, isExcused: Bool = false
    ) {
        let number = Int32(candidates.count + 1)
        candidates.append(
            TallyCandidate(
                number: number, code: code, name: bilingual("후보 \(code)"), category: category,
                organisation: organisation ?? "org-\(code)", province: province, ineligibility: ineligibility,
                isExcused: isExcused))
        for (index, sheet) in marks.enumerated() {
            addReviewer(Int32(index + 1))
            sheets.append((number, Int32(index + 1), sheet))
        }
    }

    /// Adds a candidate with one criterion's marks by reviewers 1, 2, 3 …
    mutating func add(_ code: String, totals: [Int32], category: String = "main", organisation: String? = nil) {
        add(code, totals.map { [$0] }, category: category, organisation: organisation)
    }

    /// Adds a reviewer of `pool` unless there is one with this number.
    mutating func addReviewer(_ number: Int32, pool: String = "experts") {
        guard !reviewers.contains(where: { $0.number == number }) else { return }
        reviewers.append(
            TallyReviewer(number: number, code: "R\(number)", name: bilingual("위원 \(number)"), pool: pool))
    }

    /// The number of the candidate with this code.
    func number(_ code: String) -> Int32 {
        candidates.first { $0.code == code }?.number ?? -1
    }

    var award: AwardDefinition {
        let later = (0..<laterStages).map { index in
            StageDefinition(
                id: "later\(index)", title: bilingual("다음 단계"), rubric: stage.rubric, panel: stage.panel)
        }
        return AwardDefinition(
            id: "award", title: bilingual("시상"),
            categories: categories.map { CategoryDefinition(id: $0, title: bilingual("\($0)")) },
            stages: [stage] + later, prizes: prizes)
    }

    var input: TallyInput {
        var columns = SheetColumns(criteria: stage.rubric.criteria.count)
        for sheet in sheets {
            columns.append(
                candidate: sheet.candidate, reviewer: sheet.reviewer, marks: sheet.marks.map { $0.map(Mark.init) })
        }
        return TallyInput(
            award: award, stageID: stage.id, candidates: candidates, reviewers: reviewers, sheets: columns,
            abstentions: abstentions, adjustments: adjustments, decisions: decisions, earlier: earlier, seed: seed)
    }

    func tally() throws -> Tally { try computeTally(input) }

    /// The standing of the candidate with this code in a fresh tally.
    func standing(_ code: String) throws -> Standing? {
        try tally().standing(of: number(code))
    }
}

extension Tally {
    /// The standing of the candidate with this code.
    func standing(_ code: String) -> Standing? {
        categories.flatMap(\.standings).first { $0.code == code }
    }

    /// Codes with their places, e.g. `["A1", "B2", "C2"]`; those without a place as `"D-"`.
    var places: [String] {
        categories.flatMap(\.standings).map { $0.code + ($0.place.map(String.init) ?? "-") }
    }

    /// Codes of those who go on by the rules.
    var selected: [String] {
        categories.flatMap(\.standings).filter(\.computed.goesOn).map(\.code)
    }

    /// Codes of those who go on after decisions by hand.
    var effective: [String] {
        categories.flatMap(\.standings).filter(\.effective.goesOn).map(\.code)
    }

    /// Codes with their prizes by the rules.
    var prizes: [String: String] {
        Dictionary(
            uniqueKeysWithValues: categories.flatMap(\.standings).compactMap { standing in
                standing.computed.prize.map { (standing.code, $0) }
            })
    }

    /// Codes with their prizes after decisions by hand.
    var effectivePrizes: [String: String] {
        Dictionary(
            uniqueKeysWithValues: categories.flatMap(\.standings).compactMap { standing in
                standing.effective.prize.map { (standing.code, $0) }
            })
    }
}

func bilingual(_ text: String) -> LocalizedText { LocalizedText(ko: text, en: text) }

/// A small generator whose numbers depend on its seed alone (SplitMix64, Steele, Lea & Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// The exact value of a decimal or fraction; a test that writes nonsense gets a value it cannot expect.
func exact(_ text: String) -> Rational { Rational(text) ?? Rational(-987_654_321) }
