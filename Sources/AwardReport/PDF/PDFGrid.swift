import AwardUseCases
import CPango

/// A table as it is drawn: columns as wide as what they hold, as far as the page goes.
struct PDFGrid {
    /// One row laid out.
    struct Row {
        fileprivate let cells: [(text: PDFText, x: Double)]
        /// How high the row is.
        let height: Double

        /// Draws the row with its upper left corner there.
        func draw(on canvas: OpaquePointer, x: Double, y: Double) {
            for cell in cells { cell.text.draw(on: canvas, x: x + cell.x, y: y + PDFGrid.padding) }
        }
    }

    private static let size = 8.5
    fileprivate static let padding = 3.0
    private let table: Paper.Table
    private let widths: [Double]

    init(_ table: Paper.Table, width: Double, on canvas: OpaquePointer) {
        self.table = table
        func natural(_ text: String, isBold: Bool = false) -> Double {
            (PDFText(text, on: canvas, size: Self.size, isBold: isBold)?.width ?? 0) + 2 * Self.padding
                + 1
        }
        let wanted = table.columns.indices.map { column in
            // A long table's rows are alike; measuring some of them will do.
            let cells = table.rows.prefix(60).map { natural($0[column].text) }.max() ?? 0
            return max(natural(table.columns[column].title, isBold: true), cells)
        }
        widths = PDFGrid.fitted(wanted, to: width)
    }

    /// Wide columns give way to narrow ones: every column gets what it wants up to a common limit.
    private static func fitted(_ wanted: [Double], to width: Double) -> [Double] {
        let sum = wanted.reduce(0, +)
        guard sum > width else {
            // What is left over goes to the widest.
            let most = wanted.max() ?? 0
            var fitted = wanted
            if let index = wanted.firstIndex(of: most) { fitted[index] += width - sum }
            return fitted
        }
        var (low, high) = (0.0, width)
        for _ in 0..<50 {
            let limit = (low + high) / 2
            if wanted.reduce(0, { $0 + min($1, limit) }) > width { high = limit } else { low = limit }
        }
        return wanted.map { min($0, low) }
    }

    /// The heads of the columns.
    func head(on canvas: OpaquePointer) -> Row {
        row(table.columns.map(\.title), isBold: true, on: canvas)
    }

    /// One row.
    func row(_ index: Int, on canvas: OpaquePointer) -> Row {
        row(table.rows[index].map(\.text), isBold: false, on: canvas)
    }

    private func row(_ texts: [String], isBold: Bool, on canvas: OpaquePointer) -> Row {
        var cells: [(text: PDFText, x: Double)] = []
        var x = 0.0
        for (column, text) in texts.enumerated() {
            let alignment = table.columns[column].isNumber ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT
            let width = widths[column]
            if let laid = PDFText(
                text, on: canvas, size: Self.size, isBold: isBold, width: max(8, width - 2 * Self.padding),
                alignment: alignment)
            {
                cells.append((laid, x + Self.padding))
            }
            x += width
        }
        return Row(cells: cells, height: (cells.map(\.text.height).max() ?? 0) + 2 * Self.padding)
    }
}
