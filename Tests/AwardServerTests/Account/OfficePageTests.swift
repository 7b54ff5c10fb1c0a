import AwardCore
import AwardUseCases
import Testing

/// The office's pages about people: accounts, tokens, invitations, reminders, mail.
@Suite struct OfficePageTests {
    private static let base = "/awards/served-award"
    private static let site = ["SIMSA_HTTP_PUBLIC_URL": "http://simsa.test"]

    @Test func anAccountIsAddedGivenAPasswordAndDisabled() async throws {
        try await ServerWorld.with { world in
            var browser = try await world.officeVisitor()
            let list = try await browser.get("\(Self.base)/accounts")
            let added = try await browser.post(
                "\(Self.base)/accounts",
                ["email": "Park@example.kr", "name": "박주임", "role-secretary": "yes", "role-auditor": "yes"], from: list)
            #expect(added.headers["location"] == "\(Self.base)/accounts/park%40example.kr?done=add", "\(added.text)")
            let address = "\(Self.base)/accounts/park%40example.kr"
            let page = try await browser.get(address)
            #expect(page.text.contains("secretary, auditor"))
            let set = try await browser.post("\(address)/password", ["password": ServerWorld.password], from: page)
            #expect(set.headers["location"] == "\(address)?done=password", "\(set.text)")
            let weak = try await browser.post(
                "\(address)/password", ["password": "short", "key": "form-2"], from: page)
            #expect(weak.status == 422)
            let disabled = try await browser.post("\(address)/disable", ["reason": "퇴직"], from: page)
            #expect(disabled.headers["location"] == "\(address)?done=disable")
            let shown = try await browser.get(address)
            let enabled = try await browser.post("\(address)/disable", ["reason": "복직"], from: shown)
            #expect(enabled.headers["location"] == "\(address)?done=enable")
            let line = try #require(
                try await world.service.ask(ListAccounts(), award: ServerWorld.slug, as: ServerWorld.office)
                    .first { $0.email == "park@example.kr" })
            #expect(line.hasPassword && line.disabledAt == nil && line.roles == [.secretary, .auditor])
        }
    }

    @Test func aSecondFactorIsResetWithAReasonAndItsOwnerIsOut() async throws {
        try await ServerWorld.with { world in
            var secretary = try await world.officeVisitor(.secretary)
            #expect(try await secretary.get("\(Self.base)/candidates").status == 200)
            var admin = try await world.officeVisitor()
            let address = "\(Self.base)/accounts/secretary%40example.kr"
            let page = try await admin.get(address)
            let reset = try await admin.post("\(address)/second-factor", ["reason": "기기 분실"], from: page)
            #expect(reset.headers["location"] == "\(address)?done=factor", "\(reset.text)")
            #expect(try await secretary.get("\(Self.base)/candidates").status == 401)
            #expect(try await admin.get(address).text.contains("not set up yet"))
        }
    }

    @Test func aTokenIsShownOnceWorksAndIsRevoked() async throws {
        try await ServerWorld.with { world in
            var browser = try await world.officeVisitor()
            let page = try await browser.get("\(Self.base)/tokens")
            let fields = ["owner": "auditor@example.kr", "title": "dashboard", "scope-read": "yes", "days": "7"]
            let issued = try await browser.post("\(Self.base)/tokens", fields, from: page)
            let token = String(try #require(issued.text.firstMatch(of: #/<code id="token">(simsa_[\w-]+)</#)).1)
            #expect(!(try await browser.get("\(Self.base)/tokens").text.contains(token)))
            #expect(!(try await browser.post("\(Self.base)/tokens", fields, from: page).text.contains("id=\"token\"")))
            let asked = {
                try await world.request(
                    "GET", "/api/v1/awards/served-award/ledger", headers: ["Authorization": "Bearer \(token)"]
                ).status
            }
            #expect(try await asked() == 200)
            let list = try await browser.get("\(Self.base)/tokens")
            let number = try await world.count("SELECT max(token_id) FROM api_token")
            let revoked = try await browser.post("\(Self.base)/tokens/\(number)/revoke", [:], from: list)
            #expect(revoked.status == 303)
            #expect(try await asked() == 401)
            #expect(try await browser.get("\(Self.base)/tokens").text.contains("revoked"))
        }
    }

    @Test func reviewersAreInvitedAndSeenToHaveCome() async throws {
        try await ServerWorld.with(environment: Self.site) { world in
            var browser = try await world.officeVisitor(.secretary)
            let page = try await browser.get("\(Self.base)/invitations")
            #expect(page.text.contains("0 of 3 have accepted."))
            let invited = try await browser.post(
                "\(Self.base)/invitations/reviewers", ["who-R02": "yes", "who-C01": "yes", "act": "link"], from: page)
            let links = invited.text.matches(of: #/http://simsa.test(/invitation/inv_[\w-]+)/#).map { String($0.1) }
            #expect(links.count == 2, "\(invited.text)")
            var reviewer = world.visitor
            let greeting = try await reviewer.get(links[0])
            #expect(try await reviewer.post(links[0], [:], from: greeting).status == 303)
            let after = try await browser.get("\(Self.base)/invitations")
            #expect(after.text.contains("1 of 3 have accepted."))
            #expect(!after.text.contains("inv_"))
            let again = try await browser.post(
                "\(Self.base)/invitations/reviewers", ["who-R02": "yes", "act": "mail"], from: after)
            #expect(again.text.contains("goes out by mail"))
            #expect(try await world.count("SELECT count(*) FROM mail WHERE kind = 'invitation'") == 1)
        }
    }

    @Test func aContactIsInvitedByCode() async throws {
        try await ServerWorld.with(environment: Self.site) { world in
            var browser = try await world.officeVisitor()
            let page = try await browser.get("\(Self.base)/invitations")
            let fields = ["candidate": "A2", "name": "Park", "email": "park@example.kr", "act": "link"]
            let invited = try await browser.post("\(Self.base)/invitations/contacts", fields, from: page)
            #expect(invited.text.contains("http://simsa.test/invitation/con_"), "\(invited.text)")
            #expect(try await browser.get("\(Self.base)/invitations").text.contains("Entrant A2 · Park"))
            let wrong = try await browser.post(
                "\(Self.base)/invitations/contacts", ["candidate": "nobody", "act": "link"], from: page)
            #expect([404, 422].contains(wrong.status))
        }
    }

    @Test func whoGetsAReminderIsSaidBeforeItIsSent() async throws {
        try await ServerWorld.with(.open, environment: Self.site) { world in
            var browser = try await world.officeVisitor(.secretary)
            let mail = try await browser.get("\(Self.base)/mail")
            #expect(mail.text.contains("\(Self.base)/mail/reminders/paper"))
            let page = try await browser.get("\(Self.base)/mail/reminders/paper")
            for name in ["C01 Reviewer C01", "R02 Reviewer R02", "R03 Reviewer R03"] {
                #expect(page.text.contains("<li>\(name)</li>"))
            }
            #expect(try await world.count("SELECT count(*) FROM mail") == 0)
            let sent = try await browser.post("\(Self.base)/mail/reminders/paper", [:], from: page)
            #expect(sent.headers["location"] == "\(Self.base)/mail")
            #expect(try await world.count("SELECT count(*) FROM mail WHERE kind = 'reminder'") == 3)
            #expect(try await browser.get("\(Self.base)/mail").text.contains("<dd data-state=\"waiting\">3</dd>"))
        }
    }

    @Test func mailThatFailedSaysWhyAndIsSentAgain() async throws {
        try await ServerWorld.with(.open, environment: Self.site) { world in
            var browser = try await world.officeVisitor()
            let preview = try await browser.get("\(Self.base)/mail/reminders/paper")
            _ = try await browser.post("\(Self.base)/mail/reminders/paper", [:], from: preview)
            try await world.database.transaction(.readCommitted) { tx in
                try tx.execute("UPDATE mail SET state = 'failed', error = '550 <nobody>', attempts = 1")
            }
            let page = try await browser.get("\(Self.base)/mail")
            #expect(page.text.contains("550 &lt;nobody&gt;"))
            let number = try await world.count("SELECT min(mail_id) FROM mail")
            #expect(try await browser.post("\(Self.base)/mail/\(number)/resend", [:], from: page).status == 303)
            #expect(try await world.count("SELECT count(*) FROM mail WHERE state = 'waiting'") == 1)
        }
    }

    @Test(arguments: ["accounts", "tokens", "invitations", "mail"])
    func whoMayNotChangeItSeesNoForm(place: String) async throws {
        try await ServerWorld.with { world in
            var auditor = try await world.officeVisitor(.auditor)
            let page = try await auditor.get("\(Self.base)/\(place)")
            #expect(page.status == 200)
            #expect(!page.text.contains("action=\"\(Self.base)/\(place)"))
            var reviewer = world.visitor
            #expect(try await reviewer.get("\(Self.base)/\(place)").status == 401)
        }
    }
}
