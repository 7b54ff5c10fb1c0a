import AwardCore
import AwardStore
import AwardUseCases

/// One sheet as a reviewer's work shows it.
struct SheetAccess {
    let stage: String
    let reviewer: String
    let candidate: String
    let definition: StageDefinition
    let criteria: [Int]
    let sheet: SheetRow?
    let texts: [String: String]
    let title: String

    /// The sheet of one candidate among a reviewer's work.
    ///
    /// - Throws: `Refusal` when there is no such stage, reviewer or assignment.
    static func item(
        _ session: Session, _ stage: String, _ reviewer: String, _ candidate: String
    ) async throws -> SheetAccess {
        let work = try await session.ask(ReviewerWork(stage: stage, reviewer: reviewer))
        let found = work.items.filter {
            $0.candidate.code == candidate || $0.candidate.name?.ko == candidate || $0.candidate.name?.en == candidate
        }
        guard let item = found.first, found.count == 1 else {
            throw Refusal(.notAssigned(candidate: candidate, stage: work.stage.stageID))
        }
        return SheetAccess(
            stage: work.stage.stageID, reviewer: work.reviewer.code, candidate: item.candidate.code,
            definition: work.definition, criteria: work.criteria, sheet: item.sheet,
            texts: item.texts(on: work.definition.rubric),
            title: [item.candidate.code, item.candidate.name?(session.language)].compactMap { $0 }.joined(
                separator: " "))
    }
}
