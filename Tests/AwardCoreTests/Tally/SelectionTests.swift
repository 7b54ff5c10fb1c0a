import AwardCore
import Testing

@Suite struct SelectionTests {
    private func ranked(_ scores: [Int32], _ change: (inout StageDefinition) -> Void) -> TallyCase {
        var small = TallyCase(change)
        for (index, score) in scores.enumerated() {
            small.add(String(UnicodeScalar(UInt8(65 + index))), [[score]])
        }
        return small
    }

    @Test func everybodyGoesOnWithoutAQuota() throws {
        let tally = try ranked([90, 80]) { _ in }.tally()
        #expect(tally.selected == ["A", "B"])
        #expect(tally.standing("B")?.computed.rule == .everyone)
        #expect(tally.categories[0].quota == nil)
        #expect(tally.categories[0].cutLine == Rational(80))
        #expect(tally.categories[0].unfilled == 0)
    }

    @Test func theTopGoOnAndTheOthersStop() throws {
        let tally = try ranked([90, 80, 70]) { $0.selection.quota = .top(2) }.tally()
        #expect(tally.selected == ["A", "B"])
        #expect(tally.standing("B")?.computed.rule == .withinQuota(quota: 2))
        #expect(tally.standing("C")?.computed == Selection(outcome: .stops, rule: .beyondQuota(quota: 2)))
        #expect(tally.categories[0].cutLine == Rational(80))
    }

    @Test func theQuotaMayDifferByCategory() throws {
        var small = TallyCase {
            $0.selection.quota = .byCategory([
                CategoryQuota(category: "main", places: 1), CategoryQuota(category: "other", places: 2),
            ])
        }
        small.categories = ["main", "other"]
        for code in ["A", "B"] { small.add(code, [[code == "A" ? 90 : 80]]) }
        for code in ["C", "D"] { small.add(code, [[code == "C" ? 90 : 80]], category: "other") }
        #expect(try small.tally().selected == ["A", "C", "D"])
        small.stage.selection.quota = .byCategory([CategoryQuota(category: "main", places: 1)])
        #expect(throws: TallyError(problems: [.quotaMissing(category: "other")])) { try small.tally() }
    }

    @Test func aMultipleOfThePrizesIsRoundedUp() throws {
        var small = ranked([90, 80, 70, 60, 50, 40]) { $0.selection.quota = .multipleOfPrizes(exact("1.3")) }
        small.prizes = [
            PrizeDefinition(id: "grand", title: bilingual("대상")),
            PrizeDefinition(id: "best", title: bilingual("최우수상"), count: 2),
            PrizeDefinition(id: "rest", title: bilingual("참가상"), count: nil),
        ]
        // 3 · 1.3 = 3.9 → 4
        #expect(try small.tally().selected == ["A", "B", "C", "D"])
    }

