import AwardCore
import Testing

@Suite struct SelectionCapTests {
    private func capped(_ caps: SelectionCaps, quota: Int = 2) -> TallyCase {
        TallyCase { $0.selection = SelectionRules(quota: .top(quota), reserve: 1, cutTie: .break, caps: caps) }
    }

    @Test func aSecondEntryOfAnOrganisationIsPassedOver() throws {
        var small = capped(SelectionCaps(perOrganisation: 1))
        small.add("A", totals: [90], organisation: "seoul")
        small.add("B", totals: [80], organisation: "seoul")
        small.add("C", totals: [70], organisation: "busan")
        small.add("D", totals: [60], organisation: "daegu")
        let tally = try small.tally()
        #expect(tally.selected == ["A", "C"])
        #expect(
            tally.standing("B")?.computed
                == Selection(outcome: .stops, rule: .organisationCap(organisation: "seoul", limit: 1, scope: .category))
        )
        #expect(tally.standing("C")?.computed.rule == .movedUp(quota: 2, skipped: 1))
        #expect(tally.standing("D")?.computed.outcome == .reserve(1))
    }

    @Test func provincesAreCountedToo() throws {
        var small = capped(SelectionCaps(perProvince: 1))
        small.add("A", [[90]], province: "강원")
        small.add("B", [[80]], province: "강원")
        small.add("C", [[70]])
        let tally = try small.tally()
        #expect(tally.selected == ["A", "C"])
        #expect(
            tally.standing("B")?.computed.rule == .provinceCap(province: "강원", limit: 1, scope: .category))
    }

    @Test func aCapPerCategoryDoesNotReachIntoOthers() throws {
        var small = capped(SelectionCaps(perOrganisation: 1), quota: 1)
        small.categories = ["main", "other"]
        small.add("A", totals: [90], organisation: "seoul")
        small.add("B", totals: [80], category: "other", organisation: "seoul")
        #expect(try small.tally().selected == ["A", "B"])
    }

    @Test func overTheAwardTheBetterPlacedKeepsThePlace() throws {
        var small = capped(SelectionCaps(perOrganisation: 1, scope: .award), quota: 2)
        small.categories = ["main", "other"]
        small.add("A", totals: [90], organisation: "busan")
        small.add("B", totals: [85], organisation: "seoul")
        small.add("C", totals: [60], category: "other", organisation: "seoul")
        small.add("D", totals: [50], category: "other", organisation: "daegu")
        let tally = try small.tally()
        // Seoul's first place in the other category comes before its second place here, whatever the score.
        #expect(tally.selected == ["A", "C", "D"])
        #expect(
            tally.standing("B")?.computed.rule
                == .organisationCap(organisation: "seoul", limit: 1, scope: .award))
    }

    @Test func equalPlacesGoToTheHigherScore() throws {
        var small = capped(SelectionCaps(perOrganisation: 1, scope: .award), quota: 1)
        small.categories = ["main", "other"]
        small.add("A", totals: [70], organisation: "seoul")
        small.add("B", totals: [80], category: "other", organisation: "seoul")
        #expect(try small.tally().selected == ["B"])
    }

    @Test func aTieWithinOneOrganisationMattersThoughThePlacesSuffice() throws {
        var small = capped(SelectionCaps(perOrganisation: 1), quota: 3)
        small.add("A", totals: [90], organisation: "seoul")
        small.add("B", totals: [90], organisation: "seoul")
        small.add("C", totals: [90], organisation: "busan")
        let open = try small.tally()
        #expect(open.selected == ["C"])
        #expect(
            open.blockingDecisions == [
                PendingDecision(
                    category: "main", line: .cap, place: 1, candidates: [1, 2], places: 1, isForChair: false,
                    blocksConfirmation: true)
            ])
        small.stage.tieBreak = [.chair]
        small.decisions = [
            .tie(TieDecision(number: 1, order: [[3], [2], [1]], decidedBy: "위원장", reason: "심의"))
        ]
        let decided = try small.tally()
        #expect(decided.places == ["C1", "B2", "A3"])
        #expect(decided.selected == ["C", "B"])
        #expect(decided.pendingDecisions.isEmpty)
    }
}
