import CXLSXWriter

/// How the cells of a workbook look.
struct SheetLooks {
    /// The workbook's title.
    let title: UnsafeMutablePointer<lxw_format>?
    /// Heads of columns, and headings.
    let head: UnsafeMutablePointer<lxw_format>?
    /// Words, which break into lines.
    let wrapped: UnsafeMutablePointer<lxw_format>?
    private let numbers: [UnsafeMutablePointer<lxw_format>?]

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        title = workbook_add_format(book)
        format_set_bold(title)
        format_set_font_size(title, 16)
        head = workbook_add_format(book)
        format_set_bold(head)
        format_set_text_wrap(head)
        wrapped = workbook_add_format(book)
        format_set_text_wrap(wrapped)
        format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        numbers = (0...4).map { decimals in
            let look = workbook_add_format(book)
            format_set_num_format(
                look, decimals == 0 ? "0" : "0." + String(repeating: "0", count: decimals))
            format_set_align(look, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            return look
        }
    }

    /// A number with as many decimals as it is written with, up to four.
    func number(decimals text: String) -> UnsafeMutablePointer<lxw_format>? {
        let decimals = text.split(separator: ".", maxSplits: 1).dropFirst().first?.count ?? 0
        return numbers[min(decimals, numbers.count - 1)]
    }
}
