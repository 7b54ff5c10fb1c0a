/// How alike each two reviewers order the candidates both scored, as a table of numbers on grounds of grey.
///
/// Read without colour: every cell has its number, and is the darker the better the two agree; a dash is a pair with too
/// few common candidates.
public struct AgreementPicture: Sendable {
    private let names: [String]
    private let values: [[Double?]]
    private static let cell = 40.0
    private static let labelLimit = 160.0

    /// - Parameter name: What to call a reviewer; the key itself by default.
    public init(_ agreement: PairwiseSpearman, name: (String) -> String = { $0 }) {
        names = agreement.reviewers.map(name)
        var values = Array(
            repeating: [Double?](repeating: nil, count: agreement.reviewers.count), count: agreement.reviewers.count)
        for pair in agreement.pairs {
            values[pair.first][pair.second] = pair.correlation
            values[pair.second][pair.first] = pair.correlation
        }
        self.values = values
    }

    /// The picture as SVG.
    ///
    /// - Parameter identifier: One for each picture of a page.
    public func svg(_ language: Sentence.Language, identifier: String = "agreement") -> String {
        drawing(language).svg(identifier: identifier)
    }

    /// The picture.
    public func drawing(_ language: Sentence.Language) -> Drawing {
        let labels = min(Self.labelLimit, names.map { Drawing.width(of: $0) }.max() ?? 0) + 42
        let size = Double(names.count) * Self.cell
        var drawing = Drawing(
            width: max(labels + size + 20, 420), height: 84 + size, title: title(language),
            summary: summary(language))
        drawing.text(title(language), 8, 18, .start, .black, size: 15)
        for (row, name) in names.enumerated() {
            let y = 64 + (Double(row) + 0.5) * Self.cell
            // Columns have the numbers that rows have names for: turned names would not be read.
            drawing.text(
                "\(Drawing.shortened(name, to: Self.labelLimit)) (\(row + 1))", labels - 8, y, .end)
            drawing.text(String(row + 1), labels + (Double(row) + 0.5) * Self.cell, 52, .middle)
            for column in names.indices {
                let x = labels + Double(column) * Self.cell
                let value = row == column ? nil : values[row][column]
                drawing.rectangle(x, y - Self.cell / 2, Self.cell, Self.cell, fill: Self.grey(value))
                let text = row == column ? "" : value.map { PlainNumber.text($0, 2) } ?? "–"
                drawing.text(
                    text, x + Self.cell / 2, y, .middle, (value ?? 0) > 0.72 ? .white : .black, size: 12)
            }
        }
        return drawing
    }

    /// From white for no agreement, or less, to dark grey for all.
    private static func grey(_ value: Double?) -> String {
        let level = 255 - Int((min(1, max(0, value ?? 0)) * 190).rounded())
        let digits = String(level, radix: 16)
        let pair = digits.count < 2 ? "0" + digits : digits
        return "#" + pair + pair + pair
    }

    private func title(_ language: Sentence.Language) -> String {
        Sentence(ko: "심사위원 사이의 순위 상관", en: "Rank correlation between reviewers")(language)
    }

    private func summary(_ language: Sentence.Language) -> String {
        var pairs: [(first: Int, second: Int, value: Double)] = []
        for first in names.indices {
            for second in names.indices where second > first {
                if let value = values[first][second] { pairs.append((first, second, value)) }
            }
        }
        guard let low = pairs.min(by: { $0.value < $1.value }), let high = pairs.max(by: { $0.value < $1.value }) else {
            return title(language)
        }
        let (least, most) = (PlainNumber.text(low.value, 2), PlainNumber.text(high.value, 2))
        return Sentence(
            ko: "심사위원 \(names.count)명, \(pairs.count)쌍. 가장 낮은 상관 \(least)(\(names[low.first]), \(names[low.second])),"
                + " 가장 높은 상관 \(most)(\(names[high.first]), \(names[high.second])).",
            en: "\(names.count) reviewers, \(pairs.count) pairs. Lowest \(least) (\(names[low.first]), "
                + "\(names[low.second])), highest \(most) (\(names[high.first]), \(names[high.second])).")(language)
    }
}
