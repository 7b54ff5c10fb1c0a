import AwardUseCases

extension RouteTable {
    static let candidates: [Route] = [
        .list(ListCandidates.self, "listCandidates", award + "/candidates", "The candidates the caller may see."),
        .candidateImport(award + "/candidates/import"),
        .query(ShowCandidate.self, "showCandidate", award + "/candidates/{candidate}", "One candidate."),
        .command(
            SubmitCandidate.self, "submitCandidate", .put, award + "/candidates/{candidate}/submission",
            "Fill in the submission, as a draft or for good.", revision: "seen",
            example: ["fields": ["summary": "주민이 함께 만드는 돌봄"], "isDraft": true]),
        .query(
            ShowSubmission.self, "showSubmission", award + "/candidates/{candidate}/submission",
            "A submission, with what the caller may still do about it."),
        .attachFile(award + "/candidates/{candidate}/files"),
        .readFile(award + "/candidates/{candidate}/files/{file}"),
        .command(
            CorrectCandidate.self, "correctCandidate", path: "/candidates/{candidate}/correction",
            "Correct names that were written wrongly; the names before stay in the ledger.",
            example: ["names": ["nameKo": "바른 이름"], "reason": "오기"]),
        .command(
            InviteCandidate.self, "inviteCandidate", path: "/candidates/{candidate}/invite",
            "Invite a candidate to hand in.", revision: "seen"),
        .list(ListContacts.self, "listContacts", award + "/contacts", "Who speaks for the candidates."),
        .command(
            InviteContacts.self, "inviteContacts", path: "/contacts/invite",
            "Give who speaks for candidates their personal links; older links die.",
            example: ["candidates": ["11010"], "name": "이담당", "email": "lee@example.kr", "days": 14, "isByMail": false]),
        .command(
            AskSupplement.self, "askSupplement", path: "/candidates/{candidate}/supplement",
            "Ask for what is missing.", revision: "seen", example: ["reason": "증빙 자료가 빠졌습니다."]),
        .command(
            RejectCandidate.self, "rejectCandidate", path: "/candidates/{candidate}/reject",
            "Reject a candidate that may not compete.", revision: "seen", example: ["reason": "응모 자격이 없습니다."]),
        .command(
            WithdrawCandidate.self, "withdrawCandidate", path: "/candidates/{candidate}/withdraw",
            "Withdraw a candidate.", revision: "seen", example: ["reason": "기관의 요청"]),
        .command(
            ReinstateCandidate.self, "reinstateCandidate", path: "/candidates/{candidate}/reinstate",
            "Take a withdrawn or rejected candidate back in.", revision: "seen", example: ["reason": "착오"]),
    ]
}

extension Route {
    /// A command at an address below the award, by `POST`.
    static func command<C: Command>(
        _ type: C.Type, _ id: String, path: String, _ summary: String, revision: String? = nil,
        example: JSONValue? = nil
    ) -> Route where C.Output: Codable {
        command(type, id, .post, RouteTable.award + path, summary, revision: revision, example: example)
    }
}
