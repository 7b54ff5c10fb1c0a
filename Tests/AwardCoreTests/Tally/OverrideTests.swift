import AwardCore
import Testing

@Suite struct OverrideTests {
    private func selected(
        _ scores: [Int32], quota: Int, vacancy: SelectionRules.Vacancy = .leaveEmpty
    ) -> TallyCase {
        var small = TallyCase { $0.selection = SelectionRules(quota: .top(quota), cutTie: .break, vacancy: vacancy) }
        for (index, score) in scores.enumerated() {
            small.add(String(UnicodeScalar(UInt8(65 + index))), [[score]])
        }
        return small
    }

    private func override(
        _ number: Int32, _ candidate: Int32, _ outcome: OverrideDecision.Outcome, prize: String? = nil
    ) -> TallyDecision {
        .override(
            OverrideDecision(
                number: number, candidate: candidate, outcome: outcome, prize: prize, decidedBy: "위원장", reason: "의결"))
    }

    @Test func anOverrideStandsBesideTheComputedResult() throws {
        var small = selected([90, 80, 70], quota: 1)
        small.decisions = [override(1, 3, .goesOn)]
        let tally = try small.tally()
        let standing = try #require(tally.standing("C"))
        #expect(standing.computed == Selection(outcome: .stops, rule: .beyondQuota(quota: 1)))
        #expect(standing.changed == Selection(outcome: .goesOn, rule: .decided(decision: 1)))
        #expect(standing.place == 3)
        #expect(tally.selected == ["A"])
        #expect(tally.effective == ["A", "C"])
    }

    @Test func aPlaceLeftByAnOverrideStaysEmptyByDefault() throws {
        var small = selected([90, 80, 70], quota: 2)
        small.decisions = [override(1, 1, .stops)]
        let tally = try small.tally()
        #expect(tally.effective == ["B"])
        #expect(tally.categories[0].unfilled == 1)
    }

    @Test func theNextInTheCategoryMovesUp() throws {
        var small = selected([90, 80, 70], quota: 2, vacancy: .nextInCategory)
        small.decisions = [override(1, 1, .stops)]
        let tally = try small.tally()
        #expect(tally.effective == ["B", "C"])
        #expect(tally.standing("C")?.changed?.rule == .vacancyFilled(category: "main"))
        #expect(tally.categories[0].unfilled == 0)
    }

    @Test func whoeverIsPutInByHandTakesThePlaceLeftByHand() throws {
        var small = selected([90, 80, 70, 60], quota: 2, vacancy: .nextInCategory)
        small.decisions = [override(1, 1, .stops), override(2, 4, .goesOn)]
        #expect(try small.tally().effective == ["B", "D"])
    }

    @Test func aTieForAVacancyIsBrokenByTheChain() throws {
        var small = selected([90, 80, 80], quota: 1, vacancy: .nextInCategory)
        small.decisions = [override(1, 1, .stops)]
        #expect(try small.tally().blockingDecisions.map(\.line) == [.vacancy])
        small.stage.tieBreak = [.draw]
        let tally = try small.tally()
        #expect(tally.effective.count == 1)
        #expect(tally.pendingDecisions.isEmpty)
    }

    @Test func aPlaceLeftMovesToAnotherCategory() throws {
        var small = selected([90, 80], quota: 1, vacancy: .moveTo(["other"]))
        small.categories = ["main", "other"]
        small.add("X", [[70]], category: "other")
        small.add("Y", [[60]], category: "other")
        small.decisions = [override(1, 1, .stops)]
        let tally = try small.tally()
        #expect(tally.effective == ["X", "Y"])
        #expect(tally.standing("Y")?.changed?.rule == .vacancyFilled(category: "main"))
    }

    @Test func aCandidateFreedFromItsCapMayMoveUp() throws {
        var small = TallyCase {
            $0.selection = SelectionRules(
                quota: .top(1), vacancy: .nextInCategory, caps: SelectionCaps(perOrganisation: 1))
        }
        small.add("A", totals: [90], organisation: "seoul")
        small.add("B", totals: [80], organisation: "seoul")
        small.add("C", totals: [70], organisation: "busan")
        small.decisions = [override(1, 1, .stops)]
        #expect(try small.tally().effective == ["B"])
    }

