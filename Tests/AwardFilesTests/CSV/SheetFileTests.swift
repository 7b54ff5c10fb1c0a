import AwardCore
import AwardFiles
import Testing

@Suite struct SheetFileTests {
    private let stage: StageDefinition

    init() throws {
        stage = try #require(try SmallAward().read().definition?.stages.first)
    }

    private func read(_ bytes: [UInt8], criteria: [String]? = nil) throws -> (
        rows: [SheetRow], diagnostics: [Diagnostic]
    ) {
        let folder = try TemporaryFolder()
        return SheetFile.read(at: try folder.write("s.csv", bytes), of: stage, criteria: criteria)
    }

    private func template(criteria: [String]? = nil) -> SheetTemplate {
        let filled = SheetTemplate.Line(
            candidate: "A1", name: "중구(서울특별시)", category: "시", marks: ["results": "52", "spread": "3,5"],
            comment: "=좋음, \"매우\"")
        let blank = SheetTemplate.Line(candidate: "A2", name: "여수시", category: "시")
        return SheetTemplate(stage: stage, reviewer: "R1", criteria: criteria, lines: [filled, blank])
    }

    @Test func theTemplateHasOneColumnPerCriterion() {
        let text = String(decoding: template().csv(.korean), as: UTF8.self)
        let header = "\u{FEFF}단계,위원코드,후보코드,후보명,부문,results 성과 (60),spread 파급 (40),의견,기권 사유\r\n"
        #expect(text.hasPrefix(header))
        #expect(text.hasSuffix("first,R1,A2,여수시,시,,,,\r\n"))
        let english = String(decoding: template().csv(.english, byteOrderMark: false), as: UTF8.self)
        #expect(english.hasPrefix("stage,reviewer,candidate,candidate_name,category,results Results (60),"))
    }

    @Test(arguments: Language.allCases) func aFilledTemplateIsReadBack(_ language: Language) throws {
        let file = try read(template().csv(language))
        #expect(file.diagnostics == [])
        #expect(file.rows.map(\.candidate) == ["A1", "A2"])
        #expect(file.rows[0].marks.map(\.criterion) == ["results", "spread"])
        // What a mark may be is for the rubric's rules; nothing is guessed here.
        #expect(file.rows[0].marks.map(\.text) == ["52", "3,5"])
        #expect(file.rows[0].comment == "=좋음, \"매우\"")
        #expect(file.rows[1].isBlank)
    }

    @Test func marksKnowTheirPlace() throws {
        let text = "stage,reviewer,candidate,results,spread,comment\nfirst,R1,A1,50,x,\n"
        #expect(
            try read(Array(text.utf8)).rows[0].marks.map { [$0.line, $0.column].description } == ["[2, 13]", "[2, 16]"])
    }

    @Test func aReviewerMayScoreSomeCriteriaOnly() throws {
        let file = try read(template(criteria: ["spread"]).csv(.english), criteria: ["spread"])
        #expect(file.diagnostics == [])
        #expect(file.rows[0].marks.map(\.criterion) == ["spread"])
    }

    @Test func everyBadLineIsToldAtOnce() throws {
        let text = """
            stage,reviewer,candidate,results (60),spread,comment,abstain_reason
            first,R1,A1,50,40,,
            first,R1,A1,50,40,,
            second,R1,A2,50,40,,
            first,,A3,50,40,,
            first,R1,A4,50,,,소속 기관
            first,R1,A5,,,,소속 기관
            """
        let file = try read(Array(text.replacing("results (60)", with: "results 성과 (60)").utf8))
        #expect(
            file.diagnostics.map { "\($0.line) \($0.path): \($0.message.en)" } == [
                "3 candidate: the sheet of “R1” for “A1” is already in line 2",
                "4 stage: this is a sheet of the stage “second”, but “first” is expected",
                "5 reviewer: this must not be blank",
                "6 abstain_reason: a reviewer who abstains gives no marks; clear the marks or the reason",
            ])
        #expect(file.rows.last?.abstainReason == "소속 기관")
    }

    @Test func aMissingCriterionIsTold() throws {
        let file = try read(Array("stage,reviewer,candidate,results\nfirst,R1,A1,50\n".utf8))
        #expect(file.diagnostics.map(\.message.en) == ["there is no column “Spread” (파급)"])
    }

    @Test func affinitiesAreReadAndABadOneIsTold() throws {
        let folder = try TemporaryFolder()
        let good = AffinityFile.read(at: try folder.write("a.csv", "심사위원,후보코드,적합도\nR1,A1,5\nR1,A2,-3\n"))
        #expect(good.diagnostics == [])
        #expect(
            good.rows == [
                AffinityRow(line: 2, reviewer: "R1", candidate: "A1", affinity: 5),
                AffinityRow(line: 3, reviewer: "R1", candidate: "A2", affinity: -3),
            ])
        let bad = AffinityFile.read(
            at: try folder.write("b.csv", "reviewer,candidate,affinity\nR1,A1,5\nR1,A1,6\nR1,A2,high\n"))
        #expect(
            bad.diagnostics.map(\.message.en) == [
                "the pair of “R1” and “A1” is already in line 2",
                "this must be a whole number from -1000000 to 1000000, but is “high”",
            ])
    }
}
