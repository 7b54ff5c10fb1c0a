/// A picture, element by element: on a page it becomes SVG, in a document whatever draws there.
///
/// The same calls give the same picture. It is read without colour; a title and a summary stand for it where it cannot be
/// seen.
public struct Drawing: Sendable, Hashable, Codable {
    /// How dark a line or a fill is; on paper and for eyes that see no colour all of them differ by brightness.
    public enum Shade: String, Sendable, Hashable, Codable {
        case black = "#111111"
        case dark = "#444444"
        case middle = "#888888"
        case light = "#dddddd"
        case white = "#ffffff"
        case blue = "#1f4e9c"
    }

    /// Where a text is held.
    public enum Anchor: String, Sendable, Hashable, Codable {
        case start
        case middle
        case end
    }

    /// One element. Lengths are in pixels from the upper left corner.
    public enum Element: Sendable, Hashable, Codable {
        /// A straight line.
        case line(x1: Double, y1: Double, x2: Double, y2: Double, shade: Shade, width: Double, isDashed: Bool)
        /// A rectangle, filled with a colour as `#rrggbb`.
        case rectangle(x: Double, y: Double, width: Double, height: Double, fill: String, edge: Shade)
        /// A dot, filled or hollow.
        case dot(x: Double, y: Double, radius: Double, isFilled: Bool)
        /// A line of text whose middle is at `y`.
        case text(String, x: Double, y: Double, anchor: Anchor, shade: Shade, size: Double)
    }

    /// The width.
    public let width: Double
    /// The height.
    public let height: Double
    /// What it is called.
    public let title: String
    /// What it shows, in words.
    public let summary: String
    /// What it is made of, the lowest first.
    public private(set) var elements: [Element] = []

    /// The size of letters.
    static let letter = 13.0

    init(width: Double, height: Double, title: String, summary: String) {
        self.width = width
        self.height = height
        self.title = title
        self.summary = summary
    }

    /// A straight line.
    mutating func line(
        _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ shade: Shade = .dark, width: Double = 1,
        isDashed: Bool = false
    ) {
        elements.append(.line(x1: x1, y1: y1, x2: x2, y2: y2, shade: shade, width: width, isDashed: isDashed))
    }

    /// A filled rectangle.
    mutating func rectangle(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String, edge: Shade = .middle
    ) {
        elements.append(.rectangle(x: x, y: y, width: width, height: height, fill: fill, edge: edge))
    }

    /// A dot, filled or hollow.
    mutating func dot(_ x: Double, _ y: Double, radius: Double = 4, isFilled: Bool = true) {
        elements.append(.dot(x: x, y: y, radius: radius, isFilled: isFilled))
    }

    /// A line of text whose middle is at `y`.
    mutating func text(
        _ content: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, _ shade: Shade = .black,
        size: Double = Drawing.letter
    ) {
        elements.append(.text(content, x: x, y: y, anchor: anchor, shade: shade, size: size))
    }

    /// How wide a text will be, roughly: Korean letters are as wide as high, others half of that.
    static func width(of text: String, size: Double = Drawing.letter) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 1 : 0.58) } * size
    }

    /// The text cut to a width, with a sign that something is missing.
    static func shortened(_ text: String, to limit: Double) -> String {
        guard width(of: text) > limit else { return text }
        var kept = ""
        for letter in text where width(of: kept + String(letter) + "…") <= limit { kept.append(letter) }
        return kept + "…"
    }
}
