import AwardUseCases

extension RouteTable {
    static let records: [Route] = [
        .list(ListMinutes.self, "listMinutes", award + "/minutes", "Minutes of meetings."),
        .command(
            RecordMinutes.self, "recordMinutes", .post, stage + "/minutes", "Record the minutes of a meeting.",
            example: ["present": ["R01"], "votes": [], "notes": ""]),
        .command(
            RecordRemark.self, "recordRemark", path: "/remarks", "Record a remark for the report.",
            example: ["text": ["ko": "총평", "en": "Overall remark"]]),
        .list(ListLedger.self, "listLedger", award + "/ledger", "The newest entries of the ledger."),
        .query(VerifyLedger.self, "verifyLedger", award + "/ledger/verification", "Whether the ledger is whole."),
        .query(ShowMail.self, "showMail", award + "/mail", "Mails sent and waiting."),
        .command(ResendMail.self, "resendMail", path: "/mail/{number}/resend", "Send a mail again."),
    ]

    static let accounts: [Route] = [
        .list(
            ListInvitations.self, "listInvitations", award + "/reviewers/invitations",
            "Which reviewers were invited and have come."),
        .list(ListAccounts.self, "listAccounts", award + "/accounts", "Accounts of the office."),
        .command(
            AddAccount.self, "addAccount", path: "/accounts", "Add an account.",
            example: [
                "email": "office@example.kr", "name": ["ko": "사무국", "en": "Office"], "roles": ["secretary"],
                "language": "ko",
            ]),
        .command(
            SetPassword.self, "setPassword", .put, award + "/accounts/{account}/password", "Set a password.",
            example: ["password": "a long enough passphrase"]),
        .command(
            EnrolSecondFactor.self, "enrolSecondFactor", path: "/accounts/{account}/second-factor",
            "Begin a new second factor."),
        .command(
            ConfirmSecondFactor.self, "confirmSecondFactor", path: "/accounts/{account}/second-factor/confirm",
            "Confirm a second factor by its first code.", example: ["code": "123456"]),
        .command(
            RenewRecoveryCodes.self, "renewRecoveryCodes", path: "/accounts/{account}/recovery-codes",
            "Give new recovery codes, shown this once; the old ones die."),
        .command(
            ResetSecondFactor.self, "resetSecondFactor", path: "/accounts/{account}/second-factor/reset",
            "Take a second factor away.", example: ["reason": "기기 분실"]),
        .command(
            DisableAccount.self, "disableAccount", path: "/accounts/{account}/disable",
            "Disable an account, or enable it again.", example: ["isDisabled": true, "reason": "퇴직"]),
        .list(ListTokens.self, "listTokens", award + "/tokens", "API tokens, without their text."),
        .command(
            IssueToken.self, "issueToken", path: "/tokens", "Issue an API token; it is shown this once.",
            example: ["owner": "office@example.kr", "title": "대시보드", "scopes": ["read"], "days": 30]),
        .command(RevokeToken.self, "revokeToken", path: "/tokens/{number}/revoke", "Revoke an API token."),
    ]
}
