import AwardCore
import Testing

@Suite("What a reviewer of a blind stage sees")
struct CandidateViewTests {
    private static let rules = SubmissionRules(fields: [
        .init(id: "summary", title: LocalizedText(ko: "요약", en: "Summary")),
        .init(id: "mayor", title: LocalizedText(ko: "단체장", en: "Mayor"), identifies: true),
    ])

    private static let gangdong = CandidateRecord(
        code: "11740", category: "district", name: LocalizedText(ko: "강동구", en: "Gangdong-gu"),
        project: LocalizedText(ko: "강동구청의 나눔 사업", en: "Sharing in GANGDONG-GU"), organisation: "11740",
        organisationName: LocalizedText(ko: "강동구청", en: "Gangdong-gu Office"), province: "서울특별시",
        otherNames: ["이정훈", "Seoul"],
        submission: SubmissionContent(
            fields: [
                "summary": "서울특별시 강동구의 이정훈 구청장이 seoul 최초로 시작했다.", "mayor": "이정훈", "unknown": "강동구",
            ], files: [.init(name: "강동구_계획.pdf", bytes: 7, mediaType: "application/pdf")]))

    private static let view = CandidateView(blind: gangdong, blindCode: "7K2-9QX", rules: rules)

    @Test("name, organisation and province are left out, and nothing stands in for them")
    func leftOut() {
        #expect(Self.view.code == "7K2-9QX")
        #expect(Self.view.name == nil)
        #expect(Self.view.organisation == nil)
        #expect(Self.view.organisationName == nil)
        #expect(Self.view.province == nil)
        #expect(Self.view.isBlind)
        #expect(Self.view.category == "district")
    }

    @Test("identifying and unknown fields are left out; file names too")
    func fields() {
        #expect(Self.view.submission.fields.keys.sorted() == ["summary"])
        #expect(Self.view.submission.files == [.init(name: "file-1", bytes: 7, mediaType: "application/pdf")])
    }

    @Test("names inside texts are blotted out, the longest first, whatever the case")
    func blotted() {
        #expect(Self.view.project == LocalizedText(ko: "○○○의 나눔 사업", en: "Sharing in ○○○"))
        #expect(Self.view.submission.fields["summary"] == "○○○ ○○○의 ○○○ 구청장이 ○○○ 최초로 시작했다.")
    }

    @Test("not one of the names is anywhere in what is shown")
    func nowhere() {
        let shown = String(describing: Self.view).lowercased()
        for name in ["강동", "gangdong", "11740", "서울", "seoul", "이정훈"] {
            #expect(!shown.contains(name))
        }
    }

    @Test("the open view shows everything")
    func open() {
        let view = CandidateView(open: Self.gangdong)
        #expect(view.name == Self.gangdong.name)
        #expect(view.submission == Self.gangdong.submission)
        #expect(!view.isBlind)
    }

    @Test("a candidate without a name does not blot out everything")
    func emptyNames() {
        var candidate = Self.gangdong
        candidate.name = LocalizedText(ko: "", en: "")
        candidate.organisationName = candidate.name
        candidate.province = nil
        candidate.otherNames = []
        let view = CandidateView(blind: candidate, blindCode: "7K2-9QX", rules: Self.rules)
        #expect(view.project.ko == "강동구청의 나눔 사업")
    }
}
