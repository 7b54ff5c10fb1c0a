import AwardCore
import Testing

@Suite("The gate of scoring, by chance")
struct ScoringGatePropertyTests {
    @Test("a sheet is accepted exactly when every condition of the gate holds", arguments: 1...20)
    func acceptedIffAllHold(seed: UInt64) {
        var random = PolicyRandom(seed: seed)
        var granted = 0
        for _ in 0..<500 {
            let facts = Self.facts(&random)
            let action = Action.scoreSubmit
            let isGranted =
                refusal { () throws(Refusal) in
                    try Policy.decide(action, by: People.reviewer, given: facts)
                } == nil
            #expect(isGranted == Self.allHold(facts), "seed \(seed): \(facts)")
            if isGranted { granted += 1 }
        }
        #expect(granted > 0, "seed \(seed) never passed the gate")
    }

    /// Every condition fails about once in ten.
    private static func facts(_ random: inout PolicyRandom) -> ScoringFacts {
        var facts = ScoringGateTests.facts()
        if random.chance(10) { facts.reviewer = 8 }
        if random.chance(10) { facts.isAssigned = false }
        if random.chance(10) { facts.isInStage = false }
        if random.chance(10) {
            facts.candidateState = CandidateState.allCases.randomElement(using: &random) ?? .inStage
        }
        if random.chance(10) { facts.reviewerState = .replaced }
        if random.chance(10) { facts.conflict = ConflictKind.allCases.randomElement(using: &random) }
        if random.chance(10) { facts.hasPledged = false }
        if random.chance(10) { facts.stageState = StageState.allCases.randomElement(using: &random) ?? .open }
        if random.chance(4) { facts.now = .november25(Int64.random(in: -90...90, using: &random)) }
        if random.chance(4) { facts.window = nil }
        if random.chance(4) { facts.sheet = SheetStatus.allCases.randomElement(using: &random) ?? .absent }
        if random.chance(10) { facts.currentRevision = Int32.random(in: 0...2, using: &random) }
        facts.isBlind = random.chance(2)
        return facts
    }

    /// The promise in its own words, written without the code under test.
    private static func allHold(_ facts: ScoringFacts) -> Bool {
        let isInTime =
            facts.window.map { _ in
                let now = facts.now.microseconds
                let opens = Moment.november25(-60).microseconds
                let ends = Moment.november25(65).microseconds
                return opens <= now && now <= ends
            } ?? true
        let isOut: [CandidateState] = [.rejected, .withdrawn, .cancelled]
        return facts.reviewer == 7 && facts.isAssigned && facts.isInStage && !isOut.contains(facts.candidateState)
            && facts.reviewerState == .active && facts.conflict == nil && facts.hasPledged
            && facts.stageState == .open && isInTime && (facts.sheet == .absent || facts.sheet == .draft)
            && facts.seenRevision == facts.currentRevision
    }
}
