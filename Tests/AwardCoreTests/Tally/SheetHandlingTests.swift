import AwardCore
import Testing

@Suite struct SheetHandlingTests {
    @Test func anUnsetMarkIsNotZero() throws {
        var small = TallyCase(maxima: [10, 10])
        small.add("A", [[8, 8], [8, nil], [6, 6]])
        let standing = try #require(try small.standing("A"))
        // The incomplete sheet is left out: (16 + 12) / 2.
        #expect(standing.score == Rational(14))
        #expect(standing.sheets == 2)
        #expect(standing.flags == [.incompleteSheetsExcluded(count: 1)])
        #expect(try small.tally().flags == [.incompleteSheetsExcluded(count: 1)])
    }

    @Test func aMarkOfZeroCounts() throws {
        var small = TallyCase(maxima: [10])
        small.add("A", [[0], [10]])
        #expect(try small.standing("A")?.score == Rational(5))
    }

    @Test func aCandidateWithoutAValidSheetHasNoScoreAndNoPlace() throws {
        var small = TallyCase(maxima: [10, 10])
        small.add("A", [[nil, 3]])
        small.add("B", [[1, 1]])
        let tally = try small.tally()
        #expect(tally.places == ["B1", "A-"])
        let standing = try #require(tally.standing("A"))
        #expect(standing.status == .noScore)
        #expect(standing.score == nil)
        #expect(standing.officialText == "")
        #expect(standing.computed == Selection(outcome: .stops, rule: .noScore))
    }

    @Test func fewerSheetsThanDemandedAreFlagged() throws {
        var small = TallyCase { $0.panel.minimumSheets = 3 }
        small.add("A", [[80], [90]])
        small.add("B", [[80], [90]], isExcused: true)
        let tally = try small.tally()
        #expect(tally.standing("A")?.flags == [.fewerSheetsThanMinimum(sheets: 2, needed: 3, component: nil)])
        #expect(tally.standing("B")?.flags == [.fewerSheetsThanMinimumExcused(sheets: 2, needed: 3, component: nil)])
        #expect(tally.flags == [.candidatesBelowMinimumSheets(count: 1)])
    }

    @Test func anIneligibleCandidateIsListedWithoutPlaceAndLeavesNoGap() throws {
        var small = TallyCase()
        let withdrawn = Ineligibility(kind: .withdrawn, reason: "사업 취소")
        small.add("A", [[95]], ineligibility: withdrawn)
        small.add("B", [[90]])
        small.add("C", [[80]])
        let tally = try small.tally()
        #expect(tally.places == ["B1", "C2", "A-"])
        #expect(tally.standing("A")?.status == .ineligible(withdrawn))
        #expect(tally.standing("A")?.computed.rule == .notEligible)
    }

    @Test func aCategoryWithoutCandidatesIsAResult() throws {
        var small = TallyCase { $0.selection.quota = .top(2) }
        small.categories = ["main", "empty"]
        small.add("A", [[90]])
        let tally = try small.tally()
        #expect(tally.category("empty")?.standings.isEmpty == true)
        #expect(tally.category("empty")?.unfilled == 2)
        #expect(tally.category("main")?.unfilled == 1)
    }

    @Test func everythingThatDoesNotFitIsReportedAtOnce() {
        var small = TallyCase { $0.tieBreak = [.criterion("nothing"), .draw] }
        small.add("A", [[90]], category: "elsewhere")
        small.seed = []
        #expect(
            throws: TallyError(problems: [.unknownName("nothing"), .seedMissing(bytes: 0)])
        ) { try small.tally() }
        small.stage.tieBreak = []
        small.sheets.append((7, 1, [90]))
        small.sheets.append((1, 9, [90]))
        small.sheets.append((1, 1, [101]))
        small.adjustments = [TallyAdjustment(number: 1, candidate: 5, points: .one, reason: "")]
        #expect(
            throws: TallyError(problems: [
                .unknownCategory(candidate: "A", category: "elsewhere"), .unknownCandidate(5), .unknownCandidate(7),
                .duplicateSheet(candidate: 1, reviewer: 1), .unknownReviewer(9),
                .markOutOfRange(candidate: 1, reviewer: 1, criterion: "k0"),
            ])
        ) { try small.tally() }
    }

    @Test func rulesWithoutAMeaningAreRefused() {
        var small = TallyCase {
            $0.rounding = Rounding(digits: -1)
            $0.aggregation.drop = -1
            $0.rubric.criteria[0].step = .zero
        }
        small.add("A", [[90]])
        #expect(
            throws: TallyError(problems: [
                .unusableRule("criterion k0: step 0"), .unusableRule("rubric: drop -1"),
                .unusableRule("rounding to -1 digits"),
            ])
        ) { try small.tally() }
    }

    @Test func anUnknownStageIsNamed() {
        var input = TallyCase().input
        input.stageID = "nowhere"
        #expect(throws: TallyError(problems: [.unknownStage("nowhere")])) { try computeTally(input) }
    }
}
