import Testing

@testable import Terminal

@Suite struct TableLayoutTests {
    typealias Demand = TableLayout.Demand

    @Test func columnsThatFitKeepTheirWidth() {
        #expect(
            TableLayout.widths([Demand(natural: 10, least: 5), Demand(natural: 8, least: 8)], total: 20) == [10, 8])
    }

    @Test func theWidestColumnGivesWayFirst() {
        #expect(
            TableLayout.widths([Demand(natural: 40, least: 5), Demand(natural: 10, least: 5)], total: 32) == [20, 10])
    }

    @Test func equallyWideColumnsShareTheLoss() {
        #expect(
            TableLayout.widths([Demand(natural: 30, least: 5), Demand(natural: 30, least: 5)], total: 41) == [19, 20])
    }

    @Test func noColumnFallsBelowWhatItNeeds() {
        #expect(
            TableLayout.widths([Demand(natural: 40, least: 25), Demand(natural: 30, least: 5)], total: 37) == [25, 10])
    }

    @Test func whatCannotFitIsSaid() {
        #expect(TableLayout.widths([Demand(natural: 40, least: 25), Demand(natural: 30, least: 20)], total: 40) == nil)
    }
}
