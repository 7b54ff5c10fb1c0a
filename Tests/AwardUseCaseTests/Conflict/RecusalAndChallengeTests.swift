import AwardCore
import AwardUseCases
import Testing

struct RecusalAndChallengeTests {
    /// Two pledged reviewers, of whom C1 presides, on every candidate of the open first stage.
    private static func judged(
        isBlind: Bool = false, isolation: isolated (any Actor)? = #isolation, _ body: (PeopleWorld) async throws -> Void
    ) async throws {
        try await PeopleWorld.with(isBlind: isBlind) { world in
            try await world.importCandidates()
            try await world.importReviewers("C1", "R1", chair: "C1")
            try await world.open(assigned: [(1, 1), (1, 3), (2, 1), (2, 3)])
            try await body(world)
        }
    }

    @Test func steppingAsideTakesUnfinishedWorkBack() async throws {
        try await Self.judged { world in
            try await world.store(.draft, reviewer: 2, candidate: 3)
            let done = try await world.perform(
                DeclareRecusal(reviewer: "R1", candidate: "강동구", reason: "친척 근무"), as: .reviewer("R1"))
            #expect(done.kind == .recusal)
            #expect(done.state == .effective)
            #expect(done.released == ["paper"])
            #expect(done.uncounted.isEmpty)
            #expect(try await world.assignments() == ["C1–11", "C1–11740", "R1–11"])
        }
    }

    @Test func steppingAsideAfterScoringKeepsTheSheetButDoesNotCountIt() async throws {
        try await Self.judged { world in
            try await world.store(.submitted, reviewer: 2, candidate: 3)
            #expect(try await world.countingSheets() == 1)
            let done = try await world.perform(DeclareRecusal(reviewer: "R1", candidate: "11740", reason: "친척 근무"))
            #expect(done.uncounted == ["paper"])
            #expect(done.needsRecount.isEmpty)
            #expect(try await world.countingSheets() == 0)
            #expect(try await world.count("SELECT count(*) FROM scoresheet WHERE state = 'submitted'") == 1)
        }
    }

    @Test func aStageTalliedBeforeHasToBeCountedAgain() async throws {
        try await Self.judged { world in
            try await world.store(.submitted, reviewer: 2, candidate: 3)
            try await world.run("UPDATE stage SET state = 'tallied' WHERE stage_no = 1")
            let done = try await world.perform(DeclareRecusal(reviewer: "R1", candidate: "11740", reason: "친척 근무"))
            #expect(done.needsRecount == ["paper"])
        }
    }

