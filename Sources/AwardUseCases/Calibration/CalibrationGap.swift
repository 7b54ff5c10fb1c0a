public import AwardCore

/// One reviewer's marks for one calibration candidate beside those of the others and the reference.
public struct CalibrationGap: Sendable, Codable {
    /// One criterion, or the total.
    public struct Part: Sendable, Hashable, Codable {
        /// The criterion; `nil` is the total.
        public let criterion: String?
        /// What the reviewer gave, in points.
        public let own: Rational
        /// The mean of the other reviewers who submitted; `nil` while there is none.
        public let panel: Rational?
        /// How many others that are.
        public let others: Int
        /// The reference; `nil` where there is none.
        public let reference: Rational?

        /// How far above the others' mean, below zero under it.
        public var fromPanel: Rational? { panel.map { own - $0 } }
        /// How far above the reference, below zero under it.
        public var fromReference: Rational? { reference.map { own - $0 } }
    }

    /// The reviewer's code; `nil` where reviewers are not shown.
    public let reviewer: String?
    /// What the candidate is called.
    public let candidate: CandidateName
    /// Each criterion this reviewer scores, then the total.
    public let parts: [Part]

    /// The total over the criteria the reviewer scores.
    public var total: Part? { parts.last { $0.criterion == nil } }
}

extension CalibrationGap {
    /// - Parameters:
    ///   - own: the reviewer's submitted marks.
    ///   - others: the submitted marks of the other reviewers, complete where they had to be.
    ///   - positions: the criteria the reviewer scores.
    static func parts(
        own: [Mark?], others: [[Mark?]], reference: [Mark?]?, rubric: Rubric, positions: [Int]
    ) -> [Part] {
        var parts = positions.compactMap { position -> Part? in
            guard position < own.count, let mark = own[position] else { return nil }
            let criterion = rubric.criteria[position]
            let points = others.compactMap { $0[position]?.points(on: criterion) }
            return Part(
                criterion: criterion.id, own: mark.points(on: criterion), panel: mean(points), others: points.count,
                reference: reference?[position]?.points(on: criterion))
        }
        guard let total = rubric.total(of: own, on: positions) else { return parts }
        let totals = others.compactMap { rubric.total(of: $0, on: positions) }
        parts.append(
            Part(
                criterion: nil, own: total, panel: mean(totals), others: totals.count,
                reference: reference.flatMap { rubric.total(of: $0, on: positions) }))
        return parts
    }

    private static func mean(_ values: [Rational]) -> Rational? {
        values.isEmpty ? nil : values.reduce(.zero, +) / Rational(values.count)
    }
}
