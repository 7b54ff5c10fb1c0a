import AwardUseCases

extension RouteTable {
    static let stages: [Route] = [
        .query(StageStatus.self, "showStage", stage, "How far a stage is, and what blocks each move."),
        .query(
            StageProgress.self, "showStageProgress", stage + "/progress",
            "Sheets handed in per hour, or per day where it took long."),
        .events(award + "/events"),
        .command(OpenStage.self, "openStage", .post, stage + "/open", "Open a stage for scoring."),
        .command(CloseStage.self, "closeStage", .post, stage + "/close", "Close a stage; none is accepted after."),
        .command(
            ReopenStage.self, "reopenStage", .post, stage + "/reopen", "Open a closed stage again.",
            example: ["reason": "심사표 누락"]),
        .command(
            ExcuseCandidate.self, "excuseCandidate", .post, stage + "/candidates/{candidate}/excuse",
            "Excuse a candidate from the minimum of sheets.", example: ["reason": "심사위원 회피"]),
        .query(PreviewTally.self, "previewTally", stage + "/tally", "What counting a stage would come to."),
        .command(
            TallyStage.self, "tallyStage", .post, stage + "/tally", "Count a stage: a new numbered tally.",
            example: ["reason": ""]),
        .command(
            ConfirmStage.self, "confirmStage", .post, stage + "/confirm", "Confirm a tally; two people must.",
            example: ["tallyNo": 1]),
        .command(
            ReevaluateStage.self, "reevaluateStage", .post, stage + "/reevaluate",
            "Go back from a confirmed stage after an appeal.", example: ["appeals": [1], "reason": "이의신청 인용"]),
        .query(
            ShowPresentation.self, "showPresentation", stage + "/presentation",
            "Who presents in which turn, and who has submitted for whom."),
        .command(
            SetPresentingOrder.self, "setPresentingOrder", .put, stage + "/presentation/order",
            "Set the order of presenting in place of the one drawn.",
            example: ["order": ["11010", "11020"], "reason": "이동 거리"]),
        .query(
            ShowDisagreement.self, "showDisagreement", stage + "/disagreement",
            "The candidates on whom reviewers agree least, with who gave what."),
        .query(
            ShowCalibration.self, "showCalibration", stage + "/calibration", "How reviewers mark the calibration set."),
        .command(
            EnterReference.self, "enterReference", .put, stage + "/calibration/{candidate}",
            "Set the reference marks of a calibration candidate."),
    ]

    static let scoresheets: [Route] = [
        .saveSheet(stage + "/scoresheets/{reviewer}/{candidate}"),
        .query(
            ReviewerWork.self, "showReviewerWork", stage + "/reviewers/{reviewer}/scoresheets",
            "A reviewer's work in a stage."),
        .command(
            SubmitDrafts.self, "submitDrafts", .post, stage + "/reviewers/{reviewer}/scoresheets/submit",
            "Hand in several drafts of a reviewer: all of them or none.",
            example: ["drafts": [["candidate": "11010", "revision": 1]]]),
        .command(
            StateInterests.self, "stateInterests", .post, stage + "/reviewers/{reviewer}/interests",
            "Say before scoring in which candidates there is an interest.",
            example: ["statements": [["candidate": "11010"]]]),
        .query(
            CandidateSheets.self, "showCandidateSheets", stage + "/candidates/{candidate}/scoresheets",
            "Every version of every sheet of a candidate."),
        .sheetImport(
            stage + "/scoresheets/import", example: ["sheets": [], "submits": false, "reason": ""]),
    ]
}
