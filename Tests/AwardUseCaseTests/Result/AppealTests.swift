import AwardCore
import AwardStore
import AwardUseCases
import Postgres
import Testing

@Suite struct AppealTests {
    @Test func noAppealIsTakenBeforeThePreliminaryResult() async throws {
        try await JudgedWorld.with { world in
            let reason = try await world.refusal {
                try await world.perform(EnterAppeal(candidate: "A2", grounds: "unfair"), as: .candidate("A2"))
            }
            #expect(reason == .blocked(.appealEnter, [.awardState(state: .draft, allowed: [.preliminary])]))
        }
    }

    @Test func anAppealIsTakenUpToTheLastMomentAndNotAfter() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            let last = Moment(microseconds: 1_575_557_999_999_999)
            world.set(last)
            let entered = try await world.perform(
                EnterAppeal(candidate: "A2", grounds: "added up wrongly"), as: .candidate("A2"))
            #expect(entered.number == 1)
            world.set(Moment(microseconds: last.microseconds + 1))
            let reason = try await world.refusal {
                try await world.perform(EnterAppeal(candidate: "A2", grounds: "too late"), as: .candidate("A2"))
            }
            #expect(reason == .appealsClosed(opened: JudgedWorld.start, closed: last))
        }
    }

    @Test func aContactAppealsForTheirOwnCandidateOnly() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            let reason = try await world.refusal {
                try await world.perform(EnterAppeal(candidate: "A1", grounds: "unfair"), as: .candidate("A2"))
            }
            // It reads as if there were no such candidate.
            #expect(reason == .notFound(.candidate, name: "A1", suggestions: []))
        }
    }

    @Test func groundsAreNeeded() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            let reason = try await world.refusal {
                try await world.perform(EnterAppeal(candidate: "A2", grounds: " "), as: .candidate("A2"))
            }
            guard case .invalid = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(try await world.count("SELECT count(*) FROM appeal") == 0)
        }
    }

    @Test func anAwardWithoutAppealDaysTakesReportsOnly() async throws {
        let award = JudgedAward(publication: PublicationRules(appealDays: 0))
        try await JudgedWorld.with(award) { world in
            try await world.announce()
            let reason = try await world.refusal {
                try await world.perform(EnterAppeal(candidate: "A2", grounds: "unfair"), as: .candidate("A2"))
            }
            #expect(reason == .appealsClosed(opened: nil, closed: nil))
            let report = try await world.perform(EnterAppeal(candidate: "A1", kind: .report, grounds: "copied"))
            #expect(report.kind == .report)
        }
    }

    @Test func aContactSeesOwnAppealsAndNotWhoReportedWhat() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            try await world.perform(EnterAppeal(candidate: "A2", grounds: "one"), as: .candidate("A2"))
            try await world.perform(EnterAppeal(candidate: "A2", kind: .report, grounds: "two"))
            try await world.perform(EnterAppeal(candidate: "A1", grounds: "three"), as: .candidate("A1"))
            #expect(try await world.ask(ListAppeals(), as: .candidate("A2")).map(\.row.grounds) == ["one"])
            #expect(try await world.ask(ListAppeals()).map(\.row.grounds) == ["one", "two", "three"])
            let stranger = try await world.refusal { _ = try await world.ask(ListAppeals(), as: .anonymous) }
            #expect(stranger == .notIdentified(.appealRead))
        }
    }

    @Test func anAppealIsDecidedOnceWithAReason() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            try await world.perform(EnterAppeal(candidate: "A2", grounds: "added up wrongly"), as: .candidate("A2"))
            let silent = try await world.refusal {
                try await world.perform(DecideAppeal(number: 1, upheld: false, reason: ""), as: JudgedWorld.chair)
            }
            #expect(silent == .invalid([.reasonMissing]))
            let decided = try await world.perform(
                DecideAppeal(number: 1, upheld: false, reason: "added up rightly"), as: JudgedWorld.chair)
            #expect(decided.state == .rejected)
            let again = try await world.refusal {
                try await world.perform(DecideAppeal(number: 1, upheld: true, reason: "after all"))
            }
            guard case .wrongState(.appeal, "1", _, .appealDecide, _) = again else {
                Issue.record("\(String(describing: again))")
                return
            }
        }
    }

    @Test(arguments: [JudgedWorld.secretary, .reviewer("R02"), .candidate("A2"), JudgedWorld.auditor])
    func onlyChairAndAdminDecide(claim: Claim) async throws {
        try await JudgedWorld.with { world in
            let reason = try await world.refusal {
                try await world.perform(DecideAppeal(number: 1, upheld: true, reason: "yes"), as: claim)
            }
            #expect(reason == .notPermitted(.appealDecide, needs: [.chair, .admin]))
        }
    }

    @Test func anUnknownAppealIsNotFound() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            let reason = try await world.refusal {
                try await world.perform(DecideAppeal(number: 7, upheld: true, reason: "yes"))
            }
            #expect(reason == .notFound(.appeal, name: "7", suggestions: []))
        }
    }
}
