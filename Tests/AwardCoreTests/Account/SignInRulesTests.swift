import AwardCore
import Testing

@Suite("Signing in: waiting, lasting, passwords, addresses")
struct SignInRulesTests {
    private let start = Moment(microseconds: 1_572_825_600_000_000)

    @Test("waiting doubles after the free attempts and has an end")
    func waiting() {
        let account = SignInThrottle.schedule(for: .account)
        #expect(
            (0...17).map { account.wait(after: $0) } == [
                0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900,
            ])
        #expect(account.wait(after: 1_000_000) == 900)
        #expect(SignInThrottle.schedule(for: .address).wait(after: 29) == 0)
        #expect(SignInThrottle.schedule(for: .address).wait(after: 30) == 1)
    }

    @Test("what remains is counted from the last failure, in whole seconds up")
    func remaining() {
        let throttle = SignInThrottle.schedule(for: .account)
        #expect(throttle.remaining(failures: 8, lastFailure: start, at: start) == 8)
        #expect(
            throttle.remaining(failures: 8, lastFailure: start, at: Moment(microseconds: start.microseconds + 1)) == 8)
        #expect(throttle.remaining(failures: 8, lastFailure: start, at: start.adding(seconds: 7)) == 1)
        #expect(throttle.remaining(failures: 8, lastFailure: start, at: start.adding(seconds: 8)) == 0)
        #expect(throttle.remaining(failures: 4, lastFailure: start, at: start) == 0)
    }

    @Test("after a quiet hour everything is forgotten")
    func memory() {
        let throttle = SignInThrottle.schedule(for: .account)
        #expect(throttle.counting(failures: 20, lastFailure: start, at: start.adding(seconds: 3599)) == 21)
        #expect(throttle.counting(failures: 20, lastFailure: start, at: start.adding(seconds: 3600)) == 1)
        #expect(throttle.remaining(failures: 20, lastFailure: start, at: start.adding(seconds: 3600)) == 0)
    }

    @Test("a guesser gets few attempts a day at one account")
    func guesses() {
        let throttle = SignInThrottle.schedule(for: .account)
        var now = start
        var failures = 0
        var attempts = 0
        while now < start.adding(days: 1) {
            attempts += 1
            failures = throttle.counting(failures: failures, lastFailure: now, at: now)
            now = now.adding(seconds: Int64(throttle.remaining(failures: failures, lastFailure: now, at: now)))
        }
        #expect(attempts == 109)
    }

    @Test("a session ends by its lifetime and by idleness, whichever comes first")
    func sessions() {
        let rules = SessionRules(lifetime: 100, idle: 10)
        let end = rules.end(from: start)
        #expect(rules.holds(lastUsed: start, expires: end, at: start.adding(seconds: 9)))
        #expect(!rules.holds(lastUsed: start, expires: end, at: start.adding(seconds: 10)))
        #expect(rules.holds(lastUsed: start.adding(seconds: 95), expires: end, at: start.adding(seconds: 99)))
        #expect(!rules.holds(lastUsed: start.adding(seconds: 95), expires: end, at: start.adding(seconds: 100)))
        #expect(!SessionRules.isDue(lastUsed: start, at: start.adding(seconds: 59)))
        #expect(SessionRules.isDue(lastUsed: start, at: start.adding(seconds: 60)))
    }

    @Test(
        "passwords that are short, endless or easy to guess are refused",
        arguments: [
            "", "kurz", "123456789", "1234567890", "9876543210", "aaaaaaaaaaaa", "abababababab", "Password2026!",
            "QWERTYuiop123", "비밀번호비밀번호비밀", "kim.minji-2026", String(repeating: "가나다라", count: 43),
        ])
    func badPasswords(text: String) {
        #expect(PasswordRules.problems(text, email: "Kim.Minji@example.kr").count == 1)
    }

    @Test(
        "long passwords of whatever letters are taken",
        arguments: ["correct horse battery", "가을하늘공활한데높고", "x7#pQ!m2Lz"])
    func goodPasswords(text: String) {
        #expect(PasswordRules.problems(text, email: "kim.minji@example.kr") == [])
    }

    @Test(
        "addresses have one form",
        arguments: [
            (" Kim@Example.KR ", "kim@example.kr"), ("a+b@c.kr", "a+b@c.kr"), ("root@localhost", "root@localhost"),
        ])
    func addresses(text: String, canonical: String) {
        #expect(EmailAddress.canonical(text) == canonical)
    }

    @Test(
        "what is no address, or would break a header, is refused",
        arguments: [
            "", "kim", "@example.kr", "kim@", "kim@@example.kr", "a@b@c", "kim@example.kr\r\nBcc: all@example.kr",
            "kim <kim@example.kr>", "김@example.kr", "kim@.kr", "kim@a..kr", "k im@example.kr", "a,b@example.kr",
            String(repeating: "a", count: 65) + "@example.kr",
        ])
    func noAddresses(text: String) {
        #expect(EmailAddress.canonical(text) == nil)
    }
}
