import AwardCore
import AwardStore
import AwardUseCases
import Postgres
import Testing

/// A2 and A3 tie for the excellence prize, of which there is one.
@Suite struct TieDecisionTests {
    private static let tie: [String: [Int32]] = ["A3": [8, 8]]

    @Test func theChairsOrderHoldsFromTheNextRecountOn() async throws {
        try await JudgedWorld.with { world in
            try await world.tally(changed: TieDecisionTests.tie)
            let receipt = try await world.perform(
                DecideTie(stage: "final", order: [["A3"], ["A2"]], reason: "vote of 2 to 1"), as: JudgedWorld.chair)
            #expect(receipt.number == 1)
            #expect(receipt.tallyNo == 1)
            #expect(try await places(1, world) == ["A2 2", "A3 2"])
            try await world.perform(TallyStage(stage: "final", reason: "tie decided"))
            #expect(try await places(2, world) == ["A2 3", "A3 2"])
        }
    }

    @Test func anUndecidedTieHoldsTheConfirmationBack() async throws {
        try await JudgedWorld.with { world in
            try await world.tally(changed: TieDecisionTests.tie)
            let reason = try await world.refusal { try await world.confirm() }
            guard case .blocked(.stageConfirm, let blockers) = reason, case .tiesPending(let ties) = blockers.first
            else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(ties.map(\.candidates) == [["A2", "A3"]])
        }
    }

    @Test func aLaterDecisionOnTheSameTieHolds() async throws {
        try await JudgedWorld.with { world in
            try await world.tally(changed: TieDecisionTests.tie)
            try await world.perform(
                DecideTie(stage: "final", order: [["A3"], ["A2"]], reason: "first vote"), as: JudgedWorld.chair)
            try await world.perform(TallyStage(stage: "final", reason: "tie decided"))
            try await world.perform(
                DecideTie(stage: "final", order: [["A2"], ["A3"]], reason: "second vote"), as: JudgedWorld.chair)
            try await world.perform(TallyStage(stage: "final", reason: "decided again"))
            #expect(try await places(3, world) == ["A2 2", "A3 3"])
            let lines = try await world.ask(ListDecisions())
            #expect(lines.map { $0.order.map { $0.map(\.code) } } == [[["A3"], ["A2"]], [["A2"], ["A3"]]])
        }
    }

    @Test func anOrderOfCandidatesThatDoNotTieIsRefusedWithThoseThatDo() async throws {
        try await JudgedWorld.with { world in
            try await world.tally(changed: TieDecisionTests.tie)
            let reason = try await world.refusal {
                try await world.perform(
                    DecideTie(stage: "final", order: [["A1"], ["A2"]], reason: "vote"), as: JudgedWorld.chair)
            }
            guard case .invalid(let problems) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(problems.map(\.text.en) == ["A1, A2 is not a tie that waits for a decision; these are: [A2, A3]."])
        }
    }

    @Test func aCandidateNamedTwiceAndAMissingReasonAreSaidAtOnce() async throws {
        try await JudgedWorld.with { world in
            try await world.tally(changed: TieDecisionTests.tie)
            let reason = try await world.refusal {
                try await world.perform(
                    DecideTie(stage: "final", order: [["A2"], ["A2"]], reason: ""), as: JudgedWorld.chair)
            }
            guard case .invalid(let problems) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(problems.map(\.place) == ["--order", "--reason"])
            #expect(try await world.count("SELECT count(*) FROM decision") == 0)
        }
    }

    @Test(arguments: [JudgedWorld.admin, JudgedWorld.secretary, .reviewer("R02"), .candidate("A2")])
    func onlyTheChairDecides(claim: Claim) async throws {
        try await JudgedWorld.with { world in
            try await world.tally(changed: TieDecisionTests.tie)
            let reason = try await world.refusal {
                try await world.perform(DecideTie(stage: "final", order: [["A2"], ["A3"]], reason: "vote"), as: claim)
            }
            #expect(reason == .notPermitted(.decideTie, needs: [.chair]))
        }
    }

    @Test func anOpenStageHasNothingToDecide() async throws {
        try await JudgedWorld.with { world in
            try await world.open("final")
            let reason = try await world.refusal {
                try await world.perform(
                    DecideTie(stage: "final", order: [["A2"], ["A3"]], reason: "vote"), as: JudgedWorld.chair)
            }
            guard case .wrongState(.stage, "final", _, .decideTie, _) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
        }
    }

    @Test func theChairOfABlindStageDecidesByBlindCodes() async throws {
        try await JudgedWorld.with(JudgedAward(isBlind: true)) { world in
            try await world.tally(changed: TieDecisionTests.tie)
            let order = [[world.blindCode("A3")], [world.blindCode("A2")]]
            try await world.perform(DecideTie(stage: "final", order: order, reason: "vote"), as: JudgedWorld.chair)
            try await world.perform(TallyStage(stage: "final", reason: "tie decided"))
            #expect(try await places(2, world) == ["A2 3", "A3 2"])
        }
    }

    @Test func theChairOfABlindStageLearnsNoCodes() async throws {
        try await JudgedWorld.with(JudgedAward(isBlind: true)) { world in
            try await world.tally(changed: TieDecisionTests.tie)
            let byCode = try await world.refusal {
                try await world.perform(
                    DecideTie(stage: "final", order: [["A3"], ["A2"]], reason: "vote"), as: JudgedWorld.chair)
            }
            guard case .notFound(.candidate, "A3", _) = byCode else {
                Issue.record("\(String(describing: byCode))")
                return
            }
            let wrong = [[world.blindCode("A1")], [world.blindCode("A2")]]
            let reason = try await world.refusal {
                try await world.perform(DecideTie(stage: "final", order: wrong, reason: "vote"), as: JudgedWorld.chair)
            }
            guard case .invalid(let problems) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(!problems.map(\.text.en).joined().contains("A3"))
        }
    }

    @Test func aRecordedDecisionCannotBeChanged() async throws {
        try await JudgedWorld.with { world in
            try await world.tally(changed: TieDecisionTests.tie)
            try await world.perform(
                DecideTie(stage: "final", order: [["A3"], ["A2"]], reason: "vote"), as: JudgedWorld.chair)
            await #expect(throws: DatabaseError.self) { try await world.run("UPDATE decision SET reason = 'other'") }
            await #expect(throws: DatabaseError.self) { try await world.run("DELETE FROM decision") }
        }
    }

    private func places(_ tally: Int, _ world: JudgedWorld) async throws -> [String] {
        try await world.database.read { tx in
            try tx.rows(
                """
                SELECT c.code || ' ' || s.place FROM standing s JOIN candidate c USING (award_id, candidate_id)
                WHERE s.tally_no = \(tally) AND c.code IN ('A2', 'A3') ORDER BY 1
                """, as: String.self)
        }
    }
}
