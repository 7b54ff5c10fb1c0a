import AwardStatistics
import AwardUseCases
import CPango

/// Where the next part of a paper goes: a page, and how far down it one is. Lengths are in points.
struct PDFPage {
    /// The width of A4.
    static let width = 595.0
    /// The height of A4.
    static let height = 842.0
    private static let margin = 54.0
    private static let bottom = height - 64

    /// The number of the page, from 1.
    private(set) var number = 1
    private var y = PDFPage.margin
    private var isEmpty = true
    private let canvas: OpaquePointer
    private let surface: OpaquePointer
    private let foot: String
    private let pages: Int?

    private var inner: Double { Self.width - 2 * Self.margin }

    /// - Parameter pages: How many there are in all, where that is known.
    init(_ canvas: OpaquePointer, _ surface: OpaquePointer, foot: String, pages: Int?) {
        self.canvas = canvas
        self.surface = surface
        self.foot = foot
        self.pages = pages
    }

    /// Writes everything.
    mutating func write(_ paper: Paper) {
        paragraph(paper.title, size: 20, isBold: true, after: 4)
        paragraph(paper.subtitle, size: 9, after: 12)
        for part in paper.parts { write(part) }
    }

    /// Ends the last page.
    mutating func finish() { endPage() }

    private mutating func write(_ part: Paper.Part) {
        switch part {
        case .heading(let text, let level):
            let size = level > 2 ? 12.0 : 15.0
            // A heading does not stand alone at the foot of a page.
            need(size * 1.5 + 60)
            y += isEmpty ? 0 : 8
            cairo_pdf_surface_add_outline(
                surface, CAIRO_PDF_OUTLINE_ROOT, text, "page=\(number) pos=[\(Int(Self.margin)) \(Int(y))]",
                CAIRO_PDF_OUTLINE_FLAG_OPEN)
            paragraph(text, size: size, isBold: true, after: 4)
        case .text(let text): paragraph(text, size: 10, after: 6)
        case .note(let text): paragraph(text, size: 8.5, after: 6)
        case .list(let items): for item in items { paragraph("• " + item, size: 10, after: 3) }
        case .table(let table): if !table.isForPrograms { write(table) }
        case .picture(let drawing): write(drawing)
        case .certificate(let certificate): write(certificate)
        }
    }

    private mutating func endPage() {
        let count = pages.map { "\(number) / \($0)" } ?? "\(number)"
        let text = PDFText(
            "\(foot) · \(count)", on: canvas, size: 8, width: inner, alignment: PANGO_ALIGN_CENTER)
        text?.draw(on: canvas, x: Self.margin, y: Self.height - 44)
        cairo_show_page(canvas)
    }

    private mutating func newPage() {
        endPage()
        number += 1
        y = Self.margin
        isEmpty = true
    }

    /// Makes room of so many points, on a new page where there is none.
    private mutating func need(_ room: Double) {
        if y + room > Self.bottom, !isEmpty { newPage() }
    }

    private mutating func paragraph(_ text: String, size: Double, isBold: Bool = false, after: Double) {
        guard let text = PDFText(text, on: canvas, size: size, isBold: isBold, width: inner, keepsWords: true) else {
            return
        }
        for line in 0..<text.lineCount {
            let high = text.draw(line: line, on: nil, x: 0, y: 0)
            need(high)
            _ = text.draw(line: line, on: canvas, x: Self.margin, y: y)
            y += high
            isEmpty = false
        }
        y += after
    }

    private mutating func write(_ table: Paper.Table) {
        paragraph(table.title, size: 8.5, after: 2)
        let grid = PDFGrid(table, width: inner, on: canvas)
        let head = grid.head(on: canvas)
        func drawHead(_ y: Double) {
            cairo_set_source_rgb(canvas, 0.95, 0.955, 0.965)
            cairo_rectangle(canvas, Self.margin, y, inner, head.height)
            cairo_fill(canvas)
            cairo_set_source_rgb(canvas, 0, 0, 0)
            head.draw(on: canvas, x: Self.margin, y: y)
        }
        let first = table.rows.isEmpty ? 0 : grid.row(0, on: canvas).height
        need(head.height + first)
        drawHead(y)
        y += head.height
        isEmpty = false
        for index in table.rows.indices {
            let row = grid.row(index, on: canvas)
            if y + row.height > Self.bottom {
                newPage()
                drawHead(y)
                y += head.height
                isEmpty = false
            }
            row.draw(on: canvas, x: Self.margin, y: y)
            y += row.height
            cairo_set_source_rgb(canvas, 0.78, 0.8, 0.83)
            cairo_set_line_width(canvas, 0.5)
            cairo_move_to(canvas, Self.margin, y)
            cairo_line_to(canvas, Self.margin + inner, y)
            cairo_stroke(canvas)
            cairo_set_source_rgb(canvas, 0, 0, 0)
        }
        y += 10
    }

    private mutating func write(_ drawing: Drawing) {
        let room = Self.bottom - Self.margin
        let scale = min(inner / drawing.width, room / drawing.height, 0.75)
        need(drawing.height * scale)
        PDFDrawing(drawing).draw(on: canvas, x: Self.margin, y: y, scale: scale)
        y += drawing.height * scale + 8
        isEmpty = false
    }

    private mutating func write(_ certificate: Paper.Certificate) {
        if !isEmpty { newPage() }
        cairo_set_source_rgb(canvas, 0.08, 0.33, 0.6)
        for (inset, width) in [(30.0, 3.0), (38.0, 1.0)] {
            cairo_set_line_width(canvas, width)
            cairo_rectangle(canvas, inset, inset, Self.width - 2 * inset, Self.height - 2 * inset - 20)
            cairo_stroke(canvas)
        }
        cairo_set_source_rgb(canvas, 0, 0, 0)
        let lines: [(text: String, size: Double, isBold: Bool, y: Double)] = [
            (certificate.award, 16, false, 110), (certificate.prize, 40, true, 170),
            (certificate.category, 16, false, 270), (certificate.winner, 30, true, 330),
            (certificate.project, 14, false, 410), (certificate.citation, 14, false, 490),
            (certificate.day, 14, false, 610), (certificate.grantor, 22, true, 670),
        ]
        for line in lines where !line.text.isEmpty {
            let text = PDFText(
                line.text, on: canvas, size: line.size, isBold: line.isBold, width: inner - 40,
                alignment: PANGO_ALIGN_CENTER, keepsWords: true)
            text?.draw(on: canvas, x: Self.margin + 20, y: line.y)
        }
        y = Self.bottom
        isEmpty = false
    }
}