    @Test func reservesAreNamedInOrder() throws {
        let tally = try ranked([90, 80, 70, 60]) {
            $0.selection.quota = .top(1)
            $0.selection.reserve = 2
        }.tally()
        #expect(
            tally.categories[0].standings.map(\.computed.outcome) == [.goesOn, .reserve(1), .reserve(2), .stops])
    }

    @Test func reservesThatStayTiedShareANumberWithoutBlocking() throws {
        let tally = try ranked([90, 80, 80]) {
            $0.selection = SelectionRules(quota: .top(1), reserve: 1, cutTie: .break)
            $0.tieBreak = [.chair]
        }.tally()
        #expect(tally.categories[0].standings.map(\.computed.outcome) == [.goesOn, .reserve(1), .reserve(1)])
        #expect(tally.pendingDecisions.map(\.line) == [.reserve])
        #expect(tally.blockingDecisions.isEmpty)
    }

    @Test func aTieAcrossTheReserveLineIsDrawn() throws {
        let tally = try ranked([90, 80, 80]) {
            $0.selection = SelectionRules(quota: .top(1), reserve: 1, cutTie: .break)
            $0.tieBreak = [.draw]
        }.tally()
        let outcomes = Set(tally.categories[0].standings.map(\.computed.outcome))
        #expect(outcomes == [.goesOn, .reserve(1), .stops])
        #expect(tally.categories[0].standings.map(\.place) == [1, 2, 3])
    }

    @Test func admitAllLetsTheQuotaBeExceeded() throws {
        let tally = try ranked([90, 80, 80, 70]) { $0.selection = SelectionRules(quota: .top(2)) }.tally()
        #expect(tally.selected == ["A", "B", "C"])
        #expect(tally.standing("C")?.computed.rule == .tieAdmitted(quota: 2, tied: 2))
        #expect(tally.standing("D")?.computed.rule == .beyondQuota(quota: 2))
        #expect(tally.pendingDecisions.isEmpty)
    }

    @Test func admitNoneLeavesThePlaceEmpty() throws {
        let tally = try ranked([90, 80, 80, 70]) {
            $0.selection = SelectionRules(quota: .top(2), cutTie: .admitNone, vacancy: .nextInCategory)
        }.tally()
        #expect(tally.selected == ["A"])
        #expect(tally.standing("B")?.computed == Selection(outcome: .stops, rule: .tieNotAdmitted(quota: 2, tied: 2)))
        #expect(tally.standing("D")?.computed.goesOn == false)
        #expect(tally.categories[0].unfilled == 1)
    }

    @Test func breakWithoutAStepThatBreaksBlocks() throws {
        let tally = try ranked([90, 80, 80, 70]) {
            $0.selection = SelectionRules(quota: .top(2), cutTie: .break)
        }.tally()
        #expect(tally.selected == ["A"])
        #expect(
            tally.blockingDecisions == [
                PendingDecision(
                    category: "main", line: .cut, place: 2, candidates: [2, 3], places: 1, isForChair: false,
                    blocksConfirmation: true)
            ])
    }

    @Test func aTieWithinTheQuotaNeedsNoBreaking() throws {
        let tally = try ranked([90, 90, 80]) { $0.selection = SelectionRules(quota: .top(2), cutTie: .break) }.tally()
        #expect(tally.selected == ["A", "B"])
        #expect(tally.pendingDecisions.isEmpty)
    }

    @Test func anUnfilledQuotaStaysEmptyByDefault() throws {
        let tally = try ranked([90]) { $0.selection.quota = .top(3) }.tally()
        #expect(tally.categories[0].unfilled == 2)
    }

    @Test func aCandidateBelowTheMinimumNeverFillsAPlace() throws {
        let tally = try ranked([90, 50]) {
            $0.selection = SelectionRules(quota: .top(2), vacancy: .nextInCategory)
            $0.minimums.total = .points(Rational(60))
        }.tally()
        #expect(tally.selected == ["A"])
        #expect(tally.categories[0].unfilled == 1)
    }

    @Test func anEmptyPlaceMovesToTheFirstCategoryNamedThatHasANext() throws {
        var small = TallyCase {
            $0.selection = SelectionRules(quota: .top(2), vacancy: .moveTo(["full", "other"]))
        }
        small.categories = ["main", "full", "other"]
        small.add("A", [[90]])
        for (code, score) in [("B", 90), ("C", 80)] { small.add(code, [[Int32(score)]], category: "full") }
        for (code, score) in [("D", 90), ("E", 80), ("F", 70)] {
            small.add(code, [[Int32(score)]], category: "other")
        }
        let tally = try small.tally()
        #expect(tally.selected == ["A", "B", "C", "D", "E", "F"])
        #expect(tally.standing("F")?.computed.rule == .placeMovedFrom(category: "main"))
        #expect(tally.categories.map(\.unfilled) == [0, 0, 0])
    }

    @Test func aTieForAMovedPlaceFollowsThePolicy() throws {
        var small = TallyCase {
            $0.selection = SelectionRules(quota: .top(1), cutTie: .break, vacancy: .moveTo(["other"]))
        }
        small.categories = ["main", "other"]
        for (code, score) in [("D", 90), ("E", 80), ("F", 80)] {
            small.add(code, [[Int32(score)]], category: "other")
        }
        let tally = try small.tally()
        #expect(tally.selected == ["D"])
        #expect(tally.blockingDecisions.map(\.line) == [.vacancy])
        small.stage.selection.cutTie = .admitAll
        #expect(try small.tally().selected == ["D", "E", "F"])
        small.stage.selection.cutTie = .admitNone
        #expect(try small.tally().selected == ["D"])
        small.stage.tieBreak = [.draw]
        #expect(try small.tally().selected.count == 2)
    }
}
