import AwardStatistics
import CPango

/// A picture drawn on a page.
struct PDFDrawing {
    private let drawing: Drawing

    init(_ drawing: Drawing) {
        self.drawing = drawing
    }

    func draw(on canvas: OpaquePointer, x: Double, y: Double, scale: Double) {
        cairo_save(canvas)
        cairo_translate(canvas, x, y)
        cairo_scale(canvas, scale, scale)
        for element in drawing.elements { draw(element, on: canvas) }
        cairo_restore(canvas)
    }

    private func draw(_ element: Drawing.Element, on canvas: OpaquePointer) {
        switch element {
        case .line(let x1, let y1, let x2, let y2, let shade, let width, let isDashed):
            colour(shade.rawValue, canvas)
            cairo_set_line_width(canvas, width)
            let dashes = isDashed ? [5.0, 4.0] : []
            cairo_set_dash(canvas, dashes, Int32(dashes.count), 0)
            cairo_move_to(canvas, x1, y1)
            cairo_line_to(canvas, x2, y2)
            cairo_stroke(canvas)
            cairo_set_dash(canvas, [], 0, 0)
        case .rectangle(let x, let y, let width, let height, let fill, let edge):
            cairo_rectangle(canvas, x, y, width, height)
            colour(fill, canvas)
            cairo_fill_preserve(canvas)
            colour(edge.rawValue, canvas)
            cairo_set_line_width(canvas, 1)
            cairo_stroke(canvas)
        case .dot(let x, let y, let radius, let isFilled):
            cairo_new_sub_path(canvas)
            cairo_arc(canvas, x, y, radius, 0, 2 * Double.pi)
            colour(isFilled ? Drawing.Shade.blue.rawValue : Drawing.Shade.white.rawValue, canvas)
            cairo_fill_preserve(canvas)
            colour(Drawing.Shade.blue.rawValue, canvas)
            cairo_set_line_width(canvas, 1.5)
            cairo_stroke(canvas)
        case .text(let content, let x, let y, let anchor, let shade, let size):
            guard let text = PDFText(content, on: canvas, size: size) else { return }
            colour(shade.rawValue, canvas)
            let left: Double
            switch anchor {
            case .start: left = x
            case .middle: left = x - text.width / 2
            case .end: left = x - text.width
            }
            text.draw(on: canvas, x: left, y: y - text.height / 2)
        }
        cairo_set_source_rgb(canvas, 0, 0, 0)
    }

    /// Sets a colour given as `#rrggbb`.
    private func colour(_ text: String, _ canvas: OpaquePointer) {
        let value = Int(text.dropFirst(), radix: 16) ?? 0
        let part = { (shift: Int) in Double(value >> shift & 0xff) / 255 }
        cairo_set_source_rgb(canvas, part(16), part(8), part(0))
    }
}
