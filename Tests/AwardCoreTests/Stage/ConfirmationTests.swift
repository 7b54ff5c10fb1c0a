import AwardCore
import Testing

@Suite("Confirming by two different people")
struct ConfirmationTests {
    private func confirm(_ person: Principal, after given: [AwardCore.Confirmation]) throws(Refusal) -> Grant {
        try Policy.decide(.confirm, by: person, given: StageGateTests.ready(.tallied) { $0.confirmations = given })
    }

    @Test("admin first, chair second, or the other way round")
    func twoPeople() throws {
        #expect(try confirm(People.admin, after: []).role == .admin)
        let first = AwardCore.Confirmation(role: .admin, person: People.admin.id)
        #expect(!AwardCore.Confirmation.completes([], adding: .admin))
        #expect(try confirm(People.chair, after: [first]).role == .chair)
        #expect(AwardCore.Confirmation.completes([first], adding: .chair))
        #expect(!AwardCore.Confirmation.completes([first], adding: .admin))
        let chair = AwardCore.Confirmation(role: .chair, person: People.chair.id)
        #expect(try confirm(People.admin, after: [chair]).role == .admin)
    }

    @Test("one person with both roles gives one confirmation, in the role that is missing, and never both")
    func onePerson() throws {
        let both = Principal(id: "both@example.kr", roles: [.admin, .chair])
        #expect(try confirm(both, after: []).role == .admin)
        let byAdmin = AwardCore.Confirmation(role: .admin, person: People.admin.id)
        #expect(try confirm(both, after: [byAdmin]).role == .chair)
        let own = AwardCore.Confirmation(role: .admin, person: both.id)
        let found = refusal { () throws(Refusal) in try confirm(both, after: [own]) }
        #expect(found?.reason == .sameConfirmer(stage: "main", person: "both@example.kr"))
    }

    @Test("a second admin cannot stand in for the chair")
    func secondAdmin() {
        let second = Principal(id: "admin2@example.kr", roles: [.admin])
        let given = AwardCore.Confirmation(role: .admin, person: People.admin.id)
        let found = refusal { () throws(Refusal) in try confirm(second, after: [given]) }
        #expect(found?.reason == .alreadyConfirmed(stage: "main", role: .admin, person: "admin@example.kr"))
    }

    @Test("a stage that is not tallied says so, not who may confirm")
    func wrongState() {
        let found = refusal { () throws(Refusal) in
            try Policy.decide(.confirm, by: People.admin, given: StageGateTests.ready(.closed))
        }
        #expect(
            found?.reason
                == .blocked(.stageConfirm, [.stageState(stage: "main", state: .closed, allowed: [.tallied])]))
    }

    @Test("moves are refused for want of a role, then of a reason, then of what blocks them")
    func order() {
        let facts = StageGateTests.ready(.closed) { $0.awardState = .final }
        func reopen(_ person: Principal, _ reason: String) -> Refusal.Reason? {
            refusal { () throws(Refusal) in
                try Policy.decide(.reopen, by: person, given: facts, reason: reason)
            }?.reason
        }
        #expect(reopen(People.reviewer, "") == .notPermitted(.stageReopen, needs: [.admin]))
        #expect(reopen(People.admin, "  \n") == .invalid([.reasonMissing]))
        #expect(
            reopen(People.admin, "한 건 누락")
                == .blocked(.stageReopen, [.awardState(state: .final, allowed: [.running, .preliminary])]))
    }
}
