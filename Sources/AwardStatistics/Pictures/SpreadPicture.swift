/// Every total a reviewer gave, or a candidate got, as a dot on one scale: how far they lie apart.
///
/// Read without colour: a hollow dot is a total, a thick stroke the mean, a thin bar runs from the least to the most.
public struct SpreadPicture: Sendable {
    /// Whose totals they are.
    public enum Subject: Sendable, Hashable {
        /// What each reviewer gave.
        case reviewers
        /// What each candidate got.
        case candidates
    }

    /// One reviewer or candidate with its totals.
    public struct Row: Sendable, Hashable, Codable {
        /// The key.
        public let key: String
        /// The totals, ascending.
        public let totals: [Double]

        /// Somebody's totals, in any order.
        public init(key: String, totals: [Double]) {
            self.key = key
            self.totals = totals.sorted()
        }

        /// Their mean; `nil` without any.
        public var mean: Double? { totals.isEmpty ? nil : totals.reduce(0, +) / Double(totals.count) }
        /// The one in the middle, or the mean of the two in the middle; `nil` without any.
        public var median: Double? {
            guard !totals.isEmpty else { return nil }
            let middle = totals.count / 2
            return totals.count.isMultiple(of: 2) ? (totals[middle - 1] + totals[middle]) / 2 : totals[middle]
        }
        /// Their standard deviation over n − 1; `nil` for fewer than two.
        public var deviation: Double? {
            guard let mean, totals.count > 1 else { return nil }
            let squares = totals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            return (squares / Double(totals.count - 1)).squareRoot()
        }
    }

    private let subject: Subject
    private let rows: [(name: String, row: Row)]
    private static let rowHeight = 22.0
    private static let top = 64.0
    private static let plotWidth = 520.0
    private static let labelLimit = 240.0

    /// - Parameter name: What to call a reviewer or candidate; the key itself by default.
    public init(_ subject: Subject, _ rows: [Row], name: (String) -> String = { $0 }) {
        self.subject = subject
        self.rows = rows.filter { !$0.totals.isEmpty }.map { (name($0.key), $0) }
    }

    /// The picture.
    public func drawing(_ language: Sentence.Language) -> Drawing {
        let labels = min(Self.labelLimit, rows.map { Drawing.width(of: $0.name) }.max() ?? 0)
        let left = labels + 24
        let height = Self.top + Double(rows.count) * Self.rowHeight + 34
        var drawing = Drawing(
            width: left + Self.plotWidth + 30, height: height, title: title(language), summary: summary(language))
        drawing.text(title(language), 8, 18, .start, .black, size: 15)
        drawing.text(
            Sentence(ko: "○ 심사표의 점수 · ┃ 평균", en: "○ total of a sheet · ┃ mean")(language), 8, 40, .start, .dark,
            size: 12)
        let bottom = height - 28
        drawing.line(left, bottom, left + Self.plotWidth, bottom)
        for step in 0...5 {
            let value = scale.lowerBound + Double(step) / 5 * (scale.upperBound - scale.lowerBound)
            drawing.line(x(value, left), Self.top - 4, x(value, left), bottom, .light)
            drawing.text(PlainNumber.text(value, 1), x(value, left), bottom + 12, .middle, .dark, size: 11)
        }
        for (index, entry) in rows.enumerated() {
            let y = Self.top + (Double(index) + 0.5) * Self.rowHeight
            drawing.text(Drawing.shortened(entry.name, to: Self.labelLimit), left - 12, y, .end)
            guard let least = entry.row.totals.first, let most = entry.row.totals.last, let mean = entry.row.mean
            else { continue }
            drawing.line(x(least, left), y, x(most, left), y, .middle)
            for total in entry.row.totals { drawing.dot(x(total, left), y, radius: 3.5, isFilled: false) }
            drawing.line(x(mean, left), y - 8, x(mean, left), y + 8, .black, width: 3)
        }
        return drawing
    }

    private var scale: ClosedRange<Double> {
        let all = rows.flatMap(\.row.totals)
        guard let least = all.min(), let most = all.max(), least < most else {
            return ((all.first ?? 0) - 1)...((all.first ?? 0) + 1)
        }
        return least...most
    }

    private func x(_ value: Double, _ left: Double) -> Double {
        left + 10 + (value - scale.lowerBound) / (scale.upperBound - scale.lowerBound) * (Self.plotWidth - 20)
    }

    private func title(_ language: Sentence.Language) -> String {
        switch subject {
        case .reviewers: return Sentence(ko: "위원별 점수 분포", en: "Scores each reviewer gave")(language)
        case .candidates:
            return Sentence(ko: "후보별 점수와 흩어진 정도", en: "Scores each candidate got, and their spread")(language)
        }
    }

    private func summary(_ language: Sentence.Language) -> String {
        let shown = rows.prefix(10).map { entry in
            let mean = PlainNumber.text(entry.row.mean ?? 0, 2)
            let (least, most) = (entry.row.totals.first ?? 0, entry.row.totals.last ?? 0)
            return "\(entry.name) \(mean) (\(PlainNumber.text(least, 1))–\(PlainNumber.text(most, 1)))"
        }
        let rest = rows.count - shown.count
        return Sentence(
            ko: "평균과 최저–최고: " + shown.joined(separator: ", ") + (rest > 0 ? " 외 \(rest)." : "."),
            en: "Mean and least–most: " + shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more." : "."))(
                language)
    }
}
