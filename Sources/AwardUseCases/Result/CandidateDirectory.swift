import AwardCore
import AwardStore
import Postgres

/// Candidates by number and by what a caller types, under the names the caller may know.
struct CandidateDirectory {
    let isBlind: Bool
    /// All candidates, in the order they are listed.
    let rows: [CandidateRow]
    private let byNumber: [Int32: CandidateRow]
    private let blindCodes: [Int32: String]

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
        isBlind = grant.view.isBlind
        rows = try tx.candidates(of: context.awardID)
        byNumber = Dictionary(uniqueKeysWithValues: rows.map { ($0.candidateID, $0) })
        var codes: [Int32: String] = [:]
        if isBlind {
            for stage in stages where stage.definition.isBlind {
                for entry in try tx.entries(of: context.awardID, stage: stage.number) {
                    codes[entry.candidateID] = codes[entry.candidateID] ?? entry.blindCode
                }
            }
        }
        blindCodes = codes
    }

    /// The row of a candidate.
    func row(_ number: Int32) -> CandidateRow? { byNumber[number] }

    /// The code the caller knows the candidate by.
    func code(_ number: Int32) -> String {
        isBlind ? blindCodes[number] ?? "○○○" : byNumber[number]?.code ?? String(number)
    }

    /// The name the caller may know.
    func name(_ number: Int32) -> LocalizedText? {
        isBlind ? nil : byNumber[number]?.fullName
    }

    /// Code, name and category.
    func label(_ number: Int32) -> CandidateLabel {
        CandidateLabel(code: code(number), name: name(number), category: byNumber[number]?.category ?? "")
    }

    /// The candidate the caller means by `text`: code or unique name, and in a blind stage the blind code alone.
    ///
    /// - Throws: `Refusal` (`notFound`).
    func find(_ text: String, in tx: borrowing Transaction, _ context: CommandContext) throws -> CandidateRow {
        guard isBlind else { return try context.candidate(text, in: tx) }
        if let number = blindCodes.first(where: { $0.value == text })?.key, let row = byNumber[number] { return row }
        throw Refusal(
            .notFound(.candidate, name: text, suggestions: Suggestion.near(text, among: blindCodes.values.sorted())))
    }
}

extension CommandContext {
    /// What a read looks at: the award's state, and the stage whose rows are read.
    func readFacts(_ stage: LoadedStage?, isBlind: Bool? = nil) -> ReadFacts {
        ReadFacts(
            awardState: award.state, publication: definition.publication, stage: stage?.row.stageID ?? "",
            stageState: stage?.row.state, isBlind: isBlind ?? stage?.definition.isBlind ?? false)
    }

    /// What an action on one candidate of one stage looks at.
    func entryFacts(_ stage: LoadedStage, _ candidate: CandidateRow, code: String? = nil, in tx: borrowing Transaction)
        throws -> EntryFacts
    {
        let isInStage = try tx.entries(of: awardID, stage: stage.number)
            .contains { $0.candidateID == candidate.candidateID }
        return EntryFacts(
            stage: stage.row.stageID, stageState: stage.row.state, candidate: code ?? candidate.code,
            candidateState: candidate.state, isInStage: isInStage)
    }
}
