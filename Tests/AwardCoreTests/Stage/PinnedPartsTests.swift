import AwardCore
import Testing

@Suite("What a running stage pins")
struct PinnedPartsTests {
    private static func award(_ change: (inout AwardDefinition) -> Void = { _ in }) -> AwardDefinition {
        func text(_ word: String) -> LocalizedText { LocalizedText(ko: word, en: word) }
        func stage(_ id: String) -> StageDefinition {
            StageDefinition(
                id: id, title: text(id),
                rubric: Rubric(
                    id: "r", title: text("r"),
                    criteria: [Criterion(id: "c1", title: text("c1"), maximum: Rational(100))]))
        }
        var award = AwardDefinition(
            id: "award", title: text("award"), categories: [CategoryDefinition(id: "city", title: text("city"))],
            stages: [stage("preliminary"), stage("main"), stage("final")],
            prizes: [PrizeDefinition(id: "grand", title: text("grand"))])
        change(&award)
        return award
    }

    private func changes(
        _ states: [String: StageState], _ change: (inout AwardDefinition) -> Void
    ) -> [PinnedChange] {
        Self.award().pinnedChanges(in: Self.award(change), states: states)
    }

    @Test("the same file changes nothing")
    func same() {
        #expect(changes(["preliminary": .open, "main": .confirmed]) { _ in } == [])
    }

    @Test("a planned stage can change, an open one cannot")
    func rubric() {
        let edit: (inout AwardDefinition) -> Void = {
            $0.stages[1].rubric.criteria[0].maximum = Rational(90)
            $0.stages[1].tieBreak = [.chair]
        }
        #expect(changes(["preliminary": .open], edit) == [])
        for state in [StageState.open, .closed, .tallied, .confirmed] {
            #expect(
                changes(["main": state], edit) == [
                    PinnedChange(stage: "main", state: state, paths: ["stages.main.rubric", "stages.main.tie_break"])
                ])
        }
    }

    @Test("titles can always change")
    func titles() {
        let states: [String: StageState] = ["preliminary": .confirmed, "main": .confirmed, "final": .open]
        #expect(
            changes(states) {
                $0.title.ko = "새 이름"
                $0.stages[0].title.ko = "새 이름"
                $0.prizes[0].title.ko = "새 이름"
                $0.categories[0].title.ko = "새 이름"
            } == [])
    }

    @Test("a stage under way cannot be left out, moved, or given other predecessors")
    func order() {
        #expect(
            changes(["preliminary": .open]) { $0.stages.removeFirst() } == [
                PinnedChange(stage: "preliminary", state: .open, paths: ["stages.preliminary"])
            ])
        #expect(
            changes(["main": .open]) { $0.stages.swapAt(0, 1) } == [
                PinnedChange(stage: "main", state: .open, paths: ["stages"])
            ])
        #expect(changes(["preliminary": .open]) { $0.stages.swapAt(1, 2) } == [])
    }

    @Test("rules common to all stages are pinned by the first stage that opens; prizes by the last one")
    func common() {
        let edit: (inout AwardDefinition) -> Void = {
            $0.conflicts.employerYears = 5
            $0.prizes[0].count = 2
        }
        #expect(
            changes(["preliminary": .open], edit) == [
                PinnedChange(stage: "preliminary", state: .open, paths: ["conflicts"])
            ])
        #expect(
            changes(["final": .open], edit) == [
                PinnedChange(stage: "final", state: .open, paths: ["conflicts", "prizes"])
            ])
    }

    @Test("applying over what is pinned is refused with every stage and part")
    func refused() {
        let new = Self.award { $0.stages[0].isBlind = true }
        let found = refusal { () throws(Refusal) in
            try Policy.decideApplying(new, over: Self.award(), states: ["preliminary": .open], by: People.admin)
        }
        #expect(
            found?.reason
                == .pinned([PinnedChange(stage: "preliminary", state: .open, paths: ["stages.preliminary.blind"])]))
        #expect(
            refusal { () throws(Refusal) in
                try Policy.decideApplying(new, over: nil, states: [:], by: People.admin)
            } == nil)
    }
}
