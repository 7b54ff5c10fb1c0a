import AwardUseCases

/// How a stage went on over time, for the stage board.
struct OverTime {
    /// The values of the template `paper`.
    let values: [String: Any]

    /// `nil` before the first sheet.
    init?(stage: String, _ visit: Visit) async throws {
        let progress = try await visit.ask(StageProgress(stage: stage))
        if progress.steps.isEmpty { return nil }
        values = ["parts": PaperValues(progress.paper(visit.language)).values]
    }
}
