import AwardCore
import Testing

@Suite("Completeness of a submission")
struct SubmissionCheckTests {
    private static let rules = SubmissionRules(
        fields: [
            .init(id: "summary", title: LocalizedText(ko: "요약", en: "Summary"), maximumLength: 5),
            .init(id: "effect", title: LocalizedText(ko: "성과", en: "Effect")),
            .init(id: "note", title: LocalizedText(ko: "참고", en: "Note"), isRequired: false, maximumLength: 3),
        ], maximumFiles: 1, maximumFileBytes: 100, fileTypes: ["application/pdf"])

    @Test("a complete submission has no problems")
    func complete() {
        let content = SubmissionContent(
            fields: ["summary": "다섯글자임", "effect": "성과"],
            files: [.init(name: "plan.pdf", bytes: 100, mediaType: "application/pdf")])
        #expect(Self.rules.problems(in: content) == [])
    }

    @Test("all problems come at once: fields in order, unknown fields, then files")
    func everything() {
        let content = SubmissionContent(
            fields: ["effect": " \n", "summary": "여섯글자입니", "zeal": "x", "author": "y"],
            files: [
                .init(name: "big.exe", bytes: 101, mediaType: "application/x-msdownload"),
                .init(name: "empty.pdf", bytes: 0, mediaType: "application/pdf"),
            ])
        let found = Self.rules.problems(in: content)
        #expect(
            found.map(\.place) == ["summary", "effect", "author", "zeal", "files", "big.exe", "big.exe", "empty.pdf"])
        #expect(found[0].text.en == "“Summary” has 6 characters; at most 5 are allowed.")
        #expect(found[0].text.ko == "‘요약’ 항목이 6자입니다. 5자까지 쓸 수 있습니다.")
        #expect(found[1].text.en == "“Effect” is empty; it is required.")
        #expect(found[2].text.en == "There is no field “author”; the fields are: summary, effect, note.")
        #expect(found[4].text.en == "2 files are attached; at most 1 are allowed.")
        #expect(found[5].text.en == "“big.exe” has 101 bytes; at most 100 are allowed.")
        #expect(found[6].text.en == "“big.exe” is application/x-msdownload; allowed are: application/pdf.")
        #expect(found[7].text.en == "“empty.pdf” is empty.")
    }

    @Test("an optional field may be missing but not too long")
    func optional() {
        #expect(Self.rules.problem(with: "", for: "note") == nil)
        #expect(Self.rules.problem(with: "네글자임", for: "note")?.place == "note")
    }

    @Test("lengths count characters as people do, not bytes")
    func characters() {
        #expect(Self.rules.problem(with: "한글다섯자", for: "summary") == nil)
        #expect(Self.rules.problem(with: "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}", for: "summary") == nil)
    }

    @Test("an award that asks for nothing says so")
    func nothing() {
        #expect(SubmissionRules().asksForNothing)
        #expect(!Self.rules.asksForNothing)
    }
}
