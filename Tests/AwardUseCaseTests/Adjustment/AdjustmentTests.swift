import AwardCore
import AwardStore
import AwardUseCases
import Postgres
import Testing

@Suite struct AdjustmentTests {
    @Test func aBonusCountsFromTheNextTallyOn() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            let receipt = try await world.perform(
                AddAdjustment(stage: "final", candidate: "A2", points: try #require(Rational("2.5")), reason: "region"))
            #expect(receipt.needsRecount)
            #expect(try await official(of: 2, tally: 1, world) == "16.00")
            try await world.perform(TallyStage(stage: "final", reason: "bonus"))
            #expect(try await official(of: 2, tally: 2, world) == "18.50")
            #expect(try await official(of: 1, tally: 2, world) == "18.00")
        }
    }

    @Test func aRevokedPenaltyCountsNoMoreAndStaysListed() async throws {
        try await JudgedWorld.with { world in
            try await world.open("final")
            try await world.score()
            let added = try await world.perform(
                AddAdjustment(stage: "final", candidate: "A1", points: Rational(-3), reason: "late"))
            try await world.perform(RevokeAdjustment(number: added.number, reason: "was in time"))
            try await world.perform(CloseStage(stage: "final"))
            try await world.perform(TallyStage(stage: "final"))
            #expect(try await official(of: 1, tally: 1, world) == "18.00")
            let lines = try await world.ask(ListAdjustments(stage: "final"))
            #expect(lines.map(\.row.points) == ["-3"])
            #expect(lines.map(\.row.revokeReason) == ["was in time"])
            #expect(lines.map(\.candidate.code) == ["A1"])
        }
    }

    @Test func anAdjustmentIsRevokedOnce() async throws {
        try await JudgedWorld.with { world in
            try await world.open("final")
            try await world.perform(
                AddAdjustment(stage: "final", candidate: "A1", points: Rational(1), reason: "region"))
            try await world.perform(RevokeAdjustment(number: 1, reason: "mistake"))
            let reason = try await world.refusal {
                try await world.perform(RevokeAdjustment(number: 1, reason: "again"))
            }
            guard case .wrongState(.adjustment, _, _, .adjustRevoke, _) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
        }
    }

    @Test func allThatIsWrongWithABonusIsSaidAtOnce() async throws {
        try await JudgedWorld.with { world in
            try await world.open("final")
            let reason = try await world.refusal {
                try await world.perform(
                    AddAdjustment(stage: "final", candidate: "A1", points: Rational(6), reason: " "))
            }
            guard case .invalid(let problems) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(problems.map(\.place) == ["--points", "--reason"])
            #expect(try await world.count("SELECT count(*) FROM adjustment") == 0)
            #expect(try await world.count("SELECT count(*) FROM ledger WHERE command = 'adjust.add'") == 0)
        }
    }

    @Test func zeroPointsAreRefused() async throws {
        try await JudgedWorld.with { world in
            try await world.open("final")
            let reason = try await world.refusal {
                try await world.perform(AddAdjustment(stage: "final", candidate: "A1", points: .zero, reason: "none"))
            }
            guard case .invalid(let problems) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(problems.map(\.text.en) == ["Zero points are neither a bonus nor a penalty."])
        }
    }

    @Test func aStageWhoseRulesAllowNoPenaltyTakesNone() async throws {
        let award = JudgedAward(adjustments: AdjustmentRules(maximumBonus: Rational(5)))
        try await JudgedWorld.with(award) { world in
            try await world.open("final")
            let reason = try await world.refusal {
                try await world.perform(
                    AddAdjustment(stage: "final", candidate: "A1", points: Rational(-1), reason: "late"))
            }
            guard case .invalid(let problems) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(problems.map(\.text.en) == ["The rules of this stage allow no penalty."])
        }
    }

    @Test func aCandidateOutsideTheStageGetsNone() async throws {
        try await JudgedWorld.with { world in
            try await world.open("final")
            try await world.run(
                "DELETE FROM assignment WHERE candidate_id = 4", "DELETE FROM entry WHERE candidate_id = 4")
            let reason = try await world.refusal {
                try await world.perform(
                    AddAdjustment(stage: "final", candidate: "A4", points: Rational(1), reason: "region"))
            }
            guard case .candidateNotInStage("A4", "final", _) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
        }
    }

    @Test func aConfirmedStageTakesNoMore() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            try await world.confirm()
            let reason = try await world.refusal {
                try await world.perform(
                    AddAdjustment(stage: "final", candidate: "A1", points: Rational(1), reason: "region"))
            }
            guard case .wrongState(.stage, "final", _, .adjustAdd, _) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
        }
    }

    @Test(arguments: [JudgedWorld.chair, .reviewer("R02"), JudgedWorld.auditor, .candidate("A1")])
    func onlyAdminAndSecretaryAddPoints(claim: Claim) async throws {
        try await JudgedWorld.with { world in
            try await world.open("final")
            let reason = try await world.refusal {
                try await world.perform(
                    AddAdjustment(stage: "final", candidate: "A1", points: Rational(1), reason: "region"), as: claim)
            }
            #expect(reason == .notPermitted(.adjustAdd, needs: [.admin, .secretary]))
        }
    }

    @Test func anUnknownNumberIsNotFound() async throws {
        try await JudgedWorld.with { world in
            let reason = try await world.refusal {
                try await world.perform(RevokeAdjustment(number: 9, reason: "mistake"))
            }
            #expect(reason == .notFound(.adjustment, name: "9", suggestions: []))
        }
    }

    private func official(of candidate: Int, tally: Int, _ world: JudgedWorld) async throws -> String {
        try await world.text(
            "SELECT official FROM standing WHERE candidate_id = \(candidate) AND tally_no = \(tally)")
    }
}
