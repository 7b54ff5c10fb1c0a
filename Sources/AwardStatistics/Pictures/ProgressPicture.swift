/// How many sheets were handed in from step to step: a bar for each hour or day with its number above.
public struct ProgressPicture: Sendable {
    /// One hour or day.
    public struct Step: Sendable, Hashable, Codable {
        /// What it is called, e.g. `10-30 09:00`.
        public let label: String
        /// Sheets handed in.
        public let sheets: Int

        /// One hour or day.
        public init(label: String, sheets: Int) {
            self.label = label
            self.sheets = sheets
        }
    }

    private let steps: [Step]
    private let isByDay: Bool
    private static let plotHeight = 140.0
    private static let top = 56.0
    private static let left = 24.0

    /// - Parameter isByDay: Whether steps are days; hours otherwise.
    public init(_ steps: [Step], isByDay: Bool) {
        self.steps = steps
        self.isByDay = isByDay
    }

    /// The picture.
    public func drawing(_ language: Sentence.Language) -> Drawing {
        let wide = steps.count > 24 ? 22.0 : 46.0
        let width = max(420, Self.left * 2 + Double(steps.count) * wide)
        let bottom = Self.top + Self.plotHeight
        var drawing = Drawing(width: width, height: bottom + 30, title: title(language), summary: summary(language))
        drawing.text(title(language), 8, 18, .start, .black, size: 15)
        drawing.line(Self.left, bottom, width - Self.left, bottom)
        let most = Double(max(1, steps.map(\.sheets).max() ?? 1))
        // Labels would run into each other if every narrow bar had one.
        let every = max(1, Int((80 / wide).rounded(.up)))
        for (index, step) in steps.enumerated() {
            let x = Self.left + (Double(index) + 0.15) * wide
            let height = Double(step.sheets) / most * (Self.plotHeight - 16)
            drawing.rectangle(
                x, bottom - height, wide * 0.7, height, fill: Drawing.Shade.blue.rawValue, edge: .blue)
            drawing.text(String(step.sheets), x + wide * 0.35, bottom - height - 9, .middle, .black, size: 11)
            if index.isMultiple(of: every) {
                drawing.text(step.label, x + wide * 0.35, bottom + 13, index == 0 ? .start : .middle, .dark, size: 11)
            }
        }
        return drawing
    }

    private func title(_ language: Sentence.Language) -> String {
        isByDay
            ? Sentence(ko: "날짜별 제출 심사표", en: "Scoresheets handed in per day")(language)
            : Sentence(ko: "시간별 제출 심사표", en: "Scoresheets handed in per hour")(language)
    }

    private func summary(_ language: Sentence.Language) -> String {
        let shown = steps.prefix(40).map { "\($0.label) \($0.sheets)" }.joined(separator: ", ")
        let all = steps.reduce(0) { $0 + $1.sheets }
        return Sentence(ko: "모두 \(all)건: \(shown).", en: "\(all) in all: \(shown).")(language)
    }
}
