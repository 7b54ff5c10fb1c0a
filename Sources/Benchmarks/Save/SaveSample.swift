import AwardUseCases

/// Which sheet is saved when: the n-th save of a round is of the n-th pair, so that every sheet is a fresh one.
enum SaveSample {
    /// Reviewers each candidate has.
    static let reviewers = 400
    /// The save whose statements are recorded. Its numbers occur in no other value.
    static let recorded = 233 * reviewers + 137

    static func reviewer(_ index: Int) -> Int { 1 + index % reviewers }
    static func candidate(_ index: Int) -> Int { 1 + index / reviewers }
    static func reviewerCode(_ index: Int) -> String { String(7_000_000 + reviewer(index)) }
    static func candidateCode(_ index: Int) -> String { String(9_000_000 + candidate(index)) }
    static func key(_ index: Int) -> String { String(500_000_000 + index) }

    /// Submits the sheet of one pair.
    static func save(_ index: Int, with service: AwardService) async throws {
        _ = try await service.save(
            SaveSheet(
                stage: Bench.stage, reviewer: reviewerCode(index), candidate: candidateCode(index), act: .submit,
                content: SheetContent(
                    marks: ["k1": "27.5", "k2": "18", "k3": "16.5", "k4": "19", "k5": "8"],
                    comment: "Clear goals and a plan that others can follow."),
                seenRevision: 0),
            award: Bench.slug, as: .reviewer(reviewerCode(index)), key: key(index))
    }
}