    @Test func nobodyStepsAsideForAnotherReviewer() async throws {
        try await Self.judged { world in
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(
                    DeclareRecusal(reviewer: "C1", candidate: "11740", reason: "x"), as: .reviewer("R1"))
            }
            #expect(refusal?.code == "not_found")
        }
    }

    @Test func steppingAsideTwiceIsRefused() async throws {
        try await Self.judged { world in
            try await world.perform(DeclareRecusal(reviewer: "R1", candidate: "11740", reason: "x"))
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(DeclareRecusal(reviewer: "R1", candidate: "11740", reason: "x"))
            }
            #expect(refusal?.code == "already_exists")
        }
    }

    @Test func aChallengeBarsUntilItIsRejected() async throws {
        try await Self.judged { world in
            try await world.store(.submitted, reviewer: 2, candidate: 3)
            let entered = try await world.perform(
                ChallengeReviewer(reviewer: "R1", candidate: "11740", reason: "경쟁 기관 자문"), as: .candidate("11740"))
            #expect(entered.state == .entered)
            #expect(entered.uncounted == ["paper"])
            #expect(try await world.countingSheets() == 0)
            let decided = try await world.perform(
                DecideChallenge(number: entered.number, isUpheld: false, reason: "근거 없음"), as: .reviewer("C1"))
            #expect(decided.state == .rejected)
            #expect(decided.countedAgain == ["paper"])
            #expect(try await world.countingSheets() == 1)
        }
    }

    @Test func aChallengeThatIsUpheldTakesUnfinishedWorkBack() async throws {
        try await Self.judged { world in
            let entered = try await world.perform(ChallengeReviewer(reviewer: "R1", candidate: "11740", reason: "자문"))
            #expect(entered.released.isEmpty)
            let decided = try await world.perform(DecideChallenge(number: entered.number, isUpheld: true, reason: "인정"))
            #expect(decided.released == ["paper"])
            #expect(try await world.assignments() == ["C1–11", "C1–11740", "R1–11"])
        }
    }

    @Test func theChallengedChairDoesNotDecide() async throws {
        try await Self.judged { world in
            let entered = try await world.perform(ChallengeReviewer(reviewer: "C1", candidate: "11740", reason: "자문"))
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(
                    DecideChallenge(number: entered.number, isUpheld: false, reason: "아니다"), as: .reviewer("C1"))
            }
            #expect(refusal?.code == "own_challenge")
        }
    }

    @Test func aChallengeIsDecidedOnce() async throws {
        try await Self.judged { world in
            let entered = try await world.perform(ChallengeReviewer(reviewer: "R1", candidate: "11740", reason: "자문"))
            try await world.perform(DecideChallenge(number: entered.number, isUpheld: false, reason: "아니다"))
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(DecideChallenge(number: entered.number, isUpheld: true, reason: "다시"))
            }
            #expect(refusal?.code == "wrong_state")
        }
    }

    @Test func aRecusalIsNothingToDecide() async throws {
        try await Self.judged { world in
            let recusal = try await world.perform(DeclareRecusal(reviewer: "R1", candidate: "11740", reason: "x"))
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(DecideChallenge(number: recusal.number, isUpheld: false, reason: "x"))
            }
            #expect(refusal?.code == "wrong_state")
            #expect(try await world.ask(ListConflicts()).map(\.state) == [.effective])
        }
    }

    @Test func aContactChallengesOnlyForTheirOwnCandidate() async throws {
        try await Self.judged { world in
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(
                    ChallengeReviewer(reviewer: "R1", candidate: "11", reason: "x"), as: .candidate("11740"))
            }
            #expect(refusal?.code == "not_found")
        }
    }

    @Test func theThreeKindsStandBesideEachOther() async throws {
        try await Self.judged { world in
            try await world.perform(
                ImportReviewers(PeopleWorld.batch([try PeopleWorld.reviewer("R2", organisation: "11740")])))
            try await world.perform(DeclareRecusal(reviewer: "R2", candidate: "11740", reason: "소속"))
            try await world.perform(ChallengeReviewer(reviewer: "R2", candidate: "11740", reason: "소속"))
            #expect(
                try await world.ask(ListConflicts(reviewer: "R2", candidate: "11740")).map(\.kind) == [
                    .exclusion, .recusal, .challenge,
                ])
            #expect(try await world.ask(ListConflicts(kind: .challenge)).map(\.reviewer) == ["R2"])
        }
    }

    @Test func aBlindReviewerStepsAsideByTheCodeTheyKnow() async throws {
        try await Self.judged(isBlind: true) { world in
            try await world.perform(
                DeclareRecusal(reviewer: "R1", candidate: "X13", reason: "강동구의 사업 같음"), as: .reviewer("R1"))
            let own = try await world.ask(ListConflicts(), as: .reviewer("R1"))
            #expect(own.map(\.candidate) == ["X13"])
            #expect(own.map(\.candidateName) == [nil])
            #expect(own.map(\.ground.ko) == ["○○○의 사업 같음"])
            #expect(try await world.ask(ListConflicts()).map(\.candidate) == ["11740"])
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(
                    DeclareRecusal(reviewer: "R1", candidate: "11", reason: "x"), as: .reviewer("R1"))
            }
            #expect(refusal?.code == "not_found")
        }
    }

    @Test func aBlindReviewerIsNotToldWhichCodeAnExclusionIsAbout() async throws {
        try await PeopleWorld.with(isBlind: true) { world in
            try await world.importCandidates()
            try await world.perform(
                ImportReviewers(PeopleWorld.batch([try PeopleWorld.reviewer("R1", organisation: "26110")])))
            try await world.perform(SignPledge(reviewer: "R1"))
            try await world.open(assigned: [])
            let own = try await world.ask(ListConflicts(), as: .reviewer("R1"))
            #expect(own.map(\.kind) == [.exclusion])
            #expect(own.map(\.candidate) == [nil])
            #expect(own.map(\.evidence) == [nil])
            #expect(try await world.ask(ListConflicts(candidate: "X14"), as: .reviewer("R1")).isEmpty)
        }
    }
}
