import AwardStatistics
import Testing

/// What is pointed at, what is not, and how it is put.
@Suite struct ScreeningTests {
    private func planted(_ seed: UInt64, _ change: (Score, Int) -> Double) throws -> ScreeningReport {
        let scores = DrawnScores.scores(seed: seed, candidates: 40, reviewers: 8, perCandidate: 4, noise: 0.4)
        return try ScreeningReport(
            ScoreTable(
                scores.enumerated().map {
                    Score(candidate: $1.candidate, reviewer: $1.reviewer, value: change($1, $0))
                }))
    }

    private func kinds(_ report: ScreeningReport, _ reviewer: Int) -> [String] {
        report.findings.filter { $0.level > .information && $0.reviewers == [DrawnScores.reviewerKey(reviewer)] }
            .map { String(describing: $0.observation).prefix { $0 != "(" }.description }
    }

    /// The error of a wild score falls on those who sat beside it only in a plain fit.
    @Test(arguments: 1...10)
    func aReviewerAtRandomIsPointedAtAndTheirNeighboursAreNot(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed + 500)
        let report = try planted(seed) { score, _ in
            score.reviewer == DrawnScores.reviewerKey(3) ? 3 + 6 * generator.uniform() : score.value
        }
        #expect(kinds(report, 3).contains("misfit"), "seed \(seed)")
        let misfits = report.findings.filter {
            if case .misfit = $0.observation { return $0.level == .closeLook }
            return false
        }
        #expect(misfits.flatMap(\.reviewers) == [DrawnScores.reviewerKey(3)], "seed \(seed)")
    }

    @Test(arguments: 1...5)
    func aReviewerWhoGivesEveryoneTheSameIsCentral(seed: UInt64) throws {
        let report = try planted(seed) { score, _ in score.reviewer == DrawnScores.reviewerKey(5) ? 6 : score.value }
        #expect(kinds(report, 5).contains("centralTendency"), "seed \(seed)")
        #expect(report.reviewers[5].spreadRatio == 0)
        #expect(report.reviewers[5].consistency == nil)
    }

    @Test(arguments: 1...5)
    func aSevereReviewerIsInformationOnly(seed: UInt64) throws {
        let report = try planted(seed) { score, _ in
            score.value - (score.reviewer == DrawnScores.reviewerKey(2) ? 4 : 0)
        }
        let findings = report.findings.filter { $0.reviewers == [DrawnScores.reviewerKey(2)] }
        #expect(findings.map(\.level) == [.information], "seed \(seed)")
    }

    /// Beside it lie scores that a plain fit would list too.
    @Test func aSlipOfThePenIsTheOneOutlyingScoreOneIsToldOf() throws {
        let report = try planted(7) { $1 == 50 ? 60 : $0.value }
        let found = report.findings.compactMap { finding -> OutlyingScore? in
            if case .outlyingScore(let score) = finding.observation { return score }
            return nil
        }
        #expect(found.map(\.value) == [60])
        #expect(report.scores.first?.value == 60)
    }

    @Test func nothingBelowAStepOfTheScaleIsReported() throws {
        let scores = DrawnScores.scores(seed: 7, candidates: 40, reviewers: 8, perCandidate: 4, noise: 0.4).enumerated()
            .map { Score(candidate: $1.candidate, reviewer: $1.reviewer, value: $0 == 50 ? 60 : $1.value) }
        var settings = ScreeningSettings()
        settings.step = 100
        let report = try ScreeningReport(ScoreTable(scores), settings: settings)
        #expect(report.findings.filter { if case .outlyingScore = $0.observation { true } else { false } } == [])
    }

    @Test func sheetsThatAreAllTheSameAreARepetition() throws {
        let marks = try DrawnScores.marks(seed: 3, candidates: 20, reviewers: 5, criteria: 4)
        let lined = try CriterionTable(
            candidates: marks.candidates, reviewers: marks.reviewers, criteria: marks.criteria,
            rows: marks.rows.map { row in
                CriterionTable.Row(
                    candidate: row.candidate, reviewer: row.reviewer, criterion: row.criterion,
                    value: row.reviewer == 1 ? Double(2 + row.criterion % 2) : row.value)
            })
        let weights = Dictionary(uniqueKeysWithValues: marks.criteria.map { ($0, 0.25) })
        let report = try ScreeningReport(lined.composite(weights: weights), marks: lined)
        #expect(kinds(report, 1).contains("repetition"))
        #expect(report.reviewers[1].repetition == 1)
        #expect(kinds(report, 0).contains("repetition") == false)
    }

    @Test func favourForOnesOwnGroupIsFoundAndNamedAsOwn() throws {
        let groups = Dictionary(
            uniqueKeysWithValues: (0..<40).map { (DrawnScores.candidateKey($0), $0 / 10 == 1 ? "north" : "south") })
        let scores = DrawnScores.scores(seed: 9, candidates: 40, reviewers: 8, perCandidate: 4, noise: 0.4).map {
            let isFavoured = $0.reviewer == DrawnScores.reviewerKey(4) && groups[$0.candidate] == "north"
            return Score(candidate: $0.candidate, reviewer: $0.reviewer, value: $0.value + (isFavoured ? 3 : 0))
        }
        let report = try ScreeningReport(
            ScoreTable(scores), candidateGroups: groups, reviewerGroups: [DrawnScores.reviewerKey(4): "north"])
        let preference = try #require(
            report.findings.lazy.compactMap { finding -> GroupPreference? in
                if case .preference(let preference) = finding.observation { return preference }
                return nil
            }.first)
        #expect(preference.reviewer == DrawnScores.reviewerKey(4))
        #expect(preference.isOwn)
        #expect(preference.difference > 2)
    }

    @Test(arguments: 1...10)
    func namesAndTheOrderOfRowsDoNotMatter(seed: UInt64) throws {
        let scores = DrawnScores.scores(seed: seed, candidates: 30, reviewers: 6, perCandidate: 3)
        var generator = SeededGenerator(seed: seed)
        var shuffled = scores
        generator.shuffle(&shuffled)
        let report = try ScreeningReport(ScoreTable(scores))
        #expect(try ScreeningReport(ScoreTable(shuffled)).reviewers == report.reviewers, "seed \(seed)")
        let renamed = try ScreeningReport(ScoreTable(DrawnScores.renamed(scores, seed: seed)))
        let one = report.reviewers.compactMap(\.robustMisfit).sorted()
        let other = renamed.reviewers.compactMap(\.robustMisfit).sorted()
        for (a, b) in zip(one, other) { #expect(isNear(a, b, within: 1e-7), "seed \(seed)") }
    }

    @Test(arguments: 1...10)
    func theScaleOfPointsDoesNotMatter(seed: UInt64) throws {
        let scores = DrawnScores.scores(seed: seed, candidates: 30, reviewers: 6, perCandidate: 3)
        let one = try ScreeningReport(ScoreTable(scores))
        let ten = try ScreeningReport(ScoreTable(DrawnScores.changed(scores) { $0 * 10 + 5 }))
        for (a, b) in zip(one.reviewers, ten.reviewers) {
            #expect(isNear(10 * a.severity, b.severity, within: 1e-8), "seed \(seed)")
            #expect(isNear(a.robustMisfit, b.robustMisfit, within: 1e-7), "seed \(seed)")
            #expect(isNear(a.consistency, b.consistency, within: 1e-8), "seed \(seed)")
            #expect(isNear(a.spreadRatio, b.spreadRatio, within: 1e-8), "seed \(seed)")
        }
        #expect(one.findings.count == ten.findings.count, "seed \(seed)")
    }

    @Test func aPanelThatNothingLinksIsRefused() throws {
        let one = DrawnScores.scores(seed: 1, candidates: 5, reviewers: 3)
        let other = one.map { Score(candidate: "X" + $0.candidate, reviewer: "X" + $0.reviewer, value: $0.value) }
        #expect(throws: StatisticsError.self) { try ScreeningReport(ScoreTable(one + other)) }
    }

    @Test func aScorePerCandidateLeavesNothingToScreenBy() throws {
        let table = try ScoreTable(DrawnScores.scores(seed: 1, candidates: 5, reviewers: 1))
        #expect(throws: StatisticsError.noDegreesOfFreedom) { try ScreeningReport(table) }
    }
}
