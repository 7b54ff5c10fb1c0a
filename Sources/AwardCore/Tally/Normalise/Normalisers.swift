/// Every reviewer's scale in a stage.
struct Normalisers: Sendable {
    let rules: Normalisation
    /// What is applied: the announced method, or rank where the rules fall back on it.
    let method: Normalisation.Method
    private let byKey: [ScaleKey: Normaliser]

    /// - Parameter totals: the totals of every valid sheet by whom they are normalised with; none is empty.
    init(_ totals: [ScaleKey: [Rational]], by rules: Normalisation) {
        self.rules = rules
        let isShort = rules.sheetsDemanded.map { needed in totals.values.contains { $0.count < needed } } ?? false
        let method = isShort && rules.fewSheets == .rank ? .rank : rules.method
        self.method = method
        byKey = totals.mapValues { Normaliser($0, by: rules, as: method) }
    }

    subscript(key: ScaleKey) -> Normaliser? { byKey[key] }

    /// Whether rank stands in for the announced method.
    var fellBack: Bool { method != rules.method }

    /// The scales that carry no information.
    var withoutInformation: Int { byKey.values.count { !$0.scale.isInformative } }

    /// Why the stage cannot be normalised as announced: reviewers with too few sheets, by number.
    var problems: [TallyError.Problem] {
        guard rules.fewSheets == .refuse else { return [] }
        return byKey.compactMap { key, normaliser -> (Int32, Int, Int)? in
            guard case .tooFew(let needed) = normaliser.scale.state else { return nil }
            return (key.reviewer, normaliser.scale.sheets, needed)
        }
        .sorted { $0 < $1 }.prefix(100).map { .tooFewSheetsToNormalise(reviewer: $0, sheets: $1, needed: $2) }
    }
}
