/// Which indices become findings.
struct ScreeningRules {
    let settings: ScreeningSettings
    /// σ_c.
    let candidateSpread: Double
    /// σ_H.
    let robustSigma: Double
    /// The mean share of identical sheets in the panel.
    let panelRepetition: Double
    /// |t| beyond which a single score is outlying.
    let outlyingThreshold: Double?

    func findings(
        reviewers: [ReviewerIndices], scores: [OutlyingScore], preferences: [GroupPreference], pairs: [ReviewerPair]
    ) -> [ScreeningFinding] {
        reviewers.flatMap(findings) + preferences.compactMap(finding) + pairs.compactMap(finding)
            + scores.filter { abs($0.robust) > outlyingThreshold ?? .infinity }
            .map { ScreeningFinding(.look, [$0.reviewer], .outlyingScore($0)) }
    }

    private func findings(_ reviewer: ReviewerIndices) -> [ScreeningFinding] {
        let name = [reviewer.reviewer]
        let count = reviewer.scores
        var found: [ScreeningFinding] = []
        if let misfit = reviewer.robustMisfit, misfit >= settings.misfit, count >= settings.minimumScores,
            reviewer.typicalDeviation >= settings.step
        {
            let level: ScreeningFinding.Level = misfit >= settings.strongMisfit ? .closeLook : .look
            found.append(ScreeningFinding(level, name, .misfit(ratio: misfit, scores: count)))
        }
        if let consistency = reviewer.consistency, consistency < settings.consistency,
            reviewer.consistencyScores >= settings.consistencyScores
        {
            found.append(
                ScreeningFinding(
                    .look, name, .inconsistency(correlation: consistency, scores: reviewer.consistencyScores)))
        }
        if let halo = reviewer.haloRatio, halo < settings.halo, count >= settings.minimumScores {
            found.append(ScreeningFinding(.look, name, .halo(ratio: halo, scores: count)))
        }
        if let share = reviewer.repetition, share >= settings.repetition,
            share >= settings.repetitionExcess * panelRepetition, count >= settings.minimumScores
        {
            found.append(
                ScreeningFinding(
                    .look, name, .repetition(share: share, panelShare: panelRepetition, scores: count)))
        }
        if let spread = reviewer.spreadRatio, count >= settings.minimumScores {
            if spread < settings.narrowSpread {
                found.append(ScreeningFinding(.look, name, .centralTendency(spreadRatio: spread, scores: count)))
            } else if spread > settings.wideSpread {
                found.append(ScreeningFinding(.look, name, .extremism(spreadRatio: spread, scores: count)))
            }
        }
        if let t = reviewer.severityT, abs(t) >= settings.severity,
            abs(reviewer.severity) >= max(settings.step, candidateSpread / 2)
        {
            found.append(
                ScreeningFinding(
                    .information, name, .severity(points: reviewer.severity, t: t, scores: count)))
        }
        return found
    }

    /// Only what is above the rest: scoring one group higher leaves the others lower without any intent.
    private func finding(_ preference: GroupPreference) -> ScreeningFinding? {
        guard preference.rate < settings.preferenceRate,
            preference.difference >= max(settings.step, settings.preferenceEffect * robustSigma)
        else { return nil }
        return ScreeningFinding(.closeLook, [preference.reviewer], .preference(preference))
    }

    private func finding(_ pair: ReviewerPair) -> ScreeningFinding? {
        guard pair.rate < settings.pairRate, pair.common >= settings.pairCommon else { return nil }
        return ScreeningFinding(.look, [pair.first, pair.second], .pair(pair))
    }
}
