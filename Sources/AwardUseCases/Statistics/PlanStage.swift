public import AwardCore
import AwardStatistics
import AwardStore
public import Postgres

/// What a stage that has not been judged yet is taken to be like: from the award where nothing else is said, with the
/// spreads of an earlier stage or assumed ones. ``Answer/simulate(reviewersPerCandidate:target:runs:seed:)`` plays it.
public struct PlanStage: Query {
    public static let action = Action.rankingAnalyse

    /// The stage to plan; `nil` is the next that is not judged yet.
    public var stage: String?
    /// The earlier stage whose spreads are taken; `nil` is the nearest that was tallied, if there is one.
    public var from: String?
    /// Candidates to be judged; like the four that follow, `nil` is as the award has it.
    public var candidates: Int?
    /// Reviewers to judge them.
    public var reviewers: Int?
    /// The most candidates that one reviewer takes.
    public var maximumLoad: Int?
    /// How many go on.
    public var advancing: Int?
    /// How many of the true best should be among them.
    public var best: Int?
    /// The standard deviation of what candidates are worth, in points; like the two that follow, `nil` is as measured.
    public var quality: Double?
    /// The standard deviation of severity between reviewers.
    public var severity: Double?
    /// The standard deviation of everything else in one score.
    public var noise: Double?
    /// Minutes a reviewer needs for one sheet; `nil` is 20.
    public var minutesPerSheet: Double?
    /// Whether places are taken by adjusted scores; `nil` is by plain means.
    public var isAdjusted: Bool?

    /// Asks what the stage may be taken to be like.
    public init(stage: String? = nil, from: String? = nil) {
        self.stage = stage
        self.from = from
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        try context.permit(.rankingAnalyse)
        let planned = try planned(in: tx, context)
        var spreads = Spreads(of: planned.definition.rubric)
        var measured: String?
        if quality == nil || severity == nil || noise == nil,
            let (name, found) = try nearest(to: planned, in: tx, context)
        {
            spreads = found
            measured = name
        }
        let (competing, going, panel) = try entries(planned, in: tx, context)
        return Answer(
            stage: planned.row.stageID, from: measured, announced: planned.definition.panel.reviewersPerCandidate,
            candidates: competing, reviewers: reviewers ?? panel,
            maximumLoad: maximumLoad ?? planned.definition.panel.maximumLoad, advancing: going,
            best: best ?? min(3, going), quality: quality ?? spreads.quality, severity: severity ?? spreads.severity,
            noise: noise ?? spreads.noise, minutesPerSheet: minutesPerSheet ?? 20, isAdjusted: isAdjusted ?? false)
    }

    /// Standard deviations in points.
    private struct Spreads {
        let quality, severity, noise: Double

        /// Six, four and five of a hundred points, where nothing was measured yet.
        init(of rubric: Rubric) {
            let point = Double(rubric.maximumTotal) / 100
            (quality, severity, noise) = (6 * point, 4 * point, 5 * point)
        }

        init(_ fit: BothRandom) {
            quality = fit.candidateVariance.squareRoot()
            severity = fit.reviewerVariance.squareRoot()
            noise = fit.residualVariance.squareRoot()
        }
    }

    private func planned(in tx: borrowing Transaction, _ context: CommandContext) throws -> LoadedStage {
        if let stage { return try context.stage(stage, in: tx) }
        let stages = try context.stages(in: tx)
        guard let next = stages.first(where: { $0.row.tallyNo == nil }) ?? stages.last else {
            throw Refusal(.notFound(.stage, name: "", suggestions: []))
        }
        return next
    }

    /// The spreads of the stage named, else of the planned one itself or the latest before it that was tallied. One that
    /// was not named and tells too little is passed over.
    private func nearest(
        to planned: LoadedStage, in tx: borrowing Transaction, _ context: CommandContext
    ) throws -> (name: String, spreads: Spreads)? {
        let tallied = planned.all.filter { $0.tallyNo != nil }
        let closest = tallied.last { $0.stageNo <= planned.number } ?? tallied.last
        guard let name = from ?? closest?.stageID else { return nil }
        let scores = try context.scores(name, in: tx)
        do {
            let fit = try BothRandom(try scores.totals())
            guard fit.candidateVariance > 0 else { throw StatisticsError.noVariation }
            return (name, Spreads(fit))
        } catch let error as StatisticsError {
            if from != nil { throw scores.refusal(error, nil) }
            return nil
        }
    }

    private func entries(
        _ planned: LoadedStage, in tx: borrowing Transaction, _ context: CommandContext
    ) throws -> (competing: Int, advancing: Int, panel: Int) {
        let material = try StageMaterial(planned, in: tx, context)
        // A stage that nobody has entered yet may be entered by everyone.
        let entered =
            material.entries.isEmpty
            ? material.candidates.values.filter { candidate in
                !candidate.state.hasLeftCompetition && !planned.definition.isCalibration(candidate.code)
            } : material.competing
        let competing = candidates ?? entered.count
        let going = advancing ?? planned.rules.places(of: planned.definition, among: entered.map(\.category))
        let panel = Panel(stage: planned.definition)
        return (competing, min(going, max(1, competing)), material.reviewers.values.count { panel.includes($0) })
    }
}
