import AwardCore
import AwardUseCases
import Postgres
import Testing

@Suite struct TallyConfirmTests {
    @Test func aRecountOfTheSameSheetsGivesTheSameBytes() async throws {
        try await StageWorld.with { world in
            try await world.tally()
            let silent = try await world.refusal { try await world.perform(TallyStage(stage: "paper")) }
            #expect(silent == .invalid([.reasonMissing]))
            let second = try await world.perform(TallyStage(stage: "paper", reason: "check"))
            #expect(second.tallyNo == 2)
            #expect(second.sheets == 12)
            let bodies = try await world.texts("SELECT body FROM tally ORDER BY tally_no")
            #expect(bodies.count == 2)
            #expect(bodies.first == bodies.last)
            #expect(CanonicalJSON.sha256(bodies.last ?? "").hexadecimal == second.sha256)
        }
    }

    @Test func confirmingTakesTwoDifferentPeople() async throws {
        try await StageWorld.with { world in
            try await world.tally()
            let first = try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1))
            #expect(!first.isComplete)
            let same = try await world.refusal { try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1)) }
            #expect(same == .sameConfirmer(stage: "paper", person: "admin:han"))
            let other = try await world.refusal {
                try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1), as: StageWorld.secondAdmin)
            }
            #expect(other == .alreadyConfirmed(stage: "paper", role: .admin, person: "admin:han"))
            let member = try await world.refusal {
                try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1), as: .reviewer("R02"))
            }
            guard case .notPermitted(.stageConfirm, _) = member else {
                Issue.record("\(String(describing: member))")
                return
            }
            let second = try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1), as: StageWorld.chair)
            #expect(second.isComplete)
        }
    }

    @Test func anOlderTallyIsNotConfirmed() async throws {
        try await StageWorld.with { world in
            try await world.tally()
            try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1))
            try await world.perform(TallyStage(stage: "paper", reason: "check"))
            let reason = try await world.refusal {
                try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1), as: StageWorld.chair)
            }
            #expect(reason == .staleRevision(.tally, name: "paper", seen: 1, current: 2, changes: []))
            let chair = try await world.perform(ConfirmStage(stage: "paper", tallyNo: 2), as: StageWorld.chair)
            #expect(!chair.isComplete, "the confirmation of tally 1 does not carry over")
        }
    }

    @Test func aTallyTakenOverByLaterMarksIsNotConfirmed() async throws {
        try await StageWorld.with { world in
            try await world.tally()
            try await world.perform(
                DeclareRecusal(reviewer: "R02", candidate: "A1", reason: "my brother"), as: .reviewer("R02"))
            let reason = try await world.refusal { try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1)) }
            guard case .blocked(.stageConfirm, let blockers) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(blockers.contains(.tallyOutdated(tally: 1)))
            #expect(
                blockers.contains(.sheetsUnderConflict([Blocker.ReviewerPair(reviewer: "R02", candidate: "A1")])))
        }
    }
}
