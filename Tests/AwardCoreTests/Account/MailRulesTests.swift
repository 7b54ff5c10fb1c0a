import AwardCore
import Testing

@Suite("Mail: what it says and when it is tried again")
struct MailRulesTests {
    private static let award = LocalizedText(ko: "정책대상", en: "Policy Award")
    private static let name = LocalizedText(ko: "이위원", en: "Lee")
    private static let stage = LocalizedText(ko: "서면심사", en: "Paper")

    private static func texts(_ language: Language) -> [MailText] {
        [
            .invitation(
                award: award, name: name, link: "https://a.kr/invitation/inv_x", until: "2026-12-06 18:00", language),
            .assignment(
                award: award, name: name, stage: stage, count: 12, until: "2026-12-06", site: "https://a.kr", language),
            .reminder(award: award, name: name, stage: stage, unfinished: 3, until: nil, site: nil, language),
            .sheetsComplete(award: award, name: name, stage: stage, site: "https://a.kr", language),
        ]
    }

    @Test("every mail says whose award it is in one line, and greets by name", arguments: Language.allCases)
    func said(language: Language) {
        for text in Self.texts(language) {
            #expect(text.subject.hasPrefix("[\(Self.award(language))] "))
            #expect(!text.subject.contains { $0.isNewline })
            #expect(text.body.contains(Self.name(language)))
            #expect(text.body.hasSuffix("\n"))
            #expect(!text.body.contains("\n\n\n"))
        }
    }

    @Test("an English mail has no Korean, but for what is given in Korean")
    func english() {
        for text in Self.texts(.english) {
            let korean = (text.subject + text.body).unicodeScalars.filter { (0xAC00...0xD7A3).contains($0.value) }
            #expect(korean.isEmpty)
        }
    }

    @Test("numbers, links and times are in the text")
    func facts() {
        let texts = Self.texts(.english).map(\.body)
        #expect(texts[0].contains("\nhttps://a.kr/invitation/inv_x\n"))
        #expect(texts[0].contains("Good until: 2026-12-06 18:00"))
        #expect(texts[1].contains("12 candidates were assigned"))
        #expect(texts[2].contains("3 of your scoresheets in stage “Paper” of “Policy Award” are not submitted yet."))
        #expect(!texts[2].contains("Due:"))
    }

    @Test("a mail is tried again after longer and longer, and then no more")
    func retries() {
        let now = Moment(microseconds: 0)
        #expect(
            (0...7).map { MailRetry.next(after: $0, at: now)?.microseconds } == [
                nil, 60_000_000, 300_000_000, 900_000_000, 3_600_000_000, 14_400_000_000, 43_200_000_000, nil,
            ])
    }
}
