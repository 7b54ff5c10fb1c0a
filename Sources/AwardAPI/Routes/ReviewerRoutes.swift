import AwardUseCases

extension RouteTable {
    static let reviewers: [Route] = [
        .list(ListReviewers.self, "listReviewers", award + "/reviewers", "The reviewers the caller may see."),
        .reviewerImport(award + "/reviewers/import"),
        .command(
            InviteReviewers.self, "inviteReviewers", path: "/reviewers/invite",
            "Send reviewers their personal links; older links die."),
        .command(
            RemindReviewers.self, "remindReviewers", path: "/reviewers/remind",
            "Remind the reviewers who have sheets to do."),
        .query(ShowReviewer.self, "showReviewer", award + "/reviewers/{reviewer}", "One reviewer."),
        .command(
            SignPledge.self, "signPledge", path: "/reviewers/{reviewer}/pledge",
            "Sign the pledge of that text (its SHA-256)."),
        .command(
            CorrectReviewer.self, "correctReviewer", path: "/reviewers/{reviewer}/correction",
            "Correct a name, organisation or address that was written wrongly.",
            example: ["nameKo": "바른 이름", "reason": "오기"]),
        .command(
            ReplaceReviewer.self, "replaceReviewer", path: "/reviewers/{reviewer}/replace",
            "Put another reviewer in the place of one.", example: ["successor": "R12", "reason": "사임"]),
        .command(
            RemoveReviewer.self, "removeReviewer", path: "/reviewers/{reviewer}/remove",
            "Remove a reviewer.", example: ["reason": "사임"]),
        .query(
            CheckReviewer.self, "checkReviewer", award + "/reviewers/{reviewer}/conflicts",
            "With whom a reviewer has a conflict."),
    ]

    static let conflicts: [Route] = [
        .list(ListConflicts.self, "listConflicts", award + "/conflicts", "Exclusions, challenges and recusals."),
        .ask(
            CheckPerson.self, "checkPerson", award + "/conflicts/check",
            "Whom somebody could not score; nothing is recorded.",
            example: ["organisation": "43150", "engagements": []]),
        .command(
            DeclareRecusal.self, "declareRecusal", path: "/conflicts/recusals",
            "A reviewer declares a conflict of their own.",
            example: ["reviewer": "R01", "candidate": "11010", "reason": "친족 관계"]),
        .command(
            ChallengeReviewer.self, "challengeReviewer", path: "/conflicts/challenges",
            "Challenge a reviewer for a candidate.",
            example: ["reviewer": "R01", "candidate": "11010", "reason": "공정한 심사를 기대하기 어려움"]),
        .command(
            DecideChallenge.self, "decideChallenge", path: "/conflicts/challenges/{number}/decision",
            "Decide on a challenge.", example: ["isUpheld": true, "reason": "사유가 인정됨"]),
    ]

    static let assignments: [Route] = [
        .query(ShowAssignments.self, "showAssignments", stage + "/assignments", "Who scores whom."),
        .ask(
            PlanAssignment.self, "planAssignment", stage + "/assignments/plan",
            "The best assignment under conflicts and loads; nothing is recorded.", example: ["affinities": []]),
        .command(
            ApplyAssignment.self, "applyAssignment", .post, stage + "/assignments/apply", "Assign by the best plan.",
            example: ["affinities": []]),
        .command(
            AddAssignment.self, "addAssignment", .put, stage + "/assignments/{reviewer}/{candidate}",
            "Assign one reviewer to one candidate."),
        .command(
            RemoveAssignment.self, "removeAssignment", .post, stage + "/assignments/{reviewer}/{candidate}/remove",
            "Take an assignment back.", example: ["reason": "일정이 맞지 않음"]),
    ]
}