    @Test func overridesOfAllTiedCandidatesUnblockTheTie() throws {
        var small = selected([90, 90, 80], quota: 1)
        small.decisions = [override(1, 1, .goesOn), override(2, 2, .stops)]
        let tally = try small.tally()
        #expect(tally.effective == ["A"])
        #expect(tally.blockingDecisions.isEmpty)
        #expect(tally.pendingDecisions.count == 1)
        #expect(tally.categories[0].unfilled == 0)
    }

    @Test func anOverrideThatChangesNothingIsReported() throws {
        var small = selected([90, 80], quota: 1)
        small.decisions = [override(1, 1, .goesOn), override(2, 2, .stops)]
        let tally = try small.tally()
        #expect(tally.flags == [.decisionWithoutEffect(number: 1), .decisionWithoutEffect(number: 2)])
        #expect(tally.standing("A")?.changed == nil)
    }

    @Test func aWithdrawnCandidateCannotBePutIn() throws {
        var small = selected([90], quota: 1)
        small.add("W", [], ineligibility: Ineligibility(kind: .withdrawn, reason: "포기"))
        small.decisions = [override(1, 2, .goesOn)]
        let tally = try small.tally()
        #expect(tally.effective == ["A"])
        #expect(tally.flags == [.decisionWithoutEffect(number: 1)])
    }

    private func final(vacancy: SelectionRules.Vacancy) -> TallyCase {
        var small = TallyCase { $0.selection = SelectionRules(cutTie: .break, vacancy: vacancy) }
        small.laterStages = 0
        small.prizes = ["grand", "best"].map { PrizeDefinition(id: $0, title: bilingual($0)) }
        for (index, score) in [90, 80, 70].enumerated() {
            small.add(String(UnicodeScalar(UInt8(65 + index))), [[Int32(score)]])
        }
        return small
    }

    @Test func aCancelledPrizeStaysEmptyByDefault() throws {
        var small = final(vacancy: .leaveEmpty)
        small.decisions = [override(1, 1, .stops)]
        let tally = try small.tally()
        #expect(tally.prizes == ["A": "grand", "B": "best"])
        #expect(tally.effectivePrizes == ["B": "best"])
        #expect(tally.categories[0].emptyPrizes == [EmptyPrize(prize: "grand", count: 1)])
    }

    @Test func aCancelledPrizeGoesToTheNextInLine() throws {
        var small = final(vacancy: .nextInCategory)
        small.decisions = [override(1, 1, .stops)]
        let tally = try small.tally()
        #expect(tally.effectivePrizes == ["B": "grand", "C": "best"])
        #expect(tally.standing("B")?.computed.prize == "best")
        #expect(tally.standing("B")?.changed?.rule == .vacancyFilled(category: "main"))
    }

    @Test func aCancelledPrizeMovesToAnotherCategory() throws {
        var small = final(vacancy: .moveTo(["other"]))
        small.categories = ["main", "other"]
        for (code, score) in [("X", 75), ("Y", 65), ("Z", 60)] { small.add(code, [[Int32(score)]], category: "other") }
        small.decisions = [override(1, 1, .stops)]
        let tally = try small.tally()
        #expect(tally.effectivePrizes == ["B": "best", "X": "grand", "Y": "grand", "Z": "best"])
        #expect(tally.categories[0].emptyPrizes.isEmpty)
    }

    @Test func prizesMayBeExchangedByHand() throws {
        var small = final(vacancy: .leaveEmpty)
        small.decisions = [override(1, 1, .goesOn, prize: "best"), override(2, 2, .goesOn, prize: "grand")]
        let tally = try small.tally()
        #expect(tally.prizes == ["A": "grand", "B": "best"])
        #expect(tally.effectivePrizes == ["A": "best", "B": "grand"])
        #expect(tally.categories[0].emptyPrizes.isEmpty)
    }
}
