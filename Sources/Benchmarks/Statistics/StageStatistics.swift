import AwardStatistics

/// Everything that is said about one stage, one after the other.
struct StageStatistics {
    let marks: CriterionTable
    let weights: [String: Double]
    let cut: Int

    func compute() throws {
        let table = try marks.composite(weights: weights)
        _ = try DesignReport(table)
        _ = try AgreementReport(table, seed: 1)
        for method in NormalisationMethod.allCases { _ = try NormalisedScores(table, method) }
        _ = try AdditiveLeastSquares(table)
        _ = try AdditiveHuber(table)
        let adjusted = try CandidateFixedReviewerRandom(table)
        let fit = try BothRandom(table)
        let places = try fit.places(cut: cut, seed: 1)
        let official = Places.competition(try ScoringMethod.mean.scores(table))
        _ = CutLine(fit, places: official, cut: cut)
        _ = try ReviewerBootstrap(adjusted, of: table, cut: cut, draws: 2_000, seed: 1)
        for method in [ScoringMethod.mean, .adjusted] {
            _ = try LeaveOneReviewerOut(table, method: method, cut: cut)
        }
        _ = try SensitivityTable(
            marks: marks, weights: weights,
            official: Dictionary(uniqueKeysWithValues: zip(table.candidates, official)), cut: cut)
        _ = try ScreeningReport(table, marks: marks)
        _ = PlacePicture(places, official: official).svg(.korean)
        _ = SeverityPicture(adjusted.reviewers).svg(.korean)
        _ = AgreementPicture(try PairwiseSpearman(table)).svg(.korean)
    }
}
