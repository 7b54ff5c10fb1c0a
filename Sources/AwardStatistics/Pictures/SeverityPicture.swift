/// How lenient or severe each reviewer is, with the standard error, the most severe first.
///
/// Read without colour: left of the middle line is severe, right of it lenient; the bar with ends is twice the standard
/// error to either side.
public struct SeverityPicture: Sendable {
    private let rows: [(name: String, effect: ReviewerEffect)]
    private static let rowHeight = 22.0
    private static let top = 64.0
    private static let plotWidth = 480.0
    private static let labelLimit = 220.0

    /// - Parameter name: What to call a reviewer; the key itself by default.
    public init(_ reviewers: [ReviewerEffect], name: (String) -> String = { $0 }) {
        rows = reviewers.sorted { ($0.effect, $0.reviewer) < ($1.effect, $1.reviewer) }.map { (name($0.reviewer), $0) }
    }

    /// The picture as SVG.
    ///
    /// - Parameter identifier: One for each picture of a page.
    public func svg(_ language: Sentence.Language, identifier: String = "severity") -> String {
        drawing(language).svg(identifier: identifier)
    }

    /// The picture.
    public func drawing(_ language: Sentence.Language) -> Drawing {
        let labels = min(Self.labelLimit, rows.map { Drawing.width(of: $0.name) }.max() ?? 0)
        let left = labels + 24
        let height = Self.top + Double(rows.count) * Self.rowHeight + 34
        var drawing = Drawing(
            width: left + Self.plotWidth + 90, height: height, title: title(language),
            summary: summary(language))
        drawing.text(title(language), 8, 18, .start, .black, size: 15)
        let bottom = height - 28
        let middle = left + Self.plotWidth / 2
        drawing.text(
            Sentence(ko: "← 엄격함", en: "← severe")(language), middle - 10, 44, .end, .dark, size: 12)
        drawing.text(
            Sentence(ko: "후함 →", en: "lenient →")(language), middle + 10, 44, .start, .dark, size: 12)
        drawing.line(left, bottom, left + Self.plotWidth, bottom)
        for share in [-1.0, -0.5, 0, 0.5, 1] {
            let place = x(share * reach, left)
            drawing.line(place, Self.top - 4, place, bottom, share == 0 ? .dark : .light)
            drawing.text(PlainNumber.text(share * reach, 2), place, bottom + 12, .middle, .dark, size: 11)
        }
        for (index, row) in rows.enumerated() {
            let y = Self.top + (Double(index) + 0.5) * Self.rowHeight
            drawing.text(Drawing.shortened(row.name, to: Self.labelLimit), left - 12, y, .end)
            if let error = row.effect.standardError {
                let (low, high) = (x(row.effect.effect - 2 * error, left), x(row.effect.effect + 2 * error, left))
                drawing.line(low, y, high, y, .black, width: 2)
                drawing.line(low, y - 4, low, y + 4, .black, width: 2)
                drawing.line(high, y - 4, high, y + 4, .black, width: 2)
            }
            drawing.dot(x(row.effect.effect, left), y)
            drawing.text(signed(row.effect.effect), left + Self.plotWidth + 10, y, .start, .dark, size: 12)
        }
        return drawing
    }

    /// The points at the ends of the axis: the furthest bar, to a round number above.
    private var reach: Double {
        let furthest = rows.map { abs($0.effect.effect) + 2 * ($0.effect.standardError ?? 0) }.max() ?? 0
        guard furthest > 0, furthest.isFinite else { return 1 }
        var power = 1.0
        while power * 10 <= furthest { power *= 10 }
        while power > furthest { power /= 10 }
        return [1.0, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10].map { $0 * power }.first { $0 >= furthest } ?? 10 * power
    }

    private func x(_ points: Double, _ left: Double) -> Double {
        left + Self.plotWidth / 2 + points / reach * Self.plotWidth / 2
    }

    private func signed(_ points: Double) -> String {
        let text = PlainNumber.text(points, 2)
        return text.hasPrefix("-") || points < 0.005 ? text : "+" + text
    }

    private func title(_ language: Sentence.Language) -> String {
        Sentence(
            ko: "심사위원별 엄격도(점, 표준오차의 2배)", en: "Severity of reviewers (points, two standard errors)")(language)
    }

    private func summary(_ language: Sentence.Language) -> String {
        guard let first = rows.first, let last = rows.last else { return title(language) }
        return Sentence(
            ko: "심사위원 \(rows.count)명. 가장 엄격한 \(first.name) \(signed(first.effect.effect))점,"
                + " 가장 후한 \(last.name) \(signed(last.effect.effect))점.",
            en:
                "\(rows.count) reviewers. Most severe \(first.name), \(signed(first.effect.effect)) points; most lenient "
                + "\(last.name), \(signed(last.effect.effect)) points.")(language)
    }
}
