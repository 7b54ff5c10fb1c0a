import AwardCore
import Testing

@Suite struct PrizeTests {
    private func final(_ scores: [Int32], _ change: (inout StageDefinition) -> Void = { _ in }) -> TallyCase {
        var small = TallyCase(change)
        small.laterStages = 0
        small.prizes = [
            PrizeDefinition(id: "grand", title: bilingual("대상")),
            PrizeDefinition(id: "best", title: bilingual("최우수상"), count: 2),
        ]
        for (index, score) in scores.enumerated() {
            small.add(String(UnicodeScalar(UInt8(65 + index))), [[score]])
        }
        return small
    }

    @Test func prizesGoByPlace() throws {
        let tally = try final([90, 80, 70, 60]).tally()
        #expect(tally.prizes == ["A": "grand", "B": "best", "C": "best"])
        #expect(tally.categories[0].emptyPrizes.isEmpty)
        #expect(tally.isLastStage)
    }

    @Test func prizesAreGivenOnTheLastStageOnly() throws {
        var small = final([90, 80])
        small.laterStages = 1
        #expect(try small.tally().prizes.isEmpty)
    }

    @Test func aTieInsideAGradeNeedsNoBreaking() throws {
        let tally = try final([90, 80, 80]).tally()
        #expect(tally.prizes == ["A": "grand", "B": "best", "C": "best"])
        #expect(tally.pendingDecisions.isEmpty)
    }

    @Test func aTieAcrossAGradeBlocksEvenWhereTheCutAdmitsAll() throws {
        let tally = try final([90, 90, 80, 70]).tally()
        // One of A and B falls into the next grade, where one place is kept for it.
        #expect(tally.prizes == ["C": "best"])
        #expect(
            tally.blockingDecisions == [
                PendingDecision(
                    category: "main", line: .prize("grand"), place: 1, candidates: [1, 2], places: 1,
                    isForChair: false, blocksConfirmation: true)
            ])
    }

    @Test func theChainBreaksATieAcrossAGrade() throws {
        var small = final([90, 90, 80]) { $0.tieBreak = [.chair, .draw] }
        small.decisions = [.tie(TieDecision(number: 1, order: [[2], [1]], decidedBy: "위원장", reason: "합의"))]
        let tally = try small.tally()
        #expect(tally.prizes == ["B": "grand", "A": "best", "C": "best"])
        #expect(tally.places == ["B1", "A2", "C3"])
    }

    @Test func aGradeNobodyReachesStaysEmpty() throws {
        var small = final([90, 80, 70])
        small.prizes[0].minimum = .points(Rational(95))
        let tally = try small.tally()
        #expect(tally.prizes == ["A": "best", "B": "best"])
        #expect(tally.categories[0].emptyPrizes == [EmptyPrize(prize: "grand", count: 1)])
    }

    @Test func aMinimumIsAPercentageOfTheStagesMaximum() throws {
        var small = TallyCase(maxima: [200])
        small.laterStages = 0
        small.prizes = [PrizeDefinition(id: "grand", title: bilingual("대상"), minimum: .percent(Rational(90)))]
        small.add("A", [[179]])
        #expect(try small.tally().prizes.isEmpty)
        small.add("B", [[180]])
        #expect(try small.tally().prizes == ["B": "grand"])
    }

    @Test func fewerCandidatesThanPrizesLeaveSomeEmpty() throws {
        let tally = try final([90, 80]).tally()
        #expect(tally.categories[0].emptyPrizes == [EmptyPrize(prize: "best", count: 1)])
    }

    @Test func theLastGradeMayGoToEverybodyLeft() throws {
        var small = final([90, 80, 80, 70])
        small.prizes[1].count = nil
        #expect(try small.tally().prizes == ["A": "grand", "B": "best", "C": "best", "D": "best"])
    }

    @Test func theNumberOfAPrizeMayDifferByCategory() throws {
        var small = final([90, 80])
        small.categories = ["main", "other"]
        small.prizes = [
            PrizeDefinition(
                id: "grand", title: bilingual("대상"), count: 1,
                countByCategory: [CategoryQuota(category: "other", places: 2)])
        ]
        for (code, score) in [("C", 70), ("D", 60)] { small.add(code, [[Int32(score)]], category: "other") }
        #expect(try small.tally().prizes == ["A": "grand", "C": "grand", "D": "grand"])
    }

    @Test func anEmptyGradeMayMoveToAnotherCategory() throws {
        var small = final([80]) { $0.selection.vacancy = .moveTo(["other"]) }
        small.categories = ["main", "other"]
        small.prizes = [PrizeDefinition(id: "grand", title: bilingual("대상"), minimum: .points(Rational(85)))]
        for (code, score) in [("B", 95), ("C", 90), ("D", 88)] { small.add(code, [[Int32(score)]], category: "other") }
        let tally = try small.tally()
        #expect(tally.prizes == ["B": "grand", "C": "grand"])
        #expect(tally.categories.map(\.emptyPrizes) == [[], []])
    }

    @Test func onlyThoseSelectedGetAPrize() throws {
        let tally = try final([90, 80, 70]) { $0.selection.quota = .top(2) }.tally()
        #expect(tally.prizes == ["A": "grand", "B": "best"])
    }
}
