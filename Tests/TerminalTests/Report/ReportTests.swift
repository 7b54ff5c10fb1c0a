import Foundation
import Terminal
import Testing

@Suite struct ReportTests {
    static let report = Report([
        .heading("광주광역시", level: 1),
        .facts(
            key: "standing",
            FactList([("place", "순위", 1), ("score", "점수", .decimal("91.50")), ("tie_break", "동점 처리", nil)])),
        .heading("심사표", level: 2),
        .sheet(
            key: "sheets",
            Sheet(
                columns: [Sheet.Column("reviewer", "심사위원"), .number("total", "합계")],
                rows: [["이달곤", .decimal("92")], ["김순은", .decimal("91")]], emptySentence: "없음")),
        .text("최고와 최저를 하나씩 뺀 평균입니다."),
        .bullets(key: "rules", ["부문별 상위 한 곳이 대상을 받습니다.", "나머지는 최우수상입니다."]),
        .steps(key: "try", ["simsa ranking show"]),
    ])

    @Test func peopleReadEveryPart() {
        #expect(
            Self.report.render(.table, style: PageStyle(.korean, width: 24)) == """
                광주광역시
                ══════════
                순위       1
                점수       91.50
                동점 처리  -

                심사표
                ──────
                심사위원  합계
                ────────  ────
                이달곤      92
                김순은      91

                최고와 최저를 하나씩 뺀
                평균입니다.

                - 부문별 상위 한 곳이
                  대상을 받습니다.
                - 나머지는
                  최우수상입니다.

                1. simsa ranking show

                """)
    }

    @Test func programsGetOneObjectWithTheKeyedParts() throws {
        let json = Self.report.render(.json, style: PageStyle(.korean))
        #expect(
            json == """
                {
                  "standing": {
                    "place": 1,
                    "score": "91.50",
                    "tie_break": null
                  },
                  "sheets": [
                    {"reviewer": "이달곤", "total": "92"},
                    {"reviewer": "김순은", "total": "91"}
                  ],
                  "rules": ["부문별 상위 한 곳이 대상을 받습니다.", "나머지는 최우수상입니다."],
                  "try": ["simsa ranking show"]
                }

                """)
        #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [String: Any])
    }

    @Test func csvIsTheFirstSheetOrTheOneNamed() {
        var report = Self.report
        #expect(report.render(.csv, style: PageStyle(.korean)) == "reviewer,total\r\n이달곤,92\r\n김순은,91\r\n")
        report.csvKey = "standing"
        #expect(
            report.render(.csv, style: PageStyle(.korean)) == "key,value\r\nplace,1\r\nscore,91.50\r\ntie_break,\r\n")
    }

    @Test func aReportWithoutKeyedPartsIsAnEmptyObject() {
        #expect(Report([.text("x")]).render(.json, style: PageStyle(.english)) == "{}\n")
        #expect(Report([.text("x")]).render(.csv, style: PageStyle(.english)) == "")
    }

    @Test func longValuesOfFactsHangUnderEachOther() {
        let facts = FactList([("why", "Why it won", "Sound execution of a topical choice")])
        #expect(
            facts.render(.table, style: PageStyle(.english, width: 30))
                == "Why it won  Sound execution of\n            a topical choice\n")
    }

    @Test func rowsCanBeWrittenOneAfterTheOther() {
        var writer = SheetWriter(columns: ["a"], format: .json)
        var bytes: [UInt8] = []
        writer.begin(into: &bytes)
        writer.append([1], into: &bytes)
        writer.append(["x\ty\u{1}"], into: &bytes)
        writer.end(into: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "[\n  {\"a\": 1},\n  {\"a\": \"x\\ty\\u0001\"}\n]\n")
    }
}
