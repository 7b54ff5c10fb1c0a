import AwardCore
import AwardFiles
import Testing

@Suite struct ReviewerFileTests {
    private let award: AwardDefinition

    init() throws {
        award = try #require(try SmallAward(stage: "panel: {pools: [krila, committee]}").read().definition)
    }

    private func read(_ text: String) throws -> (rows: [ReviewerRow], diagnostics: [Diagnostic]) {
        let folder = try TemporaryFolder()
        return ReviewerFile.read(at: try folder.write("r.csv", text), for: award)
    }

    @Test func everythingAboutAReviewerIsRead() throws {
        let file = try read(
            """
            위원코드,성명,영문명,소속,기관코드,풀,역할,외부위원,이메일,최소 배정,최대 배정,전직장,자문기관,전문분야
            C1,이달곤,Lee,대학교,U1,committee,위원장,예,a@b.kr,2,9,41110:2017; 한국개발연구원,46130:현재,행정; 재정
            """)
        #expect(file.diagnostics == [])
        #expect(
            file.rows == [
                ReviewerRow(
                    line: 2, code: "C1", name: "이달곤", nameEN: "Lee", organisationCode: "U1", organisation: "대학교",
                    pool: "committee", isChair: true, isExternal: true, email: "a@b.kr", minimumLoad: 2, maximumLoad: 9,
                    employers: [
                        DeclaredTie(organisation: "41110", untilYear: 2017),
                        DeclaredTie(organisation: "한국개발연구원", untilYear: nil),
                    ],
                    advised: [DeclaredTie(organisation: "46130", untilYear: nil)], expertise: ["행정", "재정"])
            ])
    }

    @Test func whereNoStageNamesAPoolNoneIsNeeded() throws {
        let open = try #require(try SmallAward().read().definition)
        let folder = try TemporaryFolder()
        let file = ReviewerFile.read(at: try folder.write("r.csv", "code,name\nR1,김위원\nR2,이위원\n"), for: open)
        #expect(file.diagnostics == [])
        #expect(file.rows.map(\.code) == ["R1", "R2"])
        #expect(file.rows.map(\.pool) == ["", ""])
        let closed = try read("code,name\nR1,김위원\n")
        #expect(closed.diagnostics.count == 1)
        #expect(closed.diagnostics.first?.message.en.contains("pool") == true)
    }

    @Test func everyBadLineIsToldAtOnce() throws {
        let file = try read(
            """
            code,name,pool,role,external,email,minimum_load,maximum_load,employers
            A,가,krila,chair,yes,,,,
            A,나,krila,위원장,no,,,,
            B,다,krilla,member,maybe,nowhere,9,8,x:17
            C,라,citizens,boss,예,,1.5,,
            """)
        #expect(
            file.diagnostics.map { "\($0.line) \($0.path): \($0.message.en)" } == [
                "3 code: the reviewer code “A” is already used in line 2",
                "3 role: the pool “krila” already has its chair in line 2",
                "4 pool: no stage takes reviewers from a pool “krilla”; did you mean “krila”?",
                "4 external: this must be one of 예/yes, 아니오/no, but is “maybe”",
                "4 email: “nowhere” is not an e-mail address",
                "4 minimum_load: the minimum load (9) is above the maximum load (8)",
                "4 employers: “x:17” must be an organisation and the last year, such as 41110:2017 (no year while it lasts)",
                "5 pool: no stage takes reviewers from a pool “citizens”; there are krila, committee",
                "5 role: this must be one of chair/위원장, member/위원, but is “boss”",
                "5 minimum_load: this must be a whole number from 0 to 1000000, but is “1.5”",
            ])
    }

    @Test func whereEveryPoolMayScoreAnyNameWillDo() throws {
        let open = try #require(try SmallAward().read().definition)
        let folder = try TemporaryFolder()
        let file = ReviewerFile.read(at: try folder.write("r.csv", "code,name,pool\nA,가,anybody\n"), for: open)
        #expect(file.diagnostics == [])
        #expect(file.rows.map(\.isExternal) == [true])
        #expect(file.rows.map(\.isChair) == [false])
    }
}
