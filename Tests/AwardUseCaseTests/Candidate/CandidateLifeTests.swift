import AwardCore
import AwardUseCases
import Testing

struct CandidateLifeTests {
    @Test func theHistoryTellsEveryMoveOldestFirst() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.perform(InviteCandidate(candidate: "강동구"))
            try await world.perform(WithdrawCandidate(candidate: "11740", reason: "기관 요청"), as: .candidate("11740"))
            try await world.perform(ReinstateCandidate(candidate: "11740", reason: "착오"), as: PeopleWorld.secretary)
            try await world.perform(RejectCandidate(candidate: "11740", reason: "자격 미달"))
            try await world.perform(RejectCandidate(candidate: "11140", reason: "다른 후보"))
            let history = try await world.ask(ShowCandidate("11740")).history
            #expect(
                history.map(\.command) == [
                    "candidate.import", "candidate.invite", "candidate.withdraw", "candidate.reinstate",
                    "candidate.reject",
                ])
            #expect(history.map(\.state) == [nil, .invited, .withdrawn, .eligible, .rejected])
            #expect(history.map(\.reason) == [nil, nil, "기관 요청", "착오", "자격 미달"])
            #expect(history.map(\.actor)[2] == "candidate:11740")
        }
    }

    @Test(arguments: ["", "  "])
    func aReasonIsNeeded(reason: String) async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(RejectCandidate(candidate: "11740", reason: reason))
            }
            #expect(problems(refusal) == ["--reason: A reason must be given."])
            #expect(try await world.ask(ShowCandidate("11740")).state == .eligible)
        }
    }

    @Test func aMoveThatIsNotPossibleSaysFromWhere() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(ReinstateCandidate(candidate: "11740", reason: "x"))
            }
            #expect(refusal?.code == "wrong_state")
            #expect(refusal?.sentence(.english).contains("“rejected” or “withdrawn”") == true)
        }
    }

    @Test func aStaleRevisionIsRefused() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let seen = try await world.ask(ShowCandidate("11740")).revision
            let moved = try await world.perform(InviteCandidate(candidate: "11740", seen: seen))
            #expect(moved.revision == seen + 1)
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(RejectCandidate(candidate: "11740", reason: "x", seen: seen))
            }
            #expect(refusal?.exitCode == 75)
        }
    }

    @Test func whoWithdrewFromAStageComesBackIntoItWhileItIsOpen() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.open(assigned: [])
            try await world.perform(WithdrawCandidate(candidate: "11740", reason: "사정"))
            let back = try await world.perform(ReinstateCandidate(candidate: "11740", reason: "해결"))
            #expect(back.state == .inStage)
            #expect(back.stage == 1)
        }
    }

    @Test func aCandidateOfNoAwardIsNotFoundAndSuggested() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(InviteCandidate(candidate: "1174"))
            }
            #expect(refusal?.exitCode == 65)
            #expect(refusal?.sentence(.english).hasPrefix("There is no candidate “1174”. Did you mean: 11740") == true)
        }
    }
}
