import AwardCore
import AwardStore
import AwardUseCases
import Postgres
import Testing

@Suite struct CancellationTests {
    @Test func aPrizeIsTakenBackAfterTheNoticeAndPassesOnDownTheLine() async throws {
        try await JudgedWorld.with { world in
            try await world.finalise()
            let proposed = try await world.perform(ProposeCancellation(candidate: "A1", reason: "copied"))
            #expect(proposed.number == 1)
            // Proposed on 6 December, so the ten days end with 16 December in Korea.
            #expect(proposed.noticeUntil?.iso8601 == "2019-12-16T14:59:59.999999Z")
            world.setDays(22)
            let done = try await world.perform(
                DecideCancellation(number: 1, cancel: true, reason: "proven"), as: JudgedWorld.chair)
            #expect(
                done.succession?.promotions.map { "\($0.candidate) \($0.from ?? "none") \($0.to)" }
                    == ["A2 excellence grand", "A3 none excellence"])
            #expect(try await world.held() == ["3 B1 grand", "4 A2 grand", "5 A3 excellence"])
            #expect(try await world.text("SELECT state FROM candidate WHERE code = 'A1'") == "cancelled")
            #expect(try await world.text("SELECT state FROM candidate WHERE code = 'A3'") == "awarded")
            #expect(
                try await world.text("SELECT state || ' ' || reason FROM prize_award WHERE prize_award_id = 1")
                    == "cancelled proven")
        }
    }

    @Test func nothingIsTakenBackWhileTheNoticeRuns() async throws {
        try await JudgedWorld.with { world in
            try await world.finalise()
            let proposed = try await world.perform(ProposeCancellation(candidate: "A1", reason: "copied"))
            let end = try #require(proposed.noticeUntil).microseconds
            world.set(Moment(microseconds: end))
            let reason = try await world.refusal {
                try await world.perform(DecideCancellation(number: 1, cancel: true, reason: "proven"))
            }
            #expect(reason == .blocked(.prizeDecideCancellation, [.noticeRunning(ends: Moment(microseconds: end))]))
            world.set(Moment(microseconds: end + 1))
            try await world.perform(DecideCancellation(number: 1, cancel: true, reason: "proven"))
        }
    }

    @Test func aPrizeCanBeKeptAtOnceAndBeProposedAgain() async throws {
        try await JudgedWorld.with { world in
            try await world.finalise()
            try await world.perform(ProposeCancellation(candidate: "A1", reason: "copied"))
            let kept = try await world.perform(DecideCancellation(number: 1, cancel: false, reason: "not proven"))
            #expect(kept.state == .kept)
            #expect(kept.succession == nil)
            let again = try await world.perform(ProposeCancellation(candidate: "A1", reason: "new evidence"))
            #expect(again.state == .cancellationProposed)
        }
    }

    @Test func beforeTheFinalResultNoPrizeIsCancelled() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            let reason = try await world.refusal {
                try await world.perform(ProposeCancellation(candidate: "A1", reason: "copied"))
            }
            #expect(
                reason
                    == .blocked(
                        .prizeProposeCancellation, [.awardState(state: .preliminary, allowed: [.final, .published])]))
        }
    }

    @Test func aCandidateWithoutAPrizeHasNoneToLose() async throws {
        try await JudgedWorld.with { world in
            try await world.finalise()
            let reason = try await world.refusal {
                try await world.perform(ProposeCancellation(candidate: "A4", reason: "copied"))
            }
            #expect(reason == .notFound(.prize, name: "A4", suggestions: []))
        }
    }

    @Test func aPrizeThatNobodyProposedToCancelIsNotDecidedOn() async throws {
        try await JudgedWorld.with { world in
            try await world.finalise()
            let reason = try await world.refusal {
                try await world.perform(DecideCancellation(number: 1, cancel: true, reason: "copied"))
            }
            guard case .wrongState(.prize, "A1", _, .prizeDecideCancellation, _) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            let unknown = try await world.refusal {
                try await world.perform(DecideCancellation(number: 12, cancel: true, reason: "copied"))
            }
            #expect(unknown == .notFound(.prize, name: "12", suggestions: []))
        }
    }

    @Test func anAwardThatLeavesVacanciesEmptyPromotesNobody() async throws {
        try await JudgedWorld.with(JudgedAward(vacancy: .leaveEmpty)) { world in
            try await world.finalise()
            let done = try await cancelFirst(world)
            #expect(done.succession?.promotions == [])
            #expect(done.succession?.vacant == "grand")
            #expect(try await world.held() == ["2 A2 excellence", "3 B1 grand"])
        }
    }

    @Test func candidatesThatTieForThePrizeWaitForTheChairsChoice() async throws {
        // A3 and A4 tie behind A2, so that the excellence prize A2 gives up has two next in line.
        try await JudgedWorld.with(JudgedAward(tieBreak: [])) { world in
            try await world.finalise(changed: ["A4": [7, 7]])
            try await world.perform(ProposeCancellation(candidate: "A1", reason: "copied"))
            world.setDays(22)
            let stranger = try await world.refusal {
                try await world.perform(
                    DecideCancellation(number: 1, cancel: true, reason: "proven", successor: "A2"))
            }
            guard case .invalid(let problems) = stranger else {
                Issue.record("\(String(describing: stranger))")
                return
            }
            #expect(problems.map(\.text.en) == ["A2 is none of the candidates that tie: A3, A4."])
            let open = try await world.service.rehearse(
                DecideCancellation(number: 1, cancel: true, reason: "proven"), award: JudgedWorld.slug,
                as: JudgedWorld.admin)
            #expect(open.output.succession?.tied == ["A3", "A4"])
            #expect(open.output.succession?.promotions.map(\.candidate) == ["A2"])
            let done = try await world.perform(
                DecideCancellation(number: 1, cancel: true, reason: "proven", successor: "A4"))
            #expect(done.succession?.promotions.map(\.candidate) == ["A2", "A4"])
        }
    }

    @Test func nobodyMovesUpIntoAPrizeWhoseMinimumIsMissed() async throws {
        // 15 of 20 points: A3 with 14 does not reach it.
        let award = JudgedAward(secondPrizeMinimum: .points(Rational(15)))
        try await JudgedWorld.with(award) { world in
            try await world.finalise()
            let done = try await cancelFirst(world)
            #expect(done.succession?.promotions.map(\.candidate) == ["A2"])
            #expect(done.succession?.vacant == "excellence")
        }
    }

    @Test func anAwardWithoutNoticeDaysDecidesAtOnce() async throws {
        let award = JudgedAward(publication: PublicationRules(cancellationNoticeDays: 0))
        try await JudgedWorld.with(award) { world in
            try await world.finalise()
            let proposed = try await world.perform(ProposeCancellation(candidate: "B1", reason: "copied"))
            #expect(proposed.noticeUntil == nil)
            let done = try await world.perform(DecideCancellation(number: 3, cancel: true, reason: "proven"))
            #expect(done.succession?.vacant == "grand")
        }
    }

    @Test func rolesAreKept() async throws {
        try await JudgedWorld.with { world in
            try await world.finalise()
            let propose = try await world.refusal {
                try await world.perform(ProposeCancellation(candidate: "A1", reason: "copied"), as: JudgedWorld.chair)
            }
            #expect(propose == .notPermitted(.prizeProposeCancellation, needs: [.admin]))
            let decide = try await world.refusal {
                try await world.perform(
                    DecideCancellation(number: 1, cancel: false, reason: "no"), as: JudgedWorld.secretary)
            }
            #expect(decide == .notPermitted(.prizeDecideCancellation, needs: [.chair, .admin]))
        }
    }

    private func cancelFirst(_ world: JudgedWorld) async throws -> CancellationReceipt {
        try await world.perform(ProposeCancellation(candidate: "A1", reason: "copied"))
        world.setDays(22)
        return try await world.perform(DecideCancellation(number: 1, cancel: true, reason: "proven"))
    }
}
