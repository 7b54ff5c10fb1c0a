import AwardCore
import AwardStore
import AwardUseCases
import Postgres
import Testing

@Suite struct ReevaluationTests {
    @Test func anUpheldAppealLeadsToANewNumberedTallyAndNewPrizes() async throws {
        try await JudgedWorld.with { world in
            try await upheld(world)
            let sent = try await world.perform(
                ReevaluateStage(stage: "final", appeals: [1], reason: "a sheet was misread"))
            #expect(sent.tallyNo == 1)
            #expect(sent.nextTallyNo == 2)
            #expect(sent.prizes.map(\.candidate) == ["A1", "A2", "B1"])
            #expect(try await world.held() == [])
            #expect(try await world.text("SELECT state FROM stage") == "closed")

            let before = try await world.text("SELECT body FROM tally WHERE tally_no = 1")
            try await world.submit([10, 10], reviewer: 1, candidate: 2, revision: 2, reason: "misread")
            try await world.submit([10, 10], reviewer: 2, candidate: 2, revision: 2, reason: "misread")
            try await world.submit([10, 10], reviewer: 3, candidate: 2, revision: 2, reason: "misread")
            try await world.perform(TallyStage(stage: "final"))
            try await world.confirm(tallyNo: 2)
            #expect(try await world.held() == ["4 A2 grand", "5 A1 excellence", "6 B1 grand"])
            #expect(try await world.text("SELECT body FROM tally WHERE tally_no = 1") == before)

            world.setDays(11)
            let moved = try await world.perform(FinaliseResult())
            #expect(moved.prizes.map(\.candidate) == ["A2", "A1", "B1"])
            let appeal = try await world.ask(ListAppeals()).first
            #expect(appeal?.state == .reEvaluated)
            #expect(appeal?.stage == "final")
            #expect(appeal?.row.tallyNo == 2)
        }
    }

    @Test func theWindowsRunAnewFromTheSecondConfirmation() async throws {
        try await JudgedWorld.with { world in
            try await upheld(world)
            world.setDays(9)
            try await world.perform(ReevaluateStage(stage: "final", appeals: [1], reason: "misread"))
            try await world.submit([10, 10], reviewer: 1, candidate: 2, revision: 2, reason: "misread")
            try await world.perform(TallyStage(stage: "final"))
            try await world.confirm(tallyNo: 2)
            world.setDays(11)
            let early = try await world.refusal { try await world.perform(FinaliseResult()) }
            guard case .blocked(.resultFinalise, let blockers) = early else {
                Issue.record("\(String(describing: early))")
                return
            }
            // Ten whole days after day 9, in Korea: the last moment of 14 December 2019.
            let end = Moment(microseconds: 1_576_335_599_999_999)
            #expect(blockers.contains(.appealWindowRunning(ends: end)))
            try await world.perform(EnterAppeal(candidate: "A1", grounds: "the new tally"), as: .candidate("A1"))
        }
    }

    @Test func theResultIsNotFinalBeforeTheReevaluation() async throws {
        try await JudgedWorld.with { world in
            try await upheld(world)
            world.setDays(11)
            let waiting = try await world.refusal { try await world.perform(FinaliseResult()) }
            #expect(waiting == .blocked(.resultFinalise, [.reevaluationsPending(["1"])]))
            try await world.perform(ReevaluateStage(stage: "final", appeals: [1], reason: "misread"))
            let closed = try await world.refusal { try await world.perform(FinaliseResult()) }
            #expect(closed == .blocked(.resultFinalise, [.stagesNotConfirmed(["final"])]))
        }
    }

    @Test func withoutAnUpheldAppealNothingIsReevaluated() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            try await world.perform(EnterAppeal(candidate: "A2", grounds: "unfair"), as: .candidate("A2"))
            let reason = try await world.refusal {
                try await world.perform(ReevaluateStage(stage: "final", appeals: [1], reason: "misread"))
            }
            #expect(reason == .blocked(.stageReevaluate, [.noUpheldAppeal]))
        }
    }

    @Test func everyAppealNamedMustBeUpheld() async throws {
        try await JudgedWorld.with { world in
            try await upheld(world)
            try await world.perform(EnterAppeal(candidate: "A1", grounds: "unfair"), as: .candidate("A1"))
            let undecided = try await world.refusal {
                try await world.perform(ReevaluateStage(stage: "final", appeals: [1, 2], reason: "misread"))
            }
            guard case .wrongState(.appeal, "2", _, .stageReevaluate, _) = undecided else {
                Issue.record("\(String(describing: undecided))")
                return
            }
            let unknown = try await world.refusal {
                try await world.perform(ReevaluateStage(stage: "final", appeals: [3], reason: "misread"))
            }
            #expect(unknown == .notFound(.appeal, name: "3", suggestions: []))
            #expect(try await world.text("SELECT state FROM stage") == "confirmed")
        }
    }

    @Test func aReasonIsNeeded() async throws {
        try await JudgedWorld.with { world in
            try await upheld(world)
            let reason = try await world.refusal {
                try await world.perform(ReevaluateStage(stage: "final", appeals: [1], reason: ""))
            }
            #expect(reason == .invalid([.reasonMissing]))
        }
    }

    @Test func afterAFinalResultNothingIsReevaluated() async throws {
        try await JudgedWorld.with { world in
            try await world.finalise()
            let reason = try await world.refusal {
                try await world.perform(ReevaluateStage(stage: "final", appeals: [1], reason: "misread"))
            }
            #expect(
                reason
                    == .blocked(
                        .stageReevaluate, [.awardState(state: .final, allowed: [.preliminary]), .noUpheldAppeal]))
        }
    }

    private func upheld(_ world: JudgedWorld) async throws {
        try await world.announce()
        try await world.perform(EnterAppeal(candidate: "A2", grounds: "misread"), as: .candidate("A2"))
        try await world.perform(
            DecideAppeal(number: 1, upheld: true, reason: "the sheets say otherwise"), as: JudgedWorld.chair)
    }
}
