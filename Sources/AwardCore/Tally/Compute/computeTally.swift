/// Computes the standings of a stage: eligibility, then minimum, then rank, then quota.
///
/// The result depends on the facts in `input` and on nothing else, neither on the order of its rows nor on the machine.
/// A candidate's score depends on its own sheets, adjustments and earlier scores alone; in a stage that normalises, also
/// on how its reviewers scored others. Candidates of the stage's calibration set are left out before anything else.
///
/// - Throws: ``TallyError`` with everything that does not fit together; nothing is guessed.
public func computeTally(_ input: TallyInput) throws(TallyError) -> Tally {
    let (input, calibrating) = input.withoutCalibration()
    let rules = try StageRules(input)
    let table = try SheetTable(input, rules: rules)
    let most = table.candidates.indices.map { table.rows(of: $0).count }.max() ?? 0
    let scales = rules.components.map { WideScale($0, rubric: rules.stage.rubric, sheets: most) }
    let narrow = scales.compactMap { $0.narrow() }
    if narrow.count == scales.count {
        let scorer = try Scorer(rules: rules, table: table, scales: narrow)
        return try TallyRun(input: input, calibrating: calibrating, scorer: scorer).tally()
    }
    let scorer = try Scorer(rules: rules, table: table, scales: scales.map { $0.wide() })
    return try TallyRun(input: input, calibrating: calibrating, scorer: scorer).tally()
}
