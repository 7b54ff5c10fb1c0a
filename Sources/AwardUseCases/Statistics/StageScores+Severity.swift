import AwardCore
import AwardStatistics

extension StageScores {
    /// Raw scores beside adjusted ones.
    ///
    /// - Throws: `StatisticsError`; `Refusal` (`notFound`).
    func severity(_ model: SeverityModel, _ category: String?) throws -> CompareSeverity.Answer {
        let kept = try filter(category)
        let table = try totals(kept)
        let design = try DesignReport(table)
        try DesignReport.requireConnected(table)
        switch model {
        case .additive:
            let fit = try AdditiveLeastSquares(table)
            return answer(model, design, table, fit.candidates.map(Adjusted.init), fit.reviewers)
        case .reviewerRandom:
            let fit = try CandidateFixedReviewerRandom(table)
            return answer(model, design, table, fit.candidates.map(Adjusted.init), fit.reviewers)
        case .rasch:
            let fit = try ManyFacetRasch(try marks(kept) { Double($0.points(on: $1)) })
            let reviewers = fit.reviewers.elements.map {
                CompareSeverity.Reviewer(
                    reviewer: $0.key, scores: scores(of: $0.key, in: table), effect: $0.measure.map { -$0 },
                    standardError: $0.standardError)
            }
            let adjusted = fit.candidates.elements.map {
                Adjusted(key: $0.key, value: $0.measure, standardError: $0.standardError)
            }
            return CompareSeverity.Answer(
                analysed: analysed, model: model, unit: .logits, candidates: lines(table, adjusted),
                reviewers: sorted(reviewers), effects: [], design: design)
        }
    }

    private struct Adjusted {
        let key: String
        let value: Double?
        let standardError: Double?

        init(key: String, value: Double?, standardError: Double?) {
            self.key = key
            self.value = value
            self.standardError = standardError
        }

        init(_ score: AdjustedScore) {
            self.init(key: score.candidate, value: score.adjusted, standardError: score.standardError)
        }
    }

    private func answer(
        _ model: SeverityModel, _ design: DesignReport, _ table: ScoreTable, _ adjusted: [Adjusted],
        _ effects: [ReviewerEffect]
    ) -> CompareSeverity.Answer {
        let reviewers = effects.map {
            CompareSeverity.Reviewer(
                reviewer: $0.reviewer, scores: $0.scores, effect: $0.effect, standardError: $0.standardError)
        }
        return CompareSeverity.Answer(
            analysed: analysed, model: model, unit: .points, candidates: lines(table, adjusted),
            reviewers: sorted(reviewers), effects: effects, design: design)
    }

    private func lines(_ table: ScoreTable, _ adjusted: [Adjusted]) -> [CompareSeverity.Candidate] {
        let raw = Dictionary(uniqueKeysWithValues: zip(table.candidates, table.candidateMeans))
        let byKey = Dictionary(adjusted.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var lines: [CompareSeverity.Candidate] = []
        for part in tally.categories {
            let present = part.standings.map { (key: key(ofCandidate: $0.candidate), place: $0.place) }
                .filter { raw[$0.key] != nil }
            let ranked = present.filter { $0.place != nil && byKey[$0.key]?.value != nil }.map(\.key)
            let places = Places.competition(ranked.map { byKey[$0]?.value ?? 0 })
            let placeOf = Dictionary(zip(ranked, places), uniquingKeysWith: { first, _ in first })
            lines += present.compactMap { entry in
                guard let mean = raw[entry.key] ?? nil else { return nil }
                return CompareSeverity.Candidate(
                    candidate: entry.key, category: part.category, place: entry.place, raw: mean,
                    adjusted: byKey[entry.key]?.value, standardError: byKey[entry.key]?.standardError,
                    adjustedPlace: placeOf[entry.key])
            }
        }
        return lines
    }

    private func scores(of reviewer: String, in table: ScoreTable) -> Int {
        table.reviewers.firstIndex(of: reviewer).map { table.candidateCount(ofReviewer: $0) } ?? 0
    }

    private func sorted(_ reviewers: [CompareSeverity.Reviewer]) -> [CompareSeverity.Reviewer] {
        reviewers.sorted { ($0.effect ?? .infinity, $0.reviewer) < ($1.effect ?? .infinity, $1.reviewer) }
    }
}
