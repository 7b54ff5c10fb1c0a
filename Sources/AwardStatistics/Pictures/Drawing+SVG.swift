extension Drawing {
    /// The picture as SVG.
    ///
    /// Looks are presentation attributes only, so a content security policy without inline styles and scripts can stay;
    /// every text is escaped.
    ///
    /// - Parameter identifier: Begins the identifiers of the title and the description, one for each picture of a page;
    ///   letters, digits, `-` and `_` are kept.
    public func svg(identifier: String) -> String {
        let identifier = String(
            identifier.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
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
        return ([head, names, ground] + elements.map(Self.markup) + ["</svg>"]).joined(separator: "\n") + "\n"
    }

    private static func markup(_ element: Element) -> String {
        switch element {
        case .line(let x1, let y1, let x2, let y2, let shade, let width, let isDashed):
            return "<line x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\" "
                + "y2=\"\(number(y2))\" stroke=\"\(shade.rawValue)\" stroke-width=\"\(number(width))\""
                + (isDashed ? " stroke-dasharray=\"5 4\"" : "") + "/>"
        case .rectangle(let x, let y, let width, let height, let fill, let edge):
            return "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" "
                + "height=\"\(number(height))\" fill=\"\(escaped(fill))\" stroke=\"\(edge.rawValue)\"/>"
        case .dot(let x, let y, let radius, let isFilled):
            return "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius))\" "
                + "fill=\"\(isFilled ? Shade.blue.rawValue : Shade.white.rawValue)\" "
                + "stroke=\"\(Shade.blue.rawValue)\" stroke-width=\"1.5\"/>"
        case .text(let content, let x, let y, let anchor, let shade, let size):
            return "<text x=\"\(number(x))\" y=\"\(number(y + size * 0.36))\" "
                + "text-anchor=\"\(anchor.rawValue)\" font-size=\"\(number(size))\" "
                + "fill=\"\(shade.rawValue)\">\(escaped(content))</text>"
        }
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
