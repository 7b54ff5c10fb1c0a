import AwardCore
import Testing

@Suite struct WorkingTests {
    @Test func theDroppedSheetsAreNamed() throws {
        var small = TallyCase { $0.aggregation = Aggregation(method: .trimmedMean) }
        small.add("A", totals: [90, 70, 80, 90, 60])
        let working = try #require(small.input.working(of: 1))
        let column = try #require(working.components.first).totals
        #expect(column.entries.map(\.reviewer) == [1, 4, 3, 2, 5])
        #expect(column.entries.map(\.fate) == [.droppedHighest, .counted, .counted, .counted, .droppedLowest])
        #expect(column.exact == Rational(80))
        #expect(column.method == .trimmedMean)
    }

    @Test func tooFewSheetsShowTheMeanInstead() throws {
        var small = TallyCase { $0.aggregation = Aggregation(method: .trimmedMean) }
        small.add("A", totals: [90, 70])
        let column = try #require(small.input.working(of: 1)?.components.first).totals
        #expect(column.fellBack)
        #expect(column.method == .mean)
        #expect(column.entries.map(\.fate) == [.counted, .counted])
    }

    @Test func criteriaAreShownOneByOneWithTheirRounding() throws {
        var small = TallyCase(maxima: [10, 10]) {
            $0.aggregation = Aggregation(unit: .criterion, criterionRounding: Rounding(digits: 2))
        }
        small.add("A", [[3, 3], [3, 3], [4, 4]])
        let component = try #require(small.input.working(of: 1)?.components.first)
        #expect(component.criteria.map(\.criterion) == ["k0", "k1"])
        #expect(component.criteria[0].column.exact == Rational(10, over: 3))
        #expect(component.criteria[0].column.result == exact("3.33"))
        #expect(component.points == exact("6.66"))
    }

    @Test func incompleteSheetsAndAbstentionsAreListed() throws {
        var small = TallyCase(maxima: [10, 10])
        small.add("A", [[3, nil], [3, 3]])
        small.addReviewer(3)
        small.abstentions = [TallyAbstention(candidate: 1, reviewer: 3, reason: "이해관계")]
        let working = try #require(small.input.working(of: 1))
        #expect(working.sheets.map(\.isIncomplete) == [true, false])
        #expect(working.sheets[0].marks == [Mark(steps: 3), nil])
        #expect(working.abstentions.map(\.reviewer) == [3])
        #expect(working.components.first?.totals.entries.count == 1)
    }

    @Test func anUnknownCandidateHasNoWorking() {
        #expect(TallyCase().input.working(of: 9) == nil)
    }
}
