/// How reviewers use the criteria within a sheet, and sheets among themselves.
struct SheetSpread {
    /// Each reviewer's mean over sheets of the standard deviation across criteria; `nil` without a sheet of two marks.
    let spread: [Double?]
    /// The panel's mean of those.
    let panelSpread: Double
    /// Each reviewer's greatest share of sheets with the very same marks; `nil` without a sheet of two marks.
    let repetition: [Double?]
    /// The panel's mean of those.
    let panelRepetition: Double

    /// `nil` with a single criterion.
    init?(_ marks: CriterionTable) {
        guard marks.criteria.count >= 2 else { return nil }
        var deviations = Array(repeating: [Double](), count: marks.reviewers.count)
        var profiles = Array(repeating: [[Double]: Int](), count: marks.reviewers.count)
        for sheet in marks.sheets where sheet.range.count >= 2 {
            let values = marks.rows[sheet.range].map(\.value)
            deviations[sheet.reviewer].append(values.standardDeviation)
            let profile = marks.rows[sheet.range].flatMap { [Double($0.criterion), $0.value] }
            profiles[sheet.reviewer][profile, default: 0] += 1
        }
        let spread = deviations.map { $0.isEmpty ? nil : $0.mean }
        let repetition = zip(deviations, profiles).map { sheets, counts in
            counts.values.max().map { Double($0) / Double(sheets.count) }
        }
        self.spread = spread
        self.repetition = repetition
        let known = spread.compactMap { $0 }
        panelSpread = known.isEmpty ? 0 : known.mean
        let shares = repetition.compactMap { $0 }
        panelRepetition = shares.isEmpty ? 0 : shares.mean
    }

    /// A reviewer's spread by the panel's.
    func haloRatio(_ reviewer: Int) -> Double? {
        guard panelSpread > 0 else { return nil }
        return spread[reviewer].map { $0 / panelSpread }
    }
}
