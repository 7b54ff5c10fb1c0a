import AwardCore
import AwardStore
import AwardUseCases
import Testing

/// The pages of who speaks for a candidate, through the running server.
@Suite struct ContactPageTests {
    private static let base = "/awards/served-award"
    private static let page = "\(base)/submission"

    /// A browser that A1's contact has signed in with.
    private static func browser(_ world: ServerWorld) -> Visitor {
        var browser = world.visitor
        browser.keep(world.contact.token.reveal())
        return browser
    }

    @Test func theLinkOpensAPageAndItsButtonSignsIn() async throws {
        try await ServerWorld.with(environment: ["SIMSA_HTTP_PUBLIC_URL": "http://award.example.kr"]) { world in
            let invited = try await world.request(
                "POST", "/api/v1/awards/served-award/contacts/invite", as: .admin,
                body: #"{"candidates":["A2"],"name":"Park","days":3,"isByMail":false}"#)
            #expect(invited.status == 200)
            let match = try #require(invited.text.firstMatch(of: #/http://award.example.kr(/invitation/con_[\w-]+)/#))
            let path = String(match.1)
            var browser = world.visitor
            let greeting = try await browser.get(path)
            #expect(greeting.status == 200)
            #expect(greeting.text.contains("Park, here you hand in for “Entrant A2”"))
            let entered = try await browser.post(path, [:], from: greeting)
            #expect(entered.status == 303)
            #expect(entered.headers["location"] == Self.page)
            #expect(try await browser.get(Self.page).text.contains("<h1>A2후보</h1>"))
            var second = world.visitor
            #expect(try await second.post(path, [:], from: greeting).status == 410)
        }
    }

    @Test func aDraftIsKeptAndAnIncompleteOneComesBackWithWhatWasTyped() async throws {
        try await ServerWorld.with { world in
            try await Self.askForSummary(world)
            var browser = Self.browser(world)
            let page = try await browser.get(Self.page)
            #expect(page.text.contains(">Summary"))
            let refused = try await browser.post(
                Self.page, ["act": "submit", "field-summary": "", "field-note": "typed already"], from: page)
            #expect(refused.status == 422)
            #expect(refused.text.contains("role=\"alert\""))
            #expect(refused.text.contains("typed already"))
            let saved = try await browser.post(
                Self.page, ["act": "draft", "field-summary": "돌봄 & <마을>", "field-note": ""], from: refused)
            #expect(saved.headers["location"] == "\(Self.page)?done=draft")
            let again = try await browser.get(Self.page)
            #expect(again.text.contains("돌봄 &amp; &lt;마을&gt;"))
            let handed = try await browser.post(
                Self.page, ["act": "submit", "field-summary": "돌봄", "field-note": ""], from: again)
            #expect(handed.headers["location"] == "\(Self.page)?done=submit")
            #expect(
                try await world.database.read {
                    try $0.one("SELECT state FROM candidate WHERE code = 'A1'", as: String.self)
                }
                    == "submitted")
        }
    }

