import AwardStatistics
import Testing

/// One report for any design: what it allows is there, the rest is absent.
@Suite struct AgreementReportTests {
    @Test func aCompletePanelHasEveryMeasure() throws {
        let report = try AgreementReport(
            ScoreTable(DrawnScores.scores(seed: 3, candidates: 12, reviewers: 5)), draws: 100, seed: 1)
        #expect(report.intraclass != nil && report.concordance != nil && report.alphaInterval != nil)
        #expect(report.panelSize == 5)
        #expect(report.forecasts.count == 15)
        #expect(report.needs.map(\.target) == [0.7, 0.8, 0.9])
    }

    @Test func anIncompletePanelHasComponentsAndPairsInstead() throws {
        let report = try AgreementReport(
            ScoreTable(DrawnScores.scores(seed: 4, candidates: 60, reviewers: 8, perCandidate: 3)), draws: 100, seed: 1)
        #expect(report.intraclass == nil && report.concordance == nil)
        #expect(report.components != nil && report.pairwise?.mean != nil)
        #expect(report.panelSize == 3)
    }

    @Test func aPanelOfOneReviewerHasNothingToAgreeOn() throws {
        let report = try AgreementReport(
            ScoreTable(DrawnScores.scores(seed: 5, candidates: 6, reviewers: 1)), draws: 10, seed: 1)
        #expect(report.alpha == nil && report.components == nil)
        #expect(report.sentences == [])
    }

    @Test(arguments: 1...5)
    func everySentenceIsThereInBothLanguages(seed: UInt64) throws {
        let sparse = DrawnScores.scores(seed: seed, candidates: 30, reviewers: 6, perCandidate: 3)
        for sentence in try AgreementReport(ScoreTable(sparse), draws: 50, seed: seed).sentences {
            #expect(sentence.ko.hasSuffix("다.") && sentence.en.hasSuffix("."), "seed \(seed)")
        }
    }
}
