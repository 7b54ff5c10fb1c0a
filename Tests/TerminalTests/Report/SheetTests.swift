import Terminal
import Testing

@Suite struct SheetTests {
    static let standings = Sheet(
        columns: [
            .number("place", "순위"), Sheet.Column("name", "이름"), .number("score", "점수"), Sheet.Column("final", "결선"),
        ],
        rows: [
            [1, "광주광역시", .decimal("91.50"), true],
            [2, "제천시", .decimal("8.25"), false],
            [.null, "Bucheon, \"Culture\" City", .null, nil],
        ], emptySentence: "아직 후보가 없습니다.")

    @Test func wideCharactersLineUp() {
        #expect(
            Self.standings.render(.table, style: PageStyle(.korean)) == """
                순위  이름                      점수  결선
                ────  ───────────────────────  ─────  ──────
                   1  광주광역시               91.50  예
                   2  제천시                    8.25  아니오
                   -  Bucheon, "Culture" City      -  -

                """)
    }

    @Test func rulesCanBeASCII() {
        let sheet = Sheet(columns: [Sheet.Column("id", "ID")], rows: [["a"]], emptySentence: "none")
        #expect(sheet.render(.table, style: PageStyle(.english, rules: .ascii)) == "ID\n--\na\n")
    }

    @Test func anEmptySheetIsASentence() {
        let sheet = Sheet(columns: Self.standings.columns, emptySentence: "아직 후보가 없습니다.")
        #expect(sheet.render(.table, style: PageStyle(.korean)) == "아직 후보가 없습니다.\n")
        #expect(sheet.render(.json, style: PageStyle(.korean)) == "[]\n")
        #expect(sheet.render(.csv, style: PageStyle(.korean)) == "place,name,score,final\r\n")
    }

    @Test func jsonKeepsKeyOrderAndWritesDecimalsAsStrings() {
        #expect(
            Self.standings.render(.json, style: PageStyle(.korean)) == """
                [
                  {"place": 1, "name": "광주광역시", "score": "91.50", "final": true},
                  {"place": 2, "name": "제천시", "score": "8.25", "final": false},
                  {"place": null, "name": "Bucheon, \\"Culture\\" City", "score": null, "final": null}
                ]

                """)
    }

    @Test func csvQuotesWhatRFC4180AsksFor() {
        #expect(
            Self.standings.render(.csv, style: PageStyle(.korean))
                == "place,name,score,final\r\n1,광주광역시,91.50,true\r\n2,제천시,8.25,false\r\n"
                + ",\"Bucheon, \"\"Culture\"\" City\",,\r\n")
    }

    @Test func inCSVNoValueAndEmptyTextStayApart() {
        let sheet = Sheet(
            columns: [Sheet.Column("a", "a"), Sheet.Column("b", "b")], rows: [[nil, ""]], emptySentence: "")
        #expect(sheet.render(.csv, style: PageStyle(.english)) == "a,b\r\n,\"\"\r\n")
    }

    @Test func aLoneMissingValueIsNoEmptyLineInCSV() {
        let sheet = Sheet(columns: [Sheet.Column("a", "a")], rows: [[nil]], emptySentence: "")
        #expect(sheet.render(.csv, style: PageStyle(.english)) == "a\r\n\"\"\r\n")
    }

    @Test func longTextWrapsInsideItsColumn() {
        let sheet = Sheet(
            columns: [.fixed("id", "ID"), Sheet.Column("why", "사유"), .number("n", "수")],
            rows: [["gwangju", "인공지능 중심도시 정책으로 지역의 미래를 여는 사업", 12]], emptySentence: "")
        #expect(
            sheet.render(.table, style: PageStyle(.korean, width: 34)) == """
                ID       사유                   수
                ───────  ─────────────────────  ──
                gwangju  인공지능 중심도시      12
                         정책으로 지역의
                         미래를 여는 사업

                """)
    }

    @Test func aTruncatingColumnStaysOnOneLine() {
        let sheet = Sheet(
            columns: [Sheet.Column("name", "이름", overflow: .truncate), .number("n", "수")],
            rows: [["대한민국 지방자치 정책대상 심사위원회", 1]], emptySentence: "")
        #expect(
            sheet.render(.table, style: PageStyle(.korean, width: 22)) == """
                이름                수
                ──────────────────  ──
                대한민국 지방자치…   1

                """)
    }

    @Test func aPageTooNarrowForColumnsGetsABlockPerRow() {
        let sheet = Sheet(
            columns: [.fixed("id", "ID"), .fixed("at", "Submitted at"), .number("n", "Sheets")],
            rows: [["c-1", "2019-11-25T10:00Z", 7], ["c-2", "2019-11-25T11:00Z", 5]], emptySentence: "")
        #expect(
            sheet.render(.table, style: PageStyle(.english, width: 28)) == """
                ID           c-1
                Submitted    2019-11-25T10:0
                at           0Z
                Sheets       7
                ────────────────────
                ID           c-2
                Submitted    2019-11-25T11:0
                at           0Z
                Sheets       5

                """)
    }

    @Test func colourRepeatsTheWordsAndDoesNotMoveThem() {
        let sheet = Sheet(
            columns: [Sheet.Column("state", "State"), Sheet.Column("b", "B")],
            rows: [[.toned("blocked", .bad), "x"]], emptySentence: "")
        let coloured = sheet.render(.table, style: PageStyle(.english, colour: .on))
        #expect(coloured.contains("\u{1B}[31mblocked\u{1B}[0m  x"))
        let plain = coloured.replacing(/\u{1B}\[[0-9]+m/, with: "")
        #expect(plain == sheet.render(.table, style: PageStyle(.english)))
    }

    @Test func escapeSequencesInDataNeverReachTheTerminal() {
        let sheet = Sheet(columns: [Sheet.Column("n", "N")], rows: [["\u{1B}[31mred\u{9B}0m"]], emptySentence: "")
        for format in [OutputFormat.table, .json] {
            let text = sheet.render(format, style: PageStyle(.english))
            #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" })
        }
    }

    @Test func listsAreArraysForProgramsAndPhrasesForPeople() {
        let sheet = Sheet(
            columns: [Sheet.Column("who", "Who")], rows: [[.list(["a", "b"])], [.list([])]], emptySentence: "")
        #expect(sheet.render(.table, style: PageStyle(.english)) == "Who\n────\na, b\n-\n")
        #expect(
            sheet.render(.json, style: PageStyle(.english)) == "[\n  {\"who\": [\"a\", \"b\"]},\n  {\"who\": []}\n]\n")
        #expect(sheet.render(.csv, style: PageStyle(.english)) == "who\r\na; b\r\n\"\"\r\n")
    }

    @Test func shortRowsHaveNoValueInTheRest() {
        let sheet = Sheet(
            columns: [Sheet.Column("a", "a"), Sheet.Column("b", "b")], rows: [["x"], ["x", "y", "z"]], emptySentence: ""
        )
        #expect(sheet.render(.csv, style: PageStyle(.english)) == "a,b\r\nx,\r\nx,y\r\n")
    }
}
