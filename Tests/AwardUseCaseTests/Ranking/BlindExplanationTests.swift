import AwardCore
import AwardUseCases
import Testing

/// The story of a place in a blind stage.
struct BlindExplanationTests {
    private static func confirmed(_ body: (StageWorld, String) async throws -> Void) async throws {
        try await StageWorld.with(change: { $0.stages[0].isBlind = true }) { world in
            try await world.tally(by: StageWorld.admin)
            try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1))
            try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1), as: StageWorld.chair)
            let codes = try await world.texts("SELECT blind_code FROM entry WHERE stage_no = 1 AND candidate_id = 2")
            try await body(world, try #require(codes.first))
        }
    }

    @Test func aReviewerGetsItByTheBlindCodeAndLearnsNoName() async throws {
        try await Self.confirmed { world, code in
            let answer = try await world.ask(ExplainStanding(candidate: code), as: .reviewer("R02"))
            #expect(answer.candidate.code == code)
            #expect(answer.candidate.name == nil)
            #expect(answer.standing.place == 2)
            let told = story(
                of: answer.standing, in: answer.tally, context: StoryContext(input: answer.input), language: .korean
            ).flatMap(\.lines).joined(separator: "\n")
            for name in StageWorld.candidates { #expect(!told.contains(name), "\(told)") }
        }
    }

    @Test func aNameOrAnotherCodeTellsNothing() async throws {
        try await Self.confirmed { world, _ in
            for name in ["A2", "A2후보", "A2후", "ZZZZ"] {
                let reason = try await world.refusal {
                    try await world.ask(ExplainStanding(candidate: name, stage: "paper"), as: .reviewer("R02"))
                }
                #expect(reason == .notFound(.candidate, name: name, suggestions: []))
            }
        }
    }

    @Test func theOfficeFindsTheCandidateByEither() async throws {
        try await Self.confirmed { world, code in
            let byCode = try await world.ask(ExplainStanding(candidate: code))
            let byName = try await world.ask(ExplainStanding(candidate: "A2"))
            #expect(byCode.candidate == byName.candidate)
            #expect(byCode.candidate.name?.en == "Entrant A2")
        }
    }
}
