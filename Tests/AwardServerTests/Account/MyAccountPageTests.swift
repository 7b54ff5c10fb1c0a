import AwardCore
import AwardUseCases
import Testing

/// One's own account, through the running server.
@Suite struct MyAccountPageTests {
    private static let base = "/awards/served-award"

    @Test func theFirstSignInShowsRecoveryCodesOnce() async throws {
        try await ServerWorld.with { world in
            let (enrolled, _, page) = try await world.enrolledVisitor()
            var browser = enrolled
            let codes = page.text.matches(of: #/<li><code>([A-Z2-7-]{19})<\/code><\/li>/#).map { String($0.1) }
            #expect(Set(codes).count == 10)
            #expect(page.text.contains("href=\"\(Self.base)/stages\""))
            _ = try await browser.post("\(Self.base)/sign-out", [:], from: try await browser.get("\(Self.base)/me"))
            #expect(browser.cookies["simsa"] == nil)
            let form = try await browser.get("\(Self.base)/sign-in")
            let step = try await browser.post(
                "\(Self.base)/sign-in", ["email": "admin@example.kr", "password": ServerWorld.password], from: form)
            let entered = try await browser.post("\(Self.base)/sign-in/code", ["code": codes[3]], from: step)
            #expect(entered.status == 303, "\(entered.text)")
            #expect(try await world.count("SELECT count(*) FROM recovery_code WHERE used_at IS NULL") == 9)
        }
    }

    @Test func aChangedPasswordEndsEverySession() async throws {
        try await ServerWorld.with { world in
            var browser = try await world.officeVisitor()
            let page = try await browser.get("\(Self.base)/me")
            let path = "\(Self.base)/me/password"
            let new = "별 하나에 추억과 사랑"
            let differing = try await browser.post(
                path, ["old": ServerWorld.password, "new": new, "again": "another one"], from: page)
            #expect(differing.status == 422)
            let wrong = try await browser.post(path, ["old": "wrong", "new": new, "again": new], from: page)
            #expect(wrong.status == 401)
            #expect(browser.cookies["simsa"] != nil)
            let changed = try await browser.post(
                path, ["old": ServerWorld.password, "new": new, "again": new], from: page)
            #expect(changed.headers["location"] == "\(Self.base)/sign-in?done=password", "\(changed.text)")
            #expect(try await world.count("SELECT count(*) FROM session WHERE account_id IS NOT NULL") == 0)
            #expect(
                try await browser.get("\(Self.base)/sign-in?done=password").text.contains("The password is changed."))
        }
    }

    @Test func sessionsAreListedAndAllEndedAtOnce() async throws {
        try await ServerWorld.with { world in
            var contact = world.visitor
            contact.keep(world.contact.token.reveal())
            let page = try await contact.get("\(Self.base)/me")
            #expect(page.text.contains("this browser"))
            #expect(!page.text.contains("id=\"change-password\""))
            let ended = try await contact.post("\(Self.base)/sign-out-everywhere", [:], from: page)
            #expect(ended.status == 303)
            #expect(try await world.count("SELECT count(*) FROM session WHERE candidate_id IS NOT NULL") == 0)
        }
    }

    @Test func theLanguageChosenIsKeptForTheNextSession() async throws {
        try await ServerWorld.with { world in
            var contact = world.visitor
            contact.keep(world.contact.token.reveal())
            let page = try await contact.get("\(Self.base)/me")
            #expect(page.headers["content-language"] == "en")
            _ = try await contact.post("/language", ["language": "ko"], from: page)
            #expect(try await world.count("SELECT count(*) FROM contact WHERE language = 'ko'") == 1)
            #expect(try await contact.get("\(Self.base)/me").headers["content-language"] == "ko")
        }
    }
}
