/// The normalised total of every valid sheet of a stage.
struct NormalisedTotals {
    let normalisers: Normalisers
    /// For each component the value of each row of the table; without meaning where the row does not count in it.
    private var values: [[Rational]]
    /// For each component whether the row's reviewer has no information.
    private var isFlat: [[Bool]]

    /// Normalises the totals that `totals` gives for each candidate and component, in the order of the table's rows.
    ///
    /// - Throws: ``TallyError`` naming reviewers with too few sheets, where the rules refuse them.
    init(_ normalisation: Normalisation, table: SheetTable, components: Int, totals: any SheetTotals) throws(TallyError)
    {
        var found: [(key: ScaleKey, row: Int, total: Rational)] = []
        var grouped: [ScaleKey: [Rational]] = [:]
        for candidate in table.candidates.indices {
            let category = normalisation.scope == .category ? table.candidates[candidate].category : nil
            for component in 0..<components {
                let rows = table.rows(of: candidate).filter { table.counts(Int($0), in: component) }
                for (row, entry) in zip(rows, totals.totals(of: candidate, component: component)) {
                    let key = ScaleKey(component: component, reviewer: entry.reviewer, category: category)
                    found.append((key, Int(row), entry.total))
                    grouped[key, default: []].append(entry.total)
                }
            }
        }
        normalisers = Normalisers(grouped, by: normalisation)
        if !normalisers.problems.isEmpty { throw TallyError(problems: normalisers.problems) }
        values = Array(repeating: Array(repeating: .zero, count: table.sheets.count), count: components)
        isFlat = Array(repeating: Array(repeating: false, count: table.sheets.count), count: components)
        for (key, row, total) in found {
            guard let normaliser = normalisers[key], let value = normaliser.value(of: total) else { continue }
            values[key.component][row] = value
            isFlat[key.component][row] = !normaliser.scale.isInformative
        }
    }

    /// The normalised total of a row that counts in the component.
    func value(row: Int, component: Int) -> Rational { values[component][row] }

    /// Whether the row's reviewer gave everybody the same, or scored too few.
    func isFlat(row: Int, component: Int) -> Bool { isFlat[component][row] }
}