    @Test func aSecondWindowDoesNotOverwriteTheFirst() async throws {
        try await ServerWorld.with { world in
            try await Self.askForSummary(world)
            var browser = Self.browser(world)
            let page = try await browser.get(Self.page)
            let first = ["act": "draft", "field-summary": "first"]
            #expect(try await browser.post(Self.page, first, from: page).status == 303)
            let second = ["act": "draft", "field-summary": "second", "key": "form-second"]
            let refused = try await browser.post(Self.page, second, from: page)
            #expect(refused.status == 412)
            #expect(refused.text.contains(">second</textarea>"))
            #expect(
                try await world.database.read {
                    try $0.rows("SELECT content FROM submission_field ORDER BY revision", as: String.self)
                } == ["first"])
        }
    }

    @Test func aSupplementThatIsAskedForIsReadAndAnswered() async throws {
        try await ServerWorld.with { world in
            try await Self.askForSummary(world)
            try await ServerWorld.perform(AskSupplement(candidate: "A1", reason: "예산서가 빠졌습니다."), world.service)
            var browser = Self.browser(world)
            let page = try await browser.get(Self.page)
            #expect(page.text.contains("<p id=\"supplement\">예산서가 빠졌습니다.</p>"))
            let answer = try await browser.post(
                Self.page, ["act": "submit", "field-summary": "예산서를 더했습니다."], from: page)
            #expect(answer.status == 303)
            #expect(!(try await browser.get(Self.page).text.contains("id=\"supplement\"")))
        }
    }

    @Test func aFileIsStoredByItsHashAndServedAsAnAttachment() async throws {
        try await ServerWorld.with { world in
            var browser = Self.browser(world)
            let page = try await browser.get(Self.page)
            let sent = try await browser.upload(
                "\(Self.page)/files", file: "계획 1.pdf", "text/html", "%PDF-1.4 <script>alert(1)</script>", from: page)
            #expect(sent.headers["location"] == "\(Self.page)?done=file", "\(sent.text)")
            let file = try await browser.get("\(Self.base)/candidates/A1/files/1")
            #expect(file.status == 200)
            #expect(file.headers["content-type"] == "application/pdf")
            #expect(file.headers["content-disposition"]?.hasPrefix("attachment; filename*=UTF-8''") == true)
            #expect(file.headers["x-content-type-options"] == "nosniff")
            #expect(file.headers["content-security-policy"] == "default-src 'none'; sandbox")
            #expect(try await world.count("SELECT count(*) FROM blob WHERE sha256 = sha256(content)") == 1)
            var other = world.visitor
            #expect(try await other.get("\(Self.base)/candidates/A1/files/1").status == 401)
        }
    }

    @Test(arguments: [
        ("page.html", "<script>alert(1)</script>", 422), ("fake.pdf", "<script>alert(1)</script>", 422),
        ("large.pdf", "%PDF-1.4" + String(repeating: "x", count: 2000), 422),
        ("huge.pdf", "%PDF-1.4" + String(repeating: "x", count: 100_000), 413), ("empty.pdf", "", 422),
        ("", "%PDF-1.4", 400), ("../etc/x.pdf", "%PDF-1.4", 422),
    ])
    func aFileOutsideTheRulesIsRefused(name: String, content: String, status: Int) async throws {
        try await ServerWorld.with { world in
            try await Self.askForSummary(world)
            var browser = Self.browser(world)
            let page = try await browser.get(Self.page)
            let sent = try await browser.upload(
                "\(Self.page)/files", file: name, "application/pdf", content, from: page)
            #expect(sent.status == status, "\(sent.text)")
            #expect(try await world.count("SELECT count(*) FROM submission_file") == 0)
        }
    }

    @Test func steppingBackIsSaidBeforeItIsDone() async throws {
        try await ServerWorld.with { world in
            var browser = Self.browser(world)
            let before = try await browser.get("\(Self.page)/withdraw")
            #expect(before.text.contains("Only the awards office can undo this."))
            let done = try await browser.post("\(Self.page)/withdraw", ["reason": "기관 사정"], from: before)
            #expect(done.headers["location"] == "\(Self.page)?done=withdraw")
            let page = try await browser.get(Self.page)
            #expect(page.text.contains("id=\"state\">withdrawn<"))
            #expect(!page.text.contains("id=\"submission\""))
        }
    }

    @Test func theResultAndAnAppealAreOnThePageInTheirTime() async throws {
        try await ServerWorld.with(.confirmed) { world in
            var browser = Self.browser(world)
            #expect(!(try await browser.get(Self.page).text.contains("id=\"result\"")))
            try await ServerWorld.perform(AnnouncePreliminary(), world.service)
            let page = try await browser.get(Self.page)
            #expect(page.text.contains("id=\"result\""))
            let entered = try await browser.post(
                "\(Self.page)/appeal", ["grounds": "점수 합산이 다릅니다."], from: page)
            #expect(entered.headers["location"] == "\(Self.page)?done=appeal", "\(entered.text)")
            #expect(try await browser.get(Self.page).text.contains("점수 합산이 다릅니다."))
            #expect(
                try await world.database.read { try $0.rows("SELECT entered_by FROM appeal", as: String.self) }
                    == ["candidate:A1"])
        }
    }

    @Test func nobodyElseGetsThesePages() async throws {
        try await ServerWorld.with { world in
            var browser = world.visitor
            #expect(try await browser.get(Self.page).status == 401)
            let forged = try await browser.post("\(Self.page)/withdraw", ["reason": "x"])
            #expect(forged.status == 403)
            var contact = Self.browser(world)
            #expect(try await contact.post("\(Self.page)/withdraw", ["reason": "x"]).status == 403)
            let file = try await contact.upload(
                "\(Self.page)/files", file: "a.pdf", "application/pdf", "%PDF-1.4", from: forged)
            #expect(file.status == 403)
            #expect(try await contact.get("\(Self.base)/candidates/A2").status == 404)
            #expect(try await contact.get("\(Self.base)/ledger").status == 403)
        }
    }

    /// Has the award ask for a summary and take small files only.
    private static func askForSummary(_ world: ServerWorld) async throws {
        func title(_ text: String) -> LocalizedText { LocalizedText(ko: text, en: text) }
        var definition = try await world.service.ask(AwardOverview(), award: ServerWorld.slug, as: ServerWorld.office)
            .definition
        definition.submission = SubmissionRules(
            fields: [
                SubmissionRules.Field(id: "summary", title: title("Summary")),
                SubmissionRules.Field(id: "note", title: title("Note"), isRequired: false),
            ], maximumFileBytes: 1000, fileTypes: ["application/pdf"])
        _ = try await world.service.apply(definition, as: ServerWorld.office)
    }
}
