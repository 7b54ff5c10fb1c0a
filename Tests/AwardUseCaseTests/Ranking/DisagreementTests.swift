import AwardCore
import AwardUseCases
import Testing

/// Where reviewers differ.
@Suite struct DisagreementTests {
    private func scored(
        _ world: StageWorld, _ merits: [String: [String]] = ["A1": ["9", "9", "9"], "A2": ["2", "6", "10"]]
    ) async throws {
        try await world.open()
        for (candidate, marks) in merits {
            for (reviewer, merit) in zip(["C01", "R02", "R03"], marks) {
                try await world.save(reviewer, candidate, merit: merit, effect: "5", comment: "의견")
            }
        }
        for candidate in ["A3", "A4"] {
            for reviewer in world.reviewers { try await world.save(reviewer, candidate) }
        }
    }

    @Test func theFarthestApartComeFirstWithWhoGaveWhat() async throws {
        try await StageWorld.with { world in
            try await scored(world)
            try await world.perform(CloseStage(stage: "paper"))
            let answer = try await world.ask(ShowDisagreement(stage: "paper"), as: StageWorld.chair)
            let first = try #require(answer.lines.first)
            #expect(first.candidate.code == "A2")
            #expect(first.totals.map(\.reviewer) == ["R03", "R02", "C01"])
            #expect(first.totals.map(\.total) == [Rational(15), Rational(11), Rational(7)])
            // 7, 11 and 15: mean 11, squares 16 + 0 + 16 over 2.
            #expect(first.spread.mean == Rational(11))
            #expect(first.spread.variance == Rational(16))
            #expect(first.spread.range == Rational(8))
            #expect(answer.lines.map(\.candidate.code) == ["A2", "A1", "A3", "A4"])
            #expect(answer.maximum == Rational(20))
        }
    }

    @Test func nobodyIsShownItWhileSheetsAreTaken() async throws {
        try await StageWorld.with { world in
            try await scored(world)
            for claim in [StageWorld.chair, StageWorld.admin] {
                let reason = try await world.refusal {
                    _ = try await world.ask(ShowDisagreement(stage: "paper"), as: claim)
                }
                guard case .wrongState(.stage, "paper", _, .rankingAnalyse, _) = reason else {
                    Issue.record("\(String(describing: reason))")
                    continue
                }
            }
        }
    }

    @Test func aReviewerIsNotShownTheOthers() async throws {
        try await StageWorld.with { world in
            try await scored(world)
            try await world.perform(CloseStage(stage: "paper"))
            let reason = try await world.refusal {
                try await world.ask(ShowDisagreement(stage: "paper"), as: .reviewer("R02"))
            }
            guard case .notPermitted(.rankingAnalyse, _) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
        }
    }

    @Test func aRecusedSheetIsLeftOut() async throws {
        try await StageWorld.with { world in
            try await scored(world)
            try await world.perform(CloseStage(stage: "paper"))
            try await world.perform(
                DeclareRecusal(reviewer: "R03", candidate: "A2", reason: "친족"), as: .reviewer("R03"))
            let answer = try await world.ask(ShowDisagreement(stage: "paper"), as: StageWorld.chair)
            let line = try #require(answer.lines.first { $0.candidate.code == "A2" })
            #expect(line.totals.map(\.reviewer) == ["R02", "C01"])
        }
    }

    @Test func whereNamesAreWithheldTheChairSeesCodes() async throws {
        try await StageWorld.with(change: { $0.stages[0].isBlind = true }) { world in
            try await world.tally(by: StageWorld.secretary)
            let answer = try await world.ask(ShowDisagreement(stage: "paper"), as: StageWorld.chair)
            #expect(answer.lines.allSatisfy { $0.candidate.name == nil })
            #expect(Set(answer.lines.map(\.candidate.code)).isDisjoint(with: StageWorld.candidates))
        }
    }
}
