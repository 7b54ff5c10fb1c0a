import AwardCore
import Testing

@testable import AwardFiles

@Suite struct CandidateFileTests {
    private let award: AwardDefinition

    init() throws {
        let submission = "submission: {fields: [{id: summary, title: {ko: 개요, en: Summary}, maximum_length: 5}]}"
        award = try #require(try SmallAward(top: submission).read().definition)
    }

    private func read(_ bytes: [UInt8]) throws -> (rows: [CandidateRow], diagnostics: [Diagnostic]) {
        let folder = try TemporaryFolder()
        return CandidateFile.read(at: try folder.write("c.csv", bytes), for: award)
    }

    private func read(_ text: String) throws -> (rows: [CandidateRow], diagnostics: [Diagnostic]) {
        try read(Array(text.utf8))
    }

    private func sentences(_ text: String) throws -> [String] {
        try read(text).diagnostics.map { "\($0.line):\($0.column) \($0.path): \($0.message.en)" }
    }

    @Test func headersMayBeKoreanInAnyOrder() throws {
        let file = try read(
            """
            부문,후보명,후보 코드,기관코드,기관명,상위기관코드,상위기관,기관유형,사업명,개요
            시,여수,A1,46130,여수시,46,전라남도,기초,해양 관광,짧은 글
            """)
        #expect(file.diagnostics == [])
        #expect(
            file.rows == [
                CandidateRow(
                    line: 2, code: "A1", name: "여수", category: "city", organisationCode: "46130", organisation: "여수시",
                    parentCode: "46", parent: "전라남도", province: "전라남도", level: .basic, title: "해양 관광",
                    fields: ["summary": "짧은 글"])
            ])
    }

    @Test func headersMayBeEnglishWhateverTheirCaseAndBlanks() throws {
        let file = try read("Organisation Code,NAME,Category\n11,Seoul,CITY\n")
        #expect(file.diagnostics == [])
        let row = try #require(file.rows.first)
        #expect(
            row.code == "11" && row.organisationCode == "11" && row.organisation == "Seoul" && row.category == "city")
    }

    @Test func aCP949FileIsReadLikeAnyOther() throws {
        guard case .text(let bytes) = CP949.encode(Array("후보코드,후보명,부문\r\n1,제천시,시\r\n".utf8)) else {
            Issue.record("no CP949")
            return
        }
        let file = try read(bytes)
        #expect(file.diagnostics == [])
        #expect(file.rows.map(\.name) == ["제천시"])
    }

    @Test func linesAreHandedOverOneByOneAndTheFileComesBackAsItWas() throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array("code,name,category\n1,One,city\n,Two,city\n3,Three,city\n".utf8)
        let folder = try TemporaryFolder()
        var taken: [String] = []
        let (content, diagnostics) = CandidateFile.read(at: try folder.write("c.csv", bytes), for: award) {
            taken.append("\($0.line) \($0.name)")
        }
        #expect(taken == ["2 One", "4 Three"])
        #expect(content == bytes)
        #expect(diagnostics.map(\.line) == [3])
    }

    @Test func everyBadLineIsToldAtOnce() throws {
        let text = """
            code,name,category,organisation_code,organisation,level
            A,가,city,1,하나,basic
            A,나,city,1,둘,basic
            ,다,city,3,셋,basic
            D,,town,4,넷,base
            E,라,city
            F G,마,county,5,다섯,other
            ,,,,,
            H,바,군,6,여섯,광역
            """
        #expect(
            try sentences(text) == [
                "3:1 code: the candidate code “A” is already used in line 2",
                "3:12 organisation: organisation “1” is “하나” in line 2, but “둘” here",
                "4:1 code: this must not be blank",
                "5:3 name: this must not be blank",
                "5:4 category: there is no category “town”; there are city(시), county(군)",
                "5:13 level: this must be one of metropolitan/광역, basic/기초, other/기타, but is “base”",
                "6:0 : this line has 3 fields, but the header has 6",
                "7:1 code: “F G”: a code has no blanks",
            ])
        #expect(try read(text).rows.map(\.line) == [2, 3, 9])
    }

    @Test func everyLineThatContradictsAnOrganisationIsReported() throws {
        let found = try sentences(
            """
            code,name,category,organisation_code,organisation
            1,One,city,7,Seoul
            2,Two,city,7,Busan
            3,Three,city,7,Busan
            4,Four,city,7,Seoul
            """)
        let words = "organisation “7” is “Seoul” in line 2, but “Busan” here"
        #expect(found == ["3:14 organisation: \(words)", "4:16 organisation: \(words)"])
    }

    @Test(arguments: [
        ("name,category\n가,city\n", "1:0 code: there is no column “code” (후보코드)"),
        ("code,category\n1,city\n", "1:0 name: there is no column “name” (후보명)"),
        ("code,name\n1,가\n", "1:0 category: there is no column “category” (부문)"),
        ("code,nmae,category,title\n1,가,city,x\n", "1:6 nmae: there is no column “nmae”; did you mean “name”?"),
        ("code,name,category,후보명\n1,가,city,나\n", "1:20 후보명: the column “name” is there twice"),
        (
            "code;name;category\n1;가;city\n",
            "1:1 code;name;category: the fields are parted by tabs or semicolons, not by "
                + "commas; save it as “CSV UTF-8”"
        ),
        ("code,name,category,비고란\n1,가,city,x\n", "1:20 비고란: the column “비고란” is not known and not read"),
        ("code,name,category,\n1,가,city,\n", "1:20 : column 4 has no header and is not read"),
        ("code,name,category\n", "0:0 : there is a header, but no line below it"),
        ("code,name,category,summary\n1,가,city,여섯 글자임\n", "2:10 summary: this text is longer than 5 characters (6)"),
    ]) func theFormOfTheTableIsChecked(_ text: String, sentence: String) throws {
        #expect(try sentences(text) == [sentence])
    }

    @Test func anUnknownColumnIsOnlyAWarning() throws {
        let file = try read("code,name,category,memo\n1,가,city,x\n")
        #expect(file.diagnostics.map(\.severity) == [.warning])
        #expect(file.rows.count == 1)
    }

    @Test func aGuardedTextLosesItsApostrophe() throws {
        #expect(try read("code,name,category\n1,'=가,city\n").rows.map(\.name) == ["=가"])
    }

    @Test func hopelessFilesDoNotBuryTheirReader() throws {
        let text = "code,name,category\n" + String(repeating: "x\n", count: 5000)
        let sentences = try sentences(text)
        #expect(sentences.count == 1001)
        #expect(sentences.contains { $0.contains("there are more than 1000 mistakes") })
    }

    @Test(arguments: [
        ("a", "the first line is no header; it must name the columns"),
        (",", "this line has more than 10000 fields, so this is not a table"),
        ("\n", "the file is empty"),
        ("\"", "a quotation mark is opened here and never closed"),
        ("code,name,category\n", "there are more than 1000 mistakes; the rest is not shown"),
    ]) func longNonsenseEndsInASentence(_ text: String, sentence: String) throws {
        let count = 200_001 / text.utf8.count
        let file = try read(Array(repeatElement(Array(text.utf8), count: count | 1).joined()))
        #expect(file.rows.isEmpty)
        #expect(file.diagnostics.contains { $0.message.en == sentence })
    }
}
