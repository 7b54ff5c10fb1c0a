import AwardCore
import AwardUseCases
import CXLSXWriter
import Glibc

/// A paper as a workbook: what is written on the first sheet, and a sheet for each table.
///
/// Words are written as words, so that nothing that begins with `=` is ever reckoned with.
struct Workbook {
    private let paper: Paper

    init(_ paper: Paper) {
        self.paper = paper
    }

    /// The workbook.
    ///
    /// - Throws: ``PaperFault`` when there is no room for a file on the way.
    func bytes() throws(PaperFault) -> [UInt8] {
        // The library writes files only.
        let path = try TemporaryFile.path(suffix: ".xlsx")
        defer { unlink(path) }
        guard let book = workbook_new(path) else { throw PaperFault(description: "workbook_new") }
        setProperties(of: book)
        let looks = SheetLooks(book)
        var names = SheetNames()
        writeText(to: book, names.next(paper.language == .korean ? "본문" : "Text"), looks)
        for part in paper.parts {
            guard case .table(let table) = part else { continue }
            write(table, to: book, names.next(table.title), looks)
        }
        let status = workbook_close(book)
        guard status == LXW_NO_ERROR else {
            throw PaperFault(description: String(cString: lxw_strerror(status)))
        }
        return try TemporaryFile.bytes(path)
    }

    private func setProperties(of book: UnsafeMutablePointer<lxw_workbook>) {
        paper.title.withCString { title in
            paper.subtitle.withCString { subject in
                var properties = lxw_doc_properties()
                properties.title = UnsafeMutablePointer(mutating: title)
                properties.subject = UnsafeMutablePointer(mutating: subject)
                // The moment of what is written, so that the same content gives the same bytes.
                properties.created = time_t(paper.moment.microseconds / 1_000_000)
                workbook_set_properties(book, &properties)
            }
        }
    }

    /// Headings and sentences, one below the other.
    private func writeText(
        to book: UnsafeMutablePointer<lxw_workbook>, _ name: String, _ looks: SheetLooks
    ) {
        guard let sheet = workbook_add_worksheet(book, name) else { return }
        worksheet_set_column(sheet, 0, 0, 110, looks.wrapped)
        var row: lxw_row_t = 0
        func write(_ text: String, _ look: UnsafeMutablePointer<lxw_format>?) {
            worksheet_write_string(sheet, row, 0, SheetText.allowed(text), look)
            row += 1
        }
        write(paper.title, looks.title)
        write(paper.subtitle, looks.wrapped)
        for part in paper.parts {
            switch part {
            case .heading(let text, _): write(text, looks.head)
            case .text(let text), .note(let text): write(text, looks.wrapped)
            case .list(let items): for item in items { write(item, looks.wrapped) }
            case .certificate(let certificate):
                write(
                    [certificate.prize, certificate.category, certificate.winner, certificate.grantor]
                        .filter { !$0.isEmpty }.joined(separator: " · "), looks.wrapped)
            case .table, .picture: break
            }
        }
    }

    private func write(
        _ table: Paper.Table, to book: UnsafeMutablePointer<lxw_workbook>, _ name: String,
        _ looks: SheetLooks
    ) {
        guard let sheet = workbook_add_worksheet(book, name) else { return }
        for (index, column) in table.columns.enumerated() {
            let position = lxw_col_t(index)
            let widest = table.rows.map { SheetText.width($0[index].text) }.max() ?? 0
            let width = min(60, max(8, max(widest, SheetText.width(column.title)) + 2))
            worksheet_set_column(sheet, position, position, width, nil)
            worksheet_write_string(sheet, 0, position, SheetText.allowed(column.title), looks.head)
        }
        for (index, cells) in table.rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                let (row, position) = (lxw_row_t(index + 1), lxw_col_t(column))
                switch cell {
                case .number(let text):
                    if let number = Double(text), number.isFinite {
                        worksheet_write_number(sheet, row, position, number, looks.number(decimals: text))
                    } else {
                        worksheet_write_string(sheet, row, position, SheetText.allowed(text), looks.wrapped)
                    }
                case .text(let text):
                    worksheet_write_string(sheet, row, position, SheetText.allowed(text), looks.wrapped)
                case .none: break
                }
            }
        }
        worksheet_freeze_panes(sheet, 1, 1)
        if !table.rows.isEmpty {
            worksheet_autofilter(
                sheet, 0, 0, lxw_row_t(table.rows.count), lxw_col_t(table.columns.count - 1))
        }
    }
}
