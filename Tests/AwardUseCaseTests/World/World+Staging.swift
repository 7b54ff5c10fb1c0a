import AwardCore
import AwardUseCases
import Testing

extension StageWorld {
    /// Assigns everybody in the stage and opens it.
    func open(_ stage: String = "paper") async throws {
        try await perform(ApplyAssignment(stage: stage))
        try await perform(OpenStage(stage: stage))
    }

    /// Saves one sheet; without a claim, as the reviewer.
    @discardableResult
    func save(
        _ reviewer: String, _ candidate: String, _ act: SaveSheet.Act = .submit, merit: String? = "8",
        effect: String? = "7.5", comment: String = "", seen: Int32 = 0, reason: String = "",
        abstaining: String? = nil, stage: String = "paper", as claim: Claim? = nil, key: String? = nil
    ) async throws -> SheetReceipt {
        var marks: [String: String] = [:]
        marks["merit"] = merit
        marks["effect"] = effect
        return try await service.save(
            SaveSheet(
                stage: stage, reviewer: reviewer, candidate: candidate, act: act,
                content: SheetContent(marks: marks, comment: comment, abstainReason: abstaining), seenRevision: seen,
                reason: reason),
            award: StageWorld.slug, as: claim ?? .reviewer(reviewer), key: key)
    }

    /// Everybody submits: A1 gets 9 + 7.5, A2 8 + 7.5, A3 7 + 7.5 and A4 6 + 7.5 from each.
    ///
    /// Where names are withheld, `claim` is somebody of the office who enters the sheets.
    func score(
        _ stage: String = "paper", _ candidates: [String] = StageWorld.candidates, by claim: Claim? = nil
    ) async throws {
        for reviewer in reviewers {
            for candidate in candidates {
                let merit = String(10 - (Int(candidate.dropFirst()) ?? 0))
                try await save(reviewer, candidate, merit: merit, stage: stage, as: claim)
            }
        }
    }

    /// Opens, scores, closes and tallies the first stage.
    func tally(by claim: Claim? = nil) async throws {
        try await open()
        try await score(by: claim)
        try await perform(CloseStage(stage: "paper"))
        try await perform(TallyStage(stage: "paper"))
    }

    /// What came of `body`: its value or the refusal it met.
    func outcome<Value: Sendable>(
        _ body: @Sendable () async throws -> Value
    ) async throws -> Result<Value, Refusal> {
        do {
            return .success(try await body())
        } catch let refusal as Refusal {
            return .failure(refusal)
        }
    }

    /// The reason of the refusal `body` meets; `nil` when it goes through.
    func refusal<Value>(_ body: () async throws -> Value) async throws -> Refusal.Reason? {
        do {
            _ = try await body()
            return nil
        } catch let refusal as Refusal {
            return refusal.shownReason
        }
    }
}

extension Result where Failure == Refusal {
    /// The value of what went through.
    var value: Success? { try? get() }

    /// Why it was refused.
    var reason: Refusal.Reason? {
        guard case .failure(let refusal) = self else { return nil }
        return refusal.shownReason
    }
}
