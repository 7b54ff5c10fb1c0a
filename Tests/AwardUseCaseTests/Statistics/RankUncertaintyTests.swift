import AwardCore
import AwardStatistics
import AwardUseCases
import Testing

@Suite struct RankUncertaintyTests {
    /// Two reviewers for A1 and A2, another one for A3 and A4: nobody links the two.
    static let apart: [(reviewer: String, candidate: String)] = [
        ("C01", "A1"), ("C01", "A2"), ("R03", "A1"), ("R03", "A2"), ("R02", "A3"), ("R02", "A4"),
    ]

    @Test func chancesAreThoseOfTheSameTable() async throws {
        try await StageWorld.with { world in
            try await world.tallyScored()
            let answer = try await world.ask(RankUncertainty(draws: 2_000, seed: 7))
            let part = try #require(answer.categories.first)
            let fit = try BothRandom(try ScoredStage.table())
            #expect(part.places == (try fit.places(cut: 2, draws: 2_000, seed: 7)))
            #expect(part.line == CutLine(fit, places: [1, 2, 3, 4], cut: 2))
            #expect(part.official == [1, 2, 3, 4])
            #expect(part.places.candidates.reduce(0) { $0 + $1.firstCount } == 2_000)
            #expect(part.places.candidates.reduce(0) { $0 + $1.withinCutCount } == 4_000)
            #expect(part.places.isApproximate)
        }
    }

    @Test func theSameTallyGivesTheSameNumbersToEverybody() async throws {
        try await StageWorld.with { world in
            try await world.tallyScored()
            let first = try await world.ask(RankUncertainty(draws: 500))
            let second = try await world.ask(RankUncertainty(draws: 500), as: StageWorld.chair)
            #expect(first.categories.first?.places == second.categories.first?.places)
        }
    }

    @Test func reviewersCanBeDrawnInstead() async throws {
        try await StageWorld.with { world in
            try await world.tallyScored()
            let answer = try await world.ask(RankUncertainty(origin: .reviewers, draws: 200, seed: 3))
            let table = try ScoredStage.table()
            let expected = try ReviewerBootstrap(
                CandidateFixedReviewerRandom(table), of: table, cut: 2, draws: 200, seed: 3)
            #expect(answer.categories.first?.places == expected.places)
        }
    }

    @Test func aDisconnectedDesignIsRefusedWithItsGroupsAndARemedy() async throws {
        try await StageWorld.with(change: { $0.stages[0].severity = .additive }) { world in
            try await world.tallyScored(Self.apart)
            for refused in [
                try await world.refusal { _ = try await world.ask(RankUncertainty()) },
                try await world.refusal { _ = try await world.ask(ScreenMarks()) },
                try await world.refusal { _ = try await world.ask(CompareSeverity()) },
            ] {
                let told = problems(refused.map { Refusal($0) })
                #expect(told.count == 2)
                #expect(told.first?.contains("A1, A2 / A3, A4") == true)
                #expect(told.last?.contains("would link all candidates") == true)
            }
        }
    }

    @Test(arguments: [Claim.anonymous, .candidate("A1"), .reviewer("R02")])
    func thoseWhoDoNotRunTheAwardLearnNothing(claim: Claim) async throws {
        try await StageWorld.with { world in
            try await world.tallyScored()
            for refused in [
                try await world.refusal { _ = try await world.ask(RankUncertainty(), as: claim) },
                try await world.refusal { _ = try await world.ask(RankAgreement(), as: claim) },
                try await world.refusal { _ = try await world.ask(RankSensitivity(), as: claim) },
                try await world.refusal { _ = try await world.ask(ScreenMarks(), as: claim) },
                try await world.refusal { _ = try await world.ask(CompareSeverity(), as: claim) },
                try await world.refusal { _ = try await world.ask(PlanStage(), as: claim) },
            ] {
                let code = refused.map { Refusal($0).code }
                #expect(code == (claim == .anonymous ? "not_identified" : "not_permitted"))
            }
        }
    }

    @Test func aBlindChairReadsBlindCodesOnly() async throws {
        try await StageWorld.with(change: { $0.stages[0].isBlind = true }) { world in
            try await world.tallyScored(by: StageWorld.admin)
            let places = try await world.ask(RankUncertainty(draws: 100), as: StageWorld.chair)
            let keys = places.categories.flatMap { $0.places.candidates.map(\.candidate) }
            #expect(keys.count == 4)
            #expect(Set(keys).isDisjoint(with: StageWorld.candidates))
            #expect(places.analysed.candidates.values.allSatisfy { $0.name == nil })
            let screened = try await world.ask(ScreenMarks(), as: StageWorld.chair)
            #expect(screened.report.preferences.isEmpty)
            #expect(screened.analysed.regions.isEmpty)
            let open = try await world.ask(RankUncertainty(draws: 100))
            #expect(open.categories.first?.places.candidates.map(\.candidate) == StageWorld.candidates)
        }
    }

    @Test func analysingChangesNothing() async throws {
        try await StageWorld.with(change: { $0.stages[0].severity = .reviewerRandom }) { world in
            try await world.tallyScored()
            let before = try await world.texts("SELECT body FROM tally")
            let entries = try await world.count("SELECT count(*) FROM ledger")
            _ = try await world.ask(RankUncertainty(draws: 100))
            _ = try await world.ask(RankAgreement())
            _ = try await world.ask(RankSensitivity())
            _ = try await world.ask(ScreenMarks())
            _ = try await world.ask(CompareSeverity())
            #expect(try await world.texts("SELECT body FROM tally") == before)
            #expect(try await world.count("SELECT count(*) FROM ledger") == entries)
            try await world.perform(TallyStage(stage: "paper", reason: "again"))
            #expect(try await world.texts("SELECT body FROM tally WHERE tally_no = 2") == before)
        }
    }

    @Test func aCutBeyondTheCandidatesIsRefused() async throws {
        try await StageWorld.with { world in
            try await world.tallyScored()
            let refused = try await world.refusal { _ = try await world.ask(RankUncertainty(top: 5)) }
            #expect(problems(refused.map { Refusal($0) }).first?.contains("1 … 4") == true)
            let unknown = try await world.refusal { _ = try await world.ask(RankUncertainty(category: "county")) }
            #expect(unknown == .notFound(.category, name: "county", suggestions: ["city"]))
        }
    }
}
