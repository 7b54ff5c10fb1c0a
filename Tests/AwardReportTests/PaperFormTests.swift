import AwardCore
import AwardReport
import AwardUseCases
import Testing

/// Papers as HTML, PDF and workbooks, each opened by another program.
@Suite struct PaperFormTests {
    @Test(arguments: PaperForm.allCases)
    func theSamePaperGivesTheSameBytes(form: PaperForm) throws {
        let paper = try Specimen.paper()
        #expect(try form.bytes(of: paper) == form.bytes(of: paper))
    }

    @Test func aPDFHasItsTextItsFontsAndItsPages() async throws {
        try await OpenedFile.with(try PaperForm.pdf.bytes(of: Specimen.paper(rows: 120)), ".pdf") {
            file in
            let text = try file.poppler("pdftotext", ["-layout"], tail: ["-"])
            for words in ["심사 결과 보고서", "나주시 120", "첫째 문장입니다.", "행정안전부장관", "=1+1", "1 / "] {
                #expect(text.contains(words), "\(words)")
            }
            let fonts = try file.poppler("pdffonts").split(separator: "\n").dropFirst(2)
            #expect(!fonts.isEmpty)
            for font in fonts {
                // Name, type, encoding, embedded, subset, Unicode.
                #expect(font.contains("CID"), "\(font)")
                #expect(font.contains("yes yes yes"), "\(font)")
            }
            let facts = try file.poppler("pdfinfo")
            #expect(facts.contains("심사 결과 보고서"))
            #expect(facts.contains("A4"))
            let count = facts.split(separator: "\n").first { $0.hasPrefix("Pages:") }
            let pages = try #require(count?.split(separator: " ").last.flatMap { Int($0) })
            #expect(pages >= 4)
            #expect(text.contains("\(pages) / \(pages)"))
            // The head of the table stands on each of its pages.
            #expect(text.split(separator: "\n").count { $0.contains("후보") && $0.contains("비고") } >= 2)
        }
    }

    @Test func aCertificateHasAPageOfItsOwn() async throws {
        try await OpenedFile.with(try PaperForm.pdf.bytes(of: Specimen.paper()), ".pdf") { file in
            let second = try file.poppler("pdftotext", ["-f", "2", "-l", "2"], tail: ["-"])
            for words in ["대상", "기초자치단체", "전라남도 나주시", "2026년 12월 18일", "행정안전부장관"] {
                #expect(second.contains(words), "\(words)")
            }
            #expect(!second.contains("첫째 문장입니다."))
        }
    }

    private struct Book: Decodable {
        struct Sheet: Decodable {
            let rows: [[Value?]]
            let types: [String]
            let freeze: String?
            let width: Double
        }
        enum Value: Decodable, Equatable {
            case number(Double)
            case text(String)

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let number = try? container.decode(Double.self) {
                    self = .number(number)
                } else {
                    self = .text(try container.decode(String.self))
                }
            }
        }
        let names: [String]
        let title: String
        let sheets: [String: Sheet]
    }

    @Test func aWorkbookHoldsNumbersAsNumbersAndWordsAsWords() async throws {
        try await OpenedFile.with(try PaperForm.xlsx.bytes(of: Specimen.paper()), ".xlsx") { file in
            let book = try await file.opened(as: Book.self)
            #expect(book.names == ["본문", "순위  광역 기초  2026 "])
            #expect(book.title == "심사 결과 보고서")
            let sheet = try #require(book.sheets["순위  광역 기초  2026 "])
            #expect(sheet.rows.first == [.text("후보"), .text("점수"), .text("비고")])
            #expect(sheet.rows.dropFirst().first == [.text("나주시 1"), .number(81.25), .text("=1+1")])
            // Shared strings and numbers, no formula.
            #expect(sheet.types == ["n", "s"])
            #expect(sheet.freeze == "B2")
            // Three Korean letters, a blank and a digit, Korean counted twice.
            #expect(sheet.width >= 10)
            let text = try #require(book.sheets["본문"])
            #expect(text.rows.contains([.text("첫째 문장입니다.")]))
        }
    }

    private struct Page: Decodable {
        let errors: [String]
        let h1: [String]
        let headings: [String]
        let tables: Int
        let scripts: Int
        let language: String
        let outside: [String]
        let text: String
    }

    @Test func aPageStandsAloneAndIsWellFormed() async throws {
        try await OpenedFile.with(try PaperForm.html.bytes(of: Specimen.paper()), ".html") { file in
            let page = try await file.opened(as: Page.self)
            #expect(page.errors == [])
            #expect(page.h1 == ["심사 결과 보고서"])
            #expect(page.headings == ["h1", "h2", "h3"])
            #expect(page.tables == 1)
            #expect(page.scripts == 0)
            #expect(page.language == "ko")
            #expect(page.outside == [])
            #expect(page.text.contains("가나다 <b>굵게</b> & \"따옴표\" Quorum"))
        }
    }

    @Test func whatIsForProgramsIsInTheWorkbookOnly() async throws {
        var paper = try Specimen.paper()
        paper.parts = [
            .table(
                Paper.Table(
                    title: "심사표", columns: [Paper.Column(title: "reviewer", isNumber: false)],
                    isForPrograms: true,
                    rows: [[.text("R01")]]))
        ]
        try await OpenedFile.with(try PaperForm.xlsx.bytes(of: paper), ".xlsx") { file in
            let book = try await file.opened(as: Book.self)
            #expect(book.names == ["본문", "심사표"])
        }
        try await OpenedFile.with(try PaperForm.html.bytes(of: paper), ".html") { file in
            let page = try await file.opened(as: Page.self)
            #expect(page.tables == 0)
        }
    }
}
