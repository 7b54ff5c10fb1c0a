import AwardCore
import AwardUseCases
import Testing

/// What a reviewer says of interests before scoring.
@Suite struct InterestStatementTests {
    private static func statement(_ statements: [StateInterests.Statement]) -> StateInterests {
        StateInterests(stage: "paper", reviewer: "R02", statements: statements)
    }

    @Test func whatWasStatedIsNotAskedAgain() async throws {
        try await StageWorld.with { world in
            try await world.open()
            let before = try await world.ask(ReviewerWork(stage: "paper", reviewer: "R02"), as: .reviewer("R02"))
            #expect(before.items.map(\.isStated) == [false, false, false, false])
            let output = try await world.perform(
                Self.statement([.init("A1"), .init("A2", interest: "친족이 근무함")]), as: .reviewer("R02"))
            #expect(output.clear == ["A1"])
            #expect(output.recusals.map(\.candidate) == ["A2"])
            let after = try await world.ask(ReviewerWork(stage: "paper", reviewer: "R02"), as: .reviewer("R02"))
            #expect(after.items.map(\.candidate.code) == ["A1", "A3", "A4"])
            #expect(after.items.map(\.isStated) == [true, false, false])
        }
    }

    @Test func statingAgainChangesNothing() async throws {
        try await StageWorld.with { world in
            try await world.open()
            for _ in 0..<2 { try await world.perform(Self.statement([.init("A1")]), as: .reviewer("R02")) }
            #expect(try await world.count("SELECT count(*)::integer FROM interest_statement") == 1)
        }
    }

    @Test func everythingWrongIsSaidAtOnceAndNothingIsKept() async throws {
        try await StageWorld.with { world in
            try await world.open()
            let reason = try await world.refusal {
                try await world.perform(
                    Self.statement([.init("A1"), .init("A1"), .init("A2", interest: " "), .init("A9")]),
                    as: .reviewer("R02"))
            }
            guard case .invalid(let problems) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(problems.map(\.place) == ["A1", "A2", "A9"])
            #expect(try await world.count("SELECT count(*)::integer FROM interest_statement") == 0)
        }
    }

    @Test func nobodyStatesForAnother() async throws {
        try await StageWorld.with { world in
            try await world.open()
            let reason = try await world.refusal {
                try await world.perform(Self.statement([.init("A1")]), as: .reviewer("R03"))
            }
            // Whether there is such a reviewer is nothing for another one to know.
            #expect(reason == .notFound(.reviewer, name: "R02", suggestions: []))
        }
    }

    @Test func withoutThePledgeNothingIsStated() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.run("UPDATE reviewer SET pledged_at = NULL WHERE code = 'R02'")
            let reason = try await world.refusal {
                try await world.perform(Self.statement([.init("A1")]), as: .reviewer("R02"))
            }
            #expect(reason == .notPledged(reviewer: "R02"))
        }
    }

    @Test func inABlindStageTheBlindCodeIsWhatIsMeant() async throws {
        try await StageWorld.with(change: { $0.stages[0].isBlind = true }) { world in
            try await world.open()
            let work = try await world.ask(ReviewerWork(stage: "paper", reviewer: "R02"), as: .reviewer("R02"))
            let code = try #require(work.items.first).candidate.code
            try await world.perform(Self.statement([.init(code)]), as: .reviewer("R02"))
            let reason = try await world.refusal {
                try await world.perform(Self.statement([.init("A1")]), as: .reviewer("R02"))
            }
            guard case .invalid = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(try await world.count("SELECT count(*)::integer FROM interest_statement") == 1)
        }
    }
}
