import AwardCore
import Testing

@Suite("Appeals, cancellations and the result")
struct ResultPolicyTests {
    private static func award(
        _ state: AwardState = .preliminary, minutes: Int64 = 60, days: Int = 10
    ) -> AwardFacts {
        AwardFacts(
            state: state, now: .november25(minutes),
            publication: PublicationRules(publicCheckDays: 3, appealDays: days),
            stages: [.init(stage: "final", state: .confirmed)], preliminaryAt: .november25())
    }

    private func appeal(
        _ person: Principal, _ facts: AwardFacts, kind: AppealKind = .appeal, _ grounds: String = "합계 오류"
    ) -> Refusal? {
        refusal { () throws(Refusal) in
            try Policy.decideAppeal(
                kind, by: person, given: facts, candidate: 51, candidateCode: "11740", grounds: grounds)
        }
    }

    @Test("the result moves on by those who may, and says all that blocks it to them")
    func moves() {
        func move(_ move: AwardMove, _ person: Principal, _ facts: AwardFacts) -> Refusal? {
            refusal { () throws(Refusal) in try Policy.decide(move, by: person, given: facts) }
        }
        #expect(move(.announcePreliminary, People.secretary, Self.award(.running)) == nil)
        #expect(move(.announcePreliminary, People.chair, Self.award(.running))?.code == "not_permitted")
        #expect(move(.finalise, People.admin, Self.award())?.details(.korean).count == 2)
        #expect(move(.publish, People.admin, Self.award(.final)) == nil)
        #expect(move(.publish, People.secretary, Self.award(.final))?.code == "not_permitted")
    }

    @Test("a contact appeals for their own candidate; a report may be about any")
    func whoAppeals() {
        #expect(appeal(People.contact, Self.award()) == nil)
        #expect(appeal(People.secretary, Self.award()) == nil)
        #expect(appeal(People.otherContact, Self.award())?.disclosure == .hidden(.candidate, name: "11740"))
        #expect(appeal(People.otherContact, Self.award(), kind: .report) == nil)
        #expect(appeal(People.reviewer, Self.award())?.code == "not_permitted")
    }

    @Test("appeals are taken only on a preliminary result, within their window, with grounds")
    func whenAppeals() {
        for state in [AwardState.draft, .running, .final, .published] {
            #expect(appeal(People.contact, Self.award(state))?.code == "blocked")
        }
        let fiveDays: Int64 = 5 * 24 * 60
        #expect(appeal(People.contact, Self.award(minutes: fiveDays)) == nil)
        #expect(appeal(People.contact, Self.award(minutes: fiveDays), kind: .report)?.code == "appeals_closed")
        #expect(appeal(People.contact, Self.award(minutes: 3 * fiveDays))?.code == "appeals_closed")
        #expect(appeal(People.contact, Self.award(), "")?.reason == .invalid([.reasonMissing]))
    }

    @Test("an award without an appeal window says that it takes none")
    func noWindow() {
        #expect(
            appeal(People.contact, Self.award(days: 0))?.reason == .appealsClosed(opened: nil, closed: nil))
    }

    @Test("an appeal is decided once, by chair or admin, with a reason")
    func decidingAppeals() {
        func settle(_ person: Principal, _ state: AppealState, _ reason: String = "의결") -> String? {
            refusal { () throws(Refusal) in
                try Policy.decideOnAppeal(
                    by: person, award: .preliminary, appeal: "3", state: state, reason: reason)
            }?.code
        }
        #expect(
            AppealState.allCases.map { settle(People.chair, $0) } == [nil, "wrong_state", "wrong_state", "wrong_state"])
        #expect(settle(People.admin, .entered) == nil)
        #expect(settle(People.contact, .entered) == "not_permitted")
        #expect(settle(People.chair, .entered, "") == "invalid")
    }

    @Test("a cancellation is proposed on a final result for a prize that is held")
    func proposing() {
        func propose(_ award: AwardState, _ prize: PrizeState, _ person: Principal = People.admin) -> String? {
            refusal { () throws(Refusal) in
                try Policy.decideCancellationProposal(
                    by: person, award: award, candidate: "11740", prize: prize, reason: "표절")
            }?.code
        }
        #expect(AwardState.allCases.map { propose($0, .awarded) } == ["blocked", "blocked", "blocked", nil, nil])
        #expect(
            PrizeState.allCases.map { propose(.published, $0) } == [
                nil, "wrong_state", "wrong_state", nil, "wrong_state",
            ])
        #expect(propose(.published, .awarded, People.chair) == "not_permitted")
    }

    @Test("a prize is cancelled only after the notice period, but can be kept at any time")
    func deciding() {
        func settle(cancel: Bool, at now: Moment, _ prize: PrizeState = .cancellationProposed) -> Refusal? {
            refusal { () throws(Refusal) in
                try Policy.decideCancellation(
                    cancel: cancel, by: People.chair, candidate: "11740", prize: prize, noticeUntil: .november25(60),
                    now: now, reason: "의결")
            }
        }
        #expect(
            settle(cancel: true, at: .november25(60))?.reason
                == .blocked(.prizeDecideCancellation, [.noticeRunning(ends: .november25(60))]))
        #expect(settle(cancel: true, at: .november25(61)) == nil)
        #expect(settle(cancel: false, at: .november25(0)) == nil)
        #expect(settle(cancel: true, at: .november25(61), .awarded)?.code == "wrong_state")
    }
}
