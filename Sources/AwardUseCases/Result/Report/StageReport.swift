import AwardCore
import AwardStore
import Postgres

/// One stage of a report: its candidates, reviewers, sheets and latest tally under the names the caller may know.
struct StageReport {
    let stage: LoadedStage
    let material: StageMaterial
    let names: CandidateNames
    let showsReviewers: Bool
    let tally: Tally?
    let input: TallyInput?

    init(
        _ action: Action, _ stage: LoadedStage, in tx: borrowing Transaction, _ context: CommandContext
    ) throws {
        self.stage = stage
        let grant = try Policy.decide(action, by: context.principal, given: context.readFacts(stage))
        names = try CandidateNames(grant, stages: [stage], in: tx, context)
        showsReviewers = grant.view.showsReviewers
        material = try StageMaterial(stage, in: tx, context)
        tally = try stage.row.tallyNo.map { try context.storedTally(stage, $0, in: tx) }
        input = tally == nil ? nil : try context.tallyInput(stage, in: tx)
    }

    /// A file's name for this stage, e.g. `ranking-3-final`.
    func name(_ kind: String) -> String { "\(kind)-\(stage.number)-\(stage.row.stageID)" }

    /// Code and names of a candidate; names are left out where they are withheld.
    func columns(of candidate: Int32) -> [ReportValue] {
        let name = names.name(candidate)
        return [.text(names.code(candidate)), .text(name?.ko), .text(name?.en)]
    }

    /// The reviewer's code, where it may be known.
    func code(ofReviewer number: Int32) -> ReportValue {
        showsReviewers ? .text(material.code(ofReviewer: number)) : .none
    }

    /// Reviewers with a sheet that counts, by code.
    var scoring: [ReviewerRow] {
        guard let input else { return [] }
        return Set(input.sheets.reviewers).compactMap { material.reviewers[$0] }.sorted { $0.code < $1.code }
    }
}
