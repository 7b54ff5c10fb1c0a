/// Every candidate's place with its interval, the likeliest first: a caterpillar plot.
///
/// Read without colour: a filled dot is the mean place, a bar with ends the 95 % interval, a hollow dot the official
/// place, a dashed line the cut.
public struct PlacePicture: Sendable {
    private struct Row: Sendable {
        let name: String
        let place: PlaceUncertainty
        let official: Int?
    }

    private let rows: [Row]
    private let all: Int
    private let cut: Int
    private static let rowHeight = 22.0
    private static let top = 64.0
    private static let plotWidth = 560.0
    private static let labelLimit = 260.0

    /// - Parameters:
    ///   - official: The official place of each candidate in the order of `places`, where there is one.
    ///   - limit: How many candidates are drawn, from the best; `nil` for all.
    ///   - name: What to call a candidate; the key itself by default.
    public init(
        _ places: RankDistribution, official: [Int]? = nil, limit: Int? = nil, name: (String) -> String = { $0 }
    ) {
        let order = places.candidates.indices.sorted { left, right in
            let former = official.flatMap { $0.indices.contains(left) ? Double($0[left]) : nil }
            let latter = official.flatMap { $0.indices.contains(right) ? Double($0[right]) : nil }
            return (former ?? 0, places.candidates[left].expectedPlace, left)
                < (latter ?? 0, places.candidates[right].expectedPlace, right)
        }
        rows = order.prefix(limit ?? order.count).map { index in
            Row(
                name: name(places.candidates[index].candidate), place: places.candidates[index],
                official: official.flatMap { $0.indices.contains(index) ? $0[index] : nil })
        }
        all = places.candidates.count
        cut = places.cut
    }

    /// The picture as SVG.
    ///
    /// - Parameter identifier: One for each picture of a page.
    public func svg(_ language: Sentence.Language, identifier: String = "places") -> String {
        drawing(language).svg(identifier: identifier)
    }

    /// The picture.
    public func drawing(_ language: Sentence.Language) -> Drawing {
        let labels = min(Self.labelLimit, rows.map { Drawing.width(of: $0.name) }.max() ?? 0)
        let left = labels + 24
        let height = Self.top + Double(rows.count) * Self.rowHeight + 34
        var drawing = Drawing(
            width: left + Self.plotWidth + 30, height: height, title: title(language),
            summary: summary(language))
        drawing.text(title(language), 8, 18, .start, .black, size: 15)
        drawing.text(legend(language), 8, 40, .start, .dark, size: 12)
        axis(&drawing, left, height)
        for (index, row) in rows.enumerated() {
            let y = Self.top + (Double(index) + 0.5) * Self.rowHeight
            drawing.text(Drawing.shortened(row.name, to: Self.labelLimit), left - 12, y, .end)
            let low = x(Double(row.place.interval.lowerBound), left)
            let high = x(Double(row.place.interval.upperBound), left)
            drawing.line(low, y, high, y, .black, width: 2)
            drawing.line(low, y - 4, low, y + 4, .black, width: 2)
            drawing.line(high, y - 4, high, y + 4, .black, width: 2)
            drawing.dot(x(row.place.expectedPlace, left), y)
            if let official = row.official {
                drawing.dot(x(Double(official), left), y, radius: 6.5, isFilled: false)
                drawing.dot(x(row.place.expectedPlace, left), y, radius: 3)
            }
        }
        return drawing
    }

    private func axis(_ drawing: inout Drawing, _ left: Double, _ height: Double) {
        let bottom = height - 28
        drawing.line(left, bottom, left + Self.plotWidth, bottom)
        for place in ticks {
            drawing.line(x(Double(place), left), Self.top - 4, x(Double(place), left), bottom, .light)
            drawing.text(String(place), x(Double(place), left), bottom + 12, .middle, .dark, size: 11)
        }
        if cut < all {
            drawing.line(
                x(Double(cut) + 0.5, left), Self.top - 10, x(Double(cut) + 0.5, left), bottom, .dark, width: 1.5,
                isDashed: true)
        }
    }

    /// Places named on the axis: the first, the last, and round ones between.
    private var ticks: [Int] {
        let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000]
        let step = steps.first { all / $0 <= 12 } ?? 50_000
        let round = stride(from: step, through: all, by: step).filter { $0 > 1 && all - $0 >= step / 2 }
        return all > 1 ? [1] + round.filter { $0 != all } + [all] : [1]
    }

    private func x(_ place: Double, _ left: Double) -> Double {
        left + 10 + (place - 1) / Double(max(1, all - 1)) * (Self.plotWidth - 20)
    }

    private func title(_ language: Sentence.Language) -> String {
        Sentence(ko: "순위와 그 불확실한 정도", en: "Places and how uncertain they are")(language)
    }

    private func legend(_ language: Sentence.Language) -> String {
        Sentence(
            ko: "● 예상 순위 · ├─┤ 95% 구간 · ○ 공식 순위 · ┆ 선정선",
            en: "● expected place · ├─┤ 95% interval · ○ official place · ┆ cut line")(language)
    }

    private func summary(_ language: Sentence.Language) -> String {
        let shown = rows.prefix(10).map { row in
            let (low, high) = (row.place.interval.lowerBound, row.place.interval.upperBound)
            return Sentence(ko: "\(row.name) \(low)~\(high)위", en: "\(row.name) \(low) to \(high)")(language)
        }
        let rest = rows.count - shown.count
        return Sentence(
            ko: "후보 \(all)곳의 순위와 95% 구간, 선정선은 \(cut)위 아래. " + shown.joined(separator: ", ")
                + (rest > 0 ? " 외 \(rest)곳." : "."),
            en: "Places of \(all) candidates with 95% intervals, cut line below place \(cut). "
                + shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more." : "."))(language)
    }
}
