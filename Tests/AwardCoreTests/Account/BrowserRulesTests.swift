import AwardCore
import Testing

@Suite("What a browser keeps and says")
struct BrowserRulesTests {
    @Test("behind TLS the cookie is bound to the host and to TLS")
    func secure() {
        let cookie = SessionCookie(isSecure: true)
        #expect(
            cookie.setting("ses_x", seconds: 60)
                == "__Host-simsa=ses_x; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure")
        #expect(cookie.forgetting == "__Host-simsa=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure")
    }

    @Test("without TLS it is not")
    func plain() {
        #expect(
            SessionCookie(isSecure: false).setting("ses_x", seconds: -5)
                == "simsa=ses_x; Path=/; Max-Age=0; HttpOnly; SameSite=Lax")
    }

    @Test(
        "the token is found among other cookies, and not where two differ",
        arguments: [
            ("simsa=ses_a", "ses_a"), ("lang=ko; simsa=ses_a; x=1", "ses_a"), ("simsa=ses_a; simsa=ses_a", "ses_a"),
            ("simsa=ses_a; simsa=ses_b", nil), ("", nil), ("simsa=", nil), ("xsimsa=ses_a", nil),
            ("__Host-simsa=ses_a", nil), ("simsa", nil),
        ] as [(String, String?)])
    func found(header: String, token: String?) {
        #expect(SessionCookie(isSecure: false).token(in: header) == token)
    }

    @Test(
        "a request from elsewhere is told by what the browser says of it",
        arguments: [
            ("https://award.kr", nil, true), ("https://AWARD.kr", nil, true), ("https://evil.kr", nil, false),
            ("null", nil, false), (nil, nil, true), ("https://award.kr", "same-origin", true),
            ("https://award.kr", "cross-site", false), ("https://award.kr", "same-site", false), (nil, "none", true),
        ] as [(String?, String?, Bool)])
    func origin(origin: String?, fetchSite: String?, isAllowed: Bool) {
        #expect(
            RequestOrigin.isAllowed(site: "https://award.kr", origin: origin, fetchSite: fetchSite) == isAllowed)
    }
}
