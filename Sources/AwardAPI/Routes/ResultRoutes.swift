import AwardCore
import AwardUseCases

extension RouteTable {
    /// Who may read whole tallies; everybody else reads what the award publishes, at `/result`.
    private static let wideReaders: Set<Role> = [.admin, .secretary, .auditor, .chair]

    static let rankings: [Route] = [
        .query(ShowRanking.self, "showRanking", award + "/ranking", "The standings of a stage.", readers: wideReaders),
        .query(
            ExportRanking.self, "exportRanking", award + "/ranking/export", "A ranking as tables.",
            readers: wideReaders),
        .query(
            ExplainStanding.self, "explainStanding", award + "/ranking/{candidate}",
            "Everything a standing was computed from.", readers: wideReaders),
        .query(
            CompareTallies.self, "compareTallies", stage + "/tallies/comparison", "What changed between two tallies.",
            readers: wideReaders),
        .query(
            AnalyseRanking.self, "analyseRanking", award + "/ranking/analysis",
            "How sure the places are: sentences, tables and pictures.", readers: wideReaders),
        .query(
            CompareMethods.self, "compareMethods", award + "/ranking/methods",
            "Official places beside other ways of counting.", readers: wideReaders),
        .query(
            RankUncertainty.self, "rankUncertainty", award + "/ranking/uncertainty",
            "How sure each place is, and who is too close to call at the cut.", readers: wideReaders),
        .query(
            RankAgreement.self, "rankAgreement", award + "/ranking/agreement",
            "How far reviewers agree, and how reliable their mean is.", readers: wideReaders),
        .query(
            RankSensitivity.self, "rankSensitivity", award + "/ranking/sensitivity",
            "Whether the winner or the cut hang on one reviewer, one criterion or the method.", readers: wideReaders),
        .query(
            ScreenMarks.self, "screenMarks", award + "/ranking/screening",
            "Marks and reviewers that people should look at.", readers: wideReaders),
        .query(
            CompareSeverity.self, "compareSeverity", award + "/ranking/severity",
            "Raw scores beside those adjusted for severity, where the stage announced it.", readers: wideReaders),
        .query(
            SpreadScores.self, "spreadScores", award + "/ranking/scores",
            "The totals as they were given, by reviewer and by candidate.", readers: wideReaders),
        .query(
            PlanStage.self, "planStage", award + "/plan", "What a stage to be planned may be taken to be like.",
            readers: wideReaders),
    ]

    static let decisions: [Route] = [
        .list(ListDecisions.self, "listDecisions", award + "/decisions", "What the chair decided by hand."),
        .command(
            DecideTie.self, "decideTie", .post, stage + "/decisions/tie", "Decide a tie.",
            example: ["order": [["11010"], ["11020"]], "reason": "위원장 결정"]),
        .command(
            DecideOverride.self, "decideOverride", .post, stage + "/decisions/override", "Override a result.",
            example: ["candidate": "11010", "outcome": "goes_on", "reason": "위원회 의결"]),
        .list(ListAdjustments.self, "listAdjustments", award + "/adjustments", "Bonuses and penalties."),
        .command(
            AddAdjustment.self, "addAdjustment", .post, stage + "/adjustments", "Add a bonus or penalty.",
            example: ["candidate": "11010", "points": "1.5", "reason": "가점 사유", "document": ""]),
        .command(
            RevokeAdjustment.self, "revokeAdjustment", path: "/adjustments/{number}/revoke",
            "Revoke a bonus or penalty.", example: ["reason": "착오"]),
    ]

    static let results: [Route] = [
        .query(ShowResult.self, "showResult", award + "/result", "The result as far as the caller may see it."),
        .query(
            ShowReveal.self, "showReveal", award + "/result/reveal",
            "The result in the steps in which it is revealed on stage."),
        .command(
            AnnouncePreliminary.self, "announcePreliminary", path: "/result/preliminary",
            "Announce the preliminary result."),
        .command(FinaliseResult.self, "finaliseResult", path: "/result/final", "Make the result final."),
        .command(PublishResult.self, "publishResult", path: "/result/publish", "Publish the result."),
        .query(CompileReport.self, "compileReport", award + "/result/report", "The report as tables."),
        .query(
            CompilePaper.self, "compilePaper", award + "/result/paper", "The report as something to read."),
        .list(ListAppeals.self, "listAppeals", award + "/appeals", "Appeals on the preliminary result."),
        .command(
            EnterAppeal.self, "enterAppeal", path: "/appeals", "Enter an appeal.",
            example: ["candidate": "11010", "kind": "appeal", "grounds": "집계에 이의가 있습니다."]),
        .command(
            DecideAppeal.self, "decideAppeal", path: "/appeals/{number}/decision", "Decide an appeal.",
            example: ["upheld": false, "reason": "집계에 잘못이 없음"]),
        .command(
            ProposeCancellation.self, "proposeCancellation", path: "/prizes/{candidate}/cancellation",
            "Propose to cancel a prize.", example: ["reason": "허위 제출"]),
        .command(
            DecideCancellation.self, "decideCancellation", path: "/prizes/cancellations/{number}/decision",
            "Decide whether a prize is cancelled.", example: ["cancel": true, "reason": "허위 제출이 확인됨"]),
    ]
}
