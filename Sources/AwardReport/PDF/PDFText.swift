import CPango

/// Text laid out for a page: a paragraph of a width, a size and a weight.
final class PDFText {
    /// Letters with Korean in them, in the order in which they are looked for.
    private static let family =
        "Noto Sans CJK KR, Noto Sans KR, NanumGothic, Malgun Gothic, sans-serif"

    private let layout: OpaquePointer
    /// Height in points.
    let height: Double
    /// Width in points.
    let width: Double

    /// - Parameters:
    ///   - width: Where lines break, in points; `nil` for a single line.
    ///   - keepsWords: Whether lines break between words only, as Korean is set where there is room.
    init?(
        _ text: String, on canvas: OpaquePointer, size: Double, isBold: Bool = false,
        width: Double? = nil,
        alignment: PangoAlignment = PANGO_ALIGN_LEFT, keepsWords: Bool = false
    ) {
        guard let layout = pango_cairo_create_layout(canvas) else { return nil }
        self.layout = layout
        let font = pango_font_description_from_string(Self.family)
        pango_font_description_set_absolute_size(font, size * Double(PANGO_SCALE))
        pango_font_description_set_weight(font, isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_layout_set_font_description(layout, font)
        pango_font_description_free(font)
        pango_layout_set_text(layout, text, -1)
        if keepsWords, let words = PDFText.words(text) {
            pango_layout_set_attributes(layout, words)
            pango_attr_list_unref(words)
        }
        pango_layout_set_alignment(layout, alignment)
        pango_layout_set_line_spacing(layout, 1.25)
        if let width {
            pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
            pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        }
        var (wide, high): (Int32, Int32) = (0, 0)
        pango_layout_get_size(layout, &wide, &high)
        self.width = Double(wide) / Double(PANGO_SCALE)
        height = Double(high) / Double(PANGO_SCALE)
    }

    /// That no line breaks within a word; very long ones may be broken.
    private static func words(_ text: String) -> OpaquePointer? {
        guard let list = pango_attr_list_new() else { return nil }
        var start = 0
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let end = start + word.utf8.count
            if word.count <= 20, let attribute = pango_attr_allow_breaks_new(0) {
                attribute.pointee.start_index = guint(start)
                attribute.pointee.end_index = guint(end)
                pango_attr_list_insert(list, attribute)
            }
            start = end + 1
        }
        return list
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    /// Draws it with its upper left corner there.
    func draw(on canvas: OpaquePointer, x: Double, y: Double) {
        cairo_move_to(canvas, x, y)
        pango_cairo_show_layout(canvas, layout)
    }

    /// How many lines it has.
    var lineCount: Int { Int(pango_layout_get_line_count(layout)) }

    /// Draws one line with its top there; answers how high it is.
    func draw(line: Int, on canvas: OpaquePointer?, x: Double, y: Double) -> Double {
        guard let text = pango_layout_get_line_readonly(layout, Int32(line)) else { return 0 }
        var (ink, logical) = (PangoRectangle(), PangoRectangle())
        pango_layout_line_get_extents(text, &ink, &logical)
        let high = Double(logical.height) / Double(PANGO_SCALE)
        if let canvas {
            cairo_move_to(canvas, x, y - Double(logical.y) / Double(PANGO_SCALE))
            pango_cairo_show_layout_line(canvas, text)
        }
        return high * 1.25
    }
}
