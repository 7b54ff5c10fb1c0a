import AwardCore
import AwardStore
import AwardUseCases
import Postgres
import Testing

@Suite struct MinutesTests {
    @Test func minutesKnowAttendanceQuorumAndVotes() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            let recorded = try await world.perform(
                RecordMinutes(
                    stage: "final", present: ["R02", "C01"], votes: ["grand prize: 2 for, 0 against"], notes: "short"),
                as: JudgedWorld.secretary)
            #expect(recorded.minutes.present == ["C01", "R02"])
            #expect(recorded.minutes.absent == ["R03"])
            // More than half of three is two.
            #expect(recorded.minutes.quorum == 2)
            #expect(recorded.minutes.hasQuorum)
            let lines = try await world.ask(ListMinutes(stage: "final"))
            #expect(lines.map(\.body) == [recorded.minutes])
        }
    }

    @Test func oneOfThreeIsNoQuorum() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            let recorded = try await world.perform(RecordMinutes(stage: "final", present: ["C01"]))
            #expect(!recorded.minutes.hasQuorum)
        }
    }

    @Test func recusalsAreTakenFromTheConflicts() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            try await conflict(reviewer: 2, candidates: [1], world)
            let recorded = try await world.perform(RecordMinutes(stage: "final", present: ["C01", "R02"]))
            #expect(recorded.minutes.recusals.map(\.reviewer) == ["R02"])
            #expect(recorded.minutes.recusals.map(\.candidate) == [1])
            #expect(recorded.minutes.notCounted == [])
        }
    }

    @Test func whoIsKeptFromEveryCandidateDoesNotCount() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            try await conflict(reviewer: 3, candidates: [1, 2, 3, 4, 5], world)
            let recorded = try await world.perform(RecordMinutes(stage: "final", present: ["C01", "R02"]))
            #expect(recorded.minutes.notCounted == ["R03"])
            #expect(recorded.minutes.attendance == Attendance(members: 2, present: 2))
        }
    }

    @Test func allThatIsWrongWithTheAttendanceIsSaidAtOnce() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            try await world.run("UPDATE reviewer SET state = 'removed' WHERE code = 'R03'")
            let reason = try await world.refusal {
                try await world.perform(RecordMinutes(stage: "final", present: ["R03", "C01", "C01"]))
            }
            guard case .invalid(let problems) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(
                problems.map(\.text.en) == ["Not on the panel of this stage: R03.", "A reviewer is named twice."])
        }
    }

    @Test func anUnknownReviewerIsNotFound() async throws {
        try await JudgedWorld.with { world in
            let reason = try await world.refusal {
                try await world.perform(RecordMinutes(stage: "final", present: ["R09"]))
            }
            guard case .notFound(.reviewer, "R09", _) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
        }
    }

    @Test func minutesAreNeverChanged() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            try await world.perform(RecordMinutes(stage: "final", present: ["C01", "R02"]))
            await #expect(throws: DatabaseError.self) { try await world.run("UPDATE minutes SET body = '{}'") }
        }
    }

    @Test func reviewersDoNotKeepTheMinutes() async throws {
        try await JudgedWorld.with { world in
            let reason = try await world.refusal {
                try await world.perform(RecordMinutes(stage: "final", present: ["C01"]), as: .reviewer("R02"))
            }
            #expect(reason == .notPermitted(.minutesRecord, needs: [.secretary, .chair, .admin]))
        }
    }

    private func conflict(reviewer: Int32, candidates: [Int32], _ world: JudgedWorld) async throws {
        let at = world.now.timestamp
        try await world.database.transaction(.readCommitted) { tx in
            for candidate in candidates {
                tx.insertConflict(
                    1, number: candidate, reviewer: reviewer, candidate: candidate, kind: .recusal, ground: "friend",
                    reason: "", state: .effective, by: "admin:han", at: at)
            }
        }
    }
}
