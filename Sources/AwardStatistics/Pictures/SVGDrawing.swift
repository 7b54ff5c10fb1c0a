/// A picture as SVG text, element by element.
///
/// The same calls give the same bytes. Looks are presentation attributes only, so a content security policy without
/// inline styles and scripts can stay; every text is escaped; a title and a description stand for the picture where it
/// cannot be seen.
struct SVGDrawing {
    /// How dark a line or a fill is; on paper and for eyes that see no colour all of them differ by brightness.
    enum Shade: String {
        case black = "#111111"
        case dark = "#444444"
        case middle = "#888888"
        case light = "#dddddd"
        case white = "#ffffff"
        case blue = "#1f4e9c"
    }

    /// Where a text is held.
    enum Anchor: String {
        case start
        case middle
        case end
    }

    /// The size of letters.
    static let letter = 13.0
    private let width: Double
    private let height: Double
    private let identifier: String
    private let title: String
    private let summary: String
    private var elements: [String] = []

    /// - Parameters:
    ///   - identifier: Begins the identifiers of the title and the description; letters, digits, `-` and `_` are kept.
    init(width: Double, height: Double, identifier: String, title: String, summary: String) {
        self.width = width
        self.height = height
        self.identifier = String(
            identifier.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
        self.title = title
        self.summary = summary
    }

    /// A straight line.
    mutating func line(
        _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ shade: Shade = .dark, width: Double = 1,
        isDashed: Bool = false
    ) {
        elements.append(
            "<line x1=\"\(Self.number(x1))\" y1=\"\(Self.number(y1))\" x2=\"\(Self.number(x2))\" "
                + "y2=\"\(Self.number(y2))\" stroke=\"\(shade.rawValue)\" stroke-width=\"\(Self.number(width))\""
                + (isDashed ? " stroke-dasharray=\"5 4\"" : "") + "/>")
    }

    /// A filled rectangle.
    mutating func rectangle(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String, edge: Shade = .middle
    ) {
        elements.append(
            "<rect x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(Self.number(width))\" "
                + "height=\"\(Self.number(height))\" fill=\"\(fill)\" stroke=\"\(edge.rawValue)\"/>")
    }

    /// A dot, filled or hollow.
    mutating func dot(_ x: Double, _ y: Double, radius: Double = 4, isFilled: Bool = true) {
        elements.append(
            "<circle cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"\(Self.number(radius))\" "
                + "fill=\"\(isFilled ? Shade.blue.rawValue : Shade.white.rawValue)\" "
                + "stroke=\"\(Shade.blue.rawValue)\" stroke-width=\"1.5\"/>")
    }

    /// A line of text whose middle is at `y`.
    mutating func text(
        _ content: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, _ shade: Shade = .black,
        size: Double = SVGDrawing.letter
    ) {
        elements.append(
            "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y + size * 0.36))\" "
                + "text-anchor=\"\(anchor.rawValue)\" font-size=\"\(Self.number(size))\" "
                + "fill=\"\(shade.rawValue)\">\(Self.escaped(content))</text>")
    }

    /// The whole picture.
    var svg: String {
        let (wide, high) = (Self.number(width), Self.number(height))
        let head =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(wide)\" height=\"\(high)\" "
            + "viewBox=\"0 0 \(wide) \(high)\" role=\"img\" "
            + "aria-labelledby=\"\(identifier)-title \(identifier)-desc\" "
            + "font-family=\"'Noto Sans KR', 'Noto Sans CJK KR', 'Malgun Gothic', sans-serif\">"
        let names =
            "<title id=\"\(identifier)-title\">\(Self.escaped(title))</title>"
            + "<desc id=\"\(identifier)-desc\">\(Self.escaped(summary))</desc>"
        let ground = "<rect width=\"\(wide)\" height=\"\(high)\" fill=\"\(Shade.white.rawValue)\"/>"
        return ([head, names, ground] + elements + ["</svg>"]).joined(separator: "\n") + "\n"
    }

    /// How wide a text will be, roughly: Korean letters are as wide as high, others half of that.
    static func width(of text: String, size: Double = SVGDrawing.letter) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 1 : 0.58) } * size
    }

    /// The text cut to a width, with a sign that something is missing.
    static func shortened(_ text: String, to limit: Double) -> String {
        guard width(of: text) > limit else { return text }
        var kept = ""
        for letter in text where width(of: kept + String(letter) + "…") <= limit { kept.append(letter) }
        return kept + "…"
    }

    /// A number with at most two decimals.
    static func number(_ value: Double) -> String {
        let text = PlainNumber.text(value, 2)
        guard text.contains(".") else { return text }
        var short = Substring(text)
        while short.last == "0" { short = short.dropLast() }
        return String(short.last == "." ? short.dropLast() : short)
    }

    /// The text with whatever means something in XML written otherwise, and without what XML cannot hold.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n", "\r", "\t": result += " "
            default:
                if scalar.value >= 0x20, scalar.value != 0x7f, scalar.value & 0xfffe != 0xfffe {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }
}
