import AwardCore
import AwardUseCases
import Testing

/// What `stage status` tells to whom.
struct StageStatusTests {
    @Test(arguments: [Claim.reviewer("C01"), .reviewer("R02")])
    func whoScoresABlindStageLearnsNoCandidate(claim: Claim) async throws {
        try await StageWorld.with(change: { $0.stages[0].isBlind = true }) { world in
            try await world.open()
            try await world.score("paper", ["A1", "A2"], by: StageWorld.admin)
            let answer = try await world.ask(StageStatus(stage: "paper"), as: claim)
            #expect(answer.candidates.isEmpty)
            #expect(answer.moves.isEmpty)
            let told = String(reflecting: answer)
            for code in StageWorld.candidates {
                #expect(!told.contains("\"\(code)\""), "\(code)")
                #expect(!told.contains("\(code)후보"))
                #expect(!told.contains("Entrant \(code)"))
            }
        }
    }

    @Test func aReviewerSeesOwnProgressOnly() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.score("paper", ["A1", "A2"])
            let answer = try await world.ask(StageStatus(stage: "paper"), as: .reviewer("R02"))
            #expect(answer.reviewers.map(\.reviewer.code) == ["R02"])
            #expect(answer.reviewers.map(\.submitted) == [2])
            #expect(answer.candidates.isEmpty)
        }
    }

    @Test func theOfficeSeesEveryNameOfABlindStage() async throws {
        try await StageWorld.with(change: { $0.stages[0].isBlind = true }) { world in
            try await world.open()
            let answer = try await world.ask(StageStatus(stage: "paper"), as: StageWorld.secretary)
            #expect(answer.candidates.map(\.candidate.code) == StageWorld.candidates)
            #expect(answer.moves.map(\.move) == [.close])
        }
    }
}
