import AwardCore
import AwardStore
import Postgres

/// What candidates are called for one reader.
///
/// In the open that is the name alone where it is the only one, with the parent's before it where it is not (중구 ×6),
/// and with the code behind it where even that leaves two alike. Each language counts for itself: 고성군 stands in two
/// provinces, and Gwangju is a metropolitan city and a city. Where names are withheld it is the blind code alone.
struct CandidateNames {
    let isBlind: Bool
    private let rows: [Int32: CandidateRow]
    private let names: [Int32: LocalizedText]
    private let blindCodes: [Int32: String]

    /// The names among `candidates`, which should be all of the award: a name is unique or not whatever a list shows.
    ///
    /// - Parameter blindCodes: What stands for each name where names are withheld; `nil` in the open.
    init(_ candidates: some Collection<CandidateRow>, blindCodes: [Int32: String]? = nil) {
        isBlind = blindCodes != nil
        rows = Dictionary(uniqueKeysWithValues: candidates.map { ($0.candidateID, $0) })
        names = blindCodes == nil ? DistinctNames.of(candidates) : [:]
        self.blindCodes = blindCodes ?? [:]
    }

    /// The names in the stage of `material`.
    init(_ material: StageMaterial, isBlind: Bool) {
        let codes = material.entries.map { ($0.candidateID, $0.blindCode) }
        self.init(
            material.candidates.values, blindCodes: isBlind ? Dictionary(uniqueKeysWithValues: codes) : nil)
    }

    /// The candidates of the award as the caller may know them in `stage`; without a stage, as in any of its stages.
    ///
    /// - Throws: `Refusal` when the caller may read no rows of this kind at all.
    init(_ action: Action, stage: LoadedStage?, in tx: borrowing Transaction, _ context: CommandContext) throws {
        let stages = try stage.map { [$0] } ?? context.stages(in: tx)
        let facts = context.readFacts(stage, isBlind: stages.contains { $0.definition.isBlind })
        let grant = try Policy.decide(action, by: context.principal, given: facts)
        try self.init(grant, stages: stages, in: tx, context)
    }

    /// The candidates as `grant` lets them be known.
    init(
        _ grant: Grant, stages: [LoadedStage], in tx: borrowing Transaction, _ context: CommandContext
    ) throws {
        var codes: [Int32: String] = [:]
        for stage in stages where grant.view.isBlind && stage.definition.isBlind {
            for entry in try tx.entries(of: context.awardID, stage: stage.number) {
                codes[entry.candidateID] = codes[entry.candidateID] ?? entry.blindCode
            }
        }
        self.init(try tx.candidates(of: context.awardID), blindCodes: grant.view.isBlind ? codes : nil)
    }

    /// The row of a candidate.
    func row(_ number: Int32) -> CandidateRow? { rows[number] }

    /// The code the reader knows the candidate by.
    func code(_ number: Int32) -> String {
        isBlind ? blindCodes[number] ?? "○○○" : rows[number]?.code ?? String(number)
    }

    /// The name the reader may know.
    func name(_ number: Int32) -> LocalizedText? { names[number] }

    /// Code, name and category.
    func label(_ number: Int32) -> CandidateName {
        CandidateName(code: code(number), name: name(number), category: rows[number]?.category ?? "")
    }

    /// Code, name and category of every candidate, by number.
    var labels: [Int32: CandidateName] {
        var labels: [Int32: CandidateName] = [:]
        for number in rows.keys { labels[number] = label(number) }
        return labels
    }

    /// The candidate the reader means by `text`: code or unique name, and where names are withheld the blind code alone.
    ///
    /// - Throws: `Refusal` (`notFound`).
    func find(_ text: String, in tx: borrowing Transaction, _ context: CommandContext) throws -> CandidateRow {
        guard isBlind else { return try context.candidate(text, in: tx) }
        if let number = blindCodes.first(where: { $0.value == text })?.key, let row = rows[number] { return row }
        throw Refusal(
            .notFound(.candidate, name: text, suggestions: Suggestion.near(text, among: blindCodes.values.sorted())))
    }
}
