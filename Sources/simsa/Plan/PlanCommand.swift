import ArgumentParser
import AwardCore
import AwardStatistics
import AwardUseCases
import Terminal

/// `simsa plan`
struct PlanCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "계획 — simulate a stage before it opens: hours, and whether the best get through.",
        discussion: """
            What is not said is taken from the award; spreads come from the nearest tallied stage,
            or are assumed. Everything assumed is printed.

            Example: simsa plan main --candidates 243 --reviewers 30 --advancing 27 --best 9
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage; the next that is not tallied if left out.") var stage: String?
    @Option(help: "Candidates to be judged.") var candidates: Int?
    @Option(help: "Reviewers to judge them.") var reviewers: Int?
    @Option(help: "The most candidates one reviewer takes.") var load: Int?
    @Option(help: "How many go on.") var advancing: Int?
    @Option(help: "How many of the true best should be among them.") var best: Int?
    @Option(help: "The earlier stage whose spreads are taken.") var from: String?
    @Option(help: "Standard deviation of what candidates are worth, in points.") var quality: Double?
    @Option(help: "Standard deviation of severity between reviewers, in points.") var severity: Double?
    @Option(help: "Standard deviation of everything else in a score, in points.") var noise: Double?
    @Option(help: "Minutes a reviewer needs for one sheet.") var minutes: Double = 20
    @Option(help: "The most reviewers per candidate to try.") var upTo: Int = 9
    @Option(help: "The chance wanted that all of the best go on.") var target: Double = 0.8
    @Option(help: "Runs of each simulation.") var runs: Int = 1_000
    @Option(help: "The seed of the simulation.") var seed: UInt64 = 1
    @Flag(help: "Take places by scores adjusted for severity.") var adjusted = false

    func validate() throws {
        if upTo < 1 { throw ValidationError("--up-to \(upTo): give 1 or more.") }
    }

    func run(_ session: Session) async throws {
        var query = PlanStage(stage: stage, from: from)
        query.minutesPerSheet = minutes
        query.isAdjusted = adjusted
        query.candidates = candidates
        query.reviewers = reviewers
        query.maximumLoad = load
        query.advancing = advancing
        query.best = best
        query.quality = quality
        query.severity = severity
        query.noise = noise
        let answer = try await session.ask(query)
        let progress = session.console.progress(session.say("모의실험", "Simulating"))
        progress.advance(to: 0)
        defer { progress.finish() }
        let plan = try answer.simulate(reviewersPerCandidate: 1...upTo, target: target, runs: runs, seed: seed)
        progress.finish()
        var report = Report(csvKey: "forecasts")
        report.add(
            .heading(session.say("‘\(answer.stage)’ 단계 심사 계획", "Planning stage “\(answer.stage)”"), level: 1))
        report.add(.text(session.say(plan.sentence)))
        report.add(.text(session.say(plan.assumptionSentence)))
        if let from = answer.from {
            report.add(.text(session.say("편차는 ‘\(from)’ 단계에서 쟀습니다.", "Spreads were measured in stage “\(from)”.")))
        }
        if session.format != .table { report.add(.facts(key: "assumptions", facts(plan, answer))) }
        report.add(.sheet(key: "forecasts", sheet(plan, answer, session)))
        try session.print(report)
    }

    private func sheet(_ plan: StagePlan, _ answer: PlanStage.Answer, _ session: Session) -> Sheet {
        let best = plan.assumptions.best
        return Sheet(
            columns: [
                .number("reviewers", session.say("위원/후보", "Per candidate")),
                .number("sheets", session.say("심사표", "Sheets")), .number("hours", session.say("총 시간", "Hours")),
                .number("load", session.say("1인 후보", "Load")),
                .number("hours_each", session.say("1인 시간", "Hours each")),
                .number("all_through", session.say("상위 \(best)곳 모두", "All best \(best)")),
                .number("error", session.say("오차", "Error")), .number("share", session.say("통과 비율", "Share")),
                .number("best_first", session.say("최고가 1위", "Best first")),
                .fixed("remark", session.say("비고", "Remark")),
            ],
            rows: plan.forecasts.map { forecast in
                [
                    .integer(forecast.reviewersPerCandidate), .integer(forecast.sheets),
                    session.figure(forecast.hours, digits: 1), .integer(forecast.load),
                    session.figure(forecast.hoursPerReviewer, digits: 1), session.share(forecast.chanceAllThrough),
                    session.share(forecast.chanceError), session.share(forecast.shareThrough),
                    session.share(forecast.chanceBestFirst), remark(forecast, plan, answer, session),
                ]
            }, emptySentence: "")
    }

    private func remark(
        _ forecast: StageForecast, _ plan: StagePlan, _ answer: PlanStage.Answer, _ session: Session
    ) -> Cell {
        guard session.format == .table else { return .bool(forecast.exceedsLoad) }
        guard let remark = answer.remark(forecast, plan)?(session.language) else { return .text("") }
        if forecast.exceedsLoad { return .toned(remark, .bad) }
        let isEnough = forecast.reviewersPerCandidate == plan.needed?.reviewersPerCandidate
        return isEnough ? .toned(remark, .good) : .text(remark)
    }

    private func facts(_ plan: StagePlan, _ answer: PlanStage.Answer) -> FactList {
        let assumed = plan.assumptions
        return FactList([
            ("stage", "", .text(answer.stage)), ("spreads_from", "", .optional(answer.from)),
            ("candidates", "", .integer(assumed.candidates)), ("reviewers", "", .integer(assumed.reviewers)),
            ("maximum_load", "", .optional(assumed.maximumLoad)), ("advancing", "", .integer(assumed.advancing)),
            ("best", "", .integer(assumed.best)),
            ("quality", "", .optionalDecimal(assumed.qualityDeviation.decimalText(digits: 4))),
            ("severity", "", .optionalDecimal(assumed.severityDeviation.decimalText(digits: 4))),
            ("noise", "", .optionalDecimal(assumed.noiseDeviation.decimalText(digits: 4))),
            ("minutes", "", .optionalDecimal(assumed.minutesPerSheet.decimalText(digits: 2))),
            ("adjusted", "", .bool(assumed.isAdjusted)),
            ("target", "", .optionalDecimal(plan.target.decimalText(digits: 4))),
            ("needed", "", .optional(plan.needed?.reviewersPerCandidate)), ("runs", "", .integer(plan.runs)),
            ("seed", "", .text(String(plan.seed))),
        ])
    }
}
