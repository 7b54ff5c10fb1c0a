import Terminal
import Testing

@Suite struct LanguageChoiceTests {
    @Test(
        arguments: [
            ([:], LanguageChoice.english),
            (["LANG": "ko_KR.UTF-8"], .korean),
            (["LANG": "en_US.UTF-8"], .english),
            (["LANG": "C"], .english),
            (["LANG": "POSIX"], .english),
            (["LANG": "kok_IN"], .english),
            (["LANG": "ko"], .korean),
            (["LANG": "ko_KR.UTF-8", "LC_ALL": "C"], .english),
            (["LANG": "en_US.UTF-8", "LC_MESSAGES": "ko_KR"], .korean),
            (["LANG": "en_US.UTF-8", "LC_MESSAGES": "ko_KR", "LC_ALL": "ko_KR"], .korean),
            (["LANG": "ko_KR.UTF-8", "LC_ALL": ""], .korean),
            (["LANG": "de_DE", "LC_CTYPE": "ko_KR"], .english),
        ] as [([String: String], LanguageChoice)])
    func theEnvironmentDecidesAsInPOSIX(environment: [String: String], language: LanguageChoice) throws {
        #expect(try LanguageChoice.decide(flag: nil) { environment[$0] } == language)
    }

    @Test(arguments: [("ko", LanguageChoice.korean), ("EN", .english), ("ko-KR", .korean)])
    func theFlagComesFirst(flag: String, language: LanguageChoice) throws {
        #expect(try LanguageChoice.decide(flag: flag) { _ in "ja_JP" } == language)
    }

    @Test func anUnknownFlagIsRefusedWithWhatIsAllowed() {
        let error = #expect(throws: LanguageChoice.Unknown.self) {
            try LanguageChoice.decide(flag: "fr") { _ in nil }
        }
        #expect(error?.description == "--lang takes ko or en, not “fr”.")
    }
}
