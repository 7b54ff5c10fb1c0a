import AwardCore
import Testing

@Suite("Who declares, challenges and decides")
struct ConflictPolicyTests {
    private static func facts(_ change: (inout ConflictFacts) -> Void = { _ in }) -> ConflictFacts {
        var facts = ConflictFacts(
            awardState: .running, reviewer: 7, reviewerCode: "R07", candidate: 51, candidateCode: "11740")
        change(&facts)
        return facts
    }

    private func recuse(_ person: Principal, _ facts: ConflictFacts, _ reason: String = "사제 관계") -> Refusal? {
        refusal { () throws(Refusal) in try Policy.decideRecusal(by: person, given: facts, reason: reason) }
    }

    private func challenge(_ person: Principal, _ facts: ConflictFacts, _ reason: String = "친분") -> Refusal? {
        refusal { () throws(Refusal) in try Policy.decideChallenge(by: person, given: facts, reason: reason) }
    }

    private func settle(_ person: Principal, _ state: ConflictState = .entered, _ reason: String = "의결") -> Refusal? {
        refusal { () throws(Refusal) in
            try Policy.decideOnChallenge(by: person, given: Self.facts(), state: state, reason: reason)
        }
    }

    @Test("a reviewer steps aside for themselves; admin and secretary record it; nobody else does")
    func recusal() {
        #expect(recuse(People.reviewer, Self.facts()) == nil)
        #expect(recuse(People.admin, Self.facts()) == nil)
        #expect(recuse(People.secretary, Self.facts()) == nil)
        #expect(recuse(People.otherReviewer, Self.facts())?.disclosure == .hidden(.reviewer, name: "R07"))
        #expect(recuse(People.chair, Self.facts())?.reason == .notYours(.reviewer, name: "R07"))
        #expect(recuse(People.contact, Self.facts())?.exitCode == 77)
    }

    @Test("a party challenges for its own candidate only")
    func challenging() {
        #expect(challenge(People.contact, Self.facts()) == nil)
        #expect(challenge(People.admin, Self.facts()) == nil)
        #expect(challenge(People.otherContact, Self.facts())?.disclosure == .hidden(.candidate, name: "11740"))
        #expect(
            challenge(People.reviewer, Self.facts())?.reason
                == .notPermitted(.conflictChallenge, needs: [.candidateContact, .admin, .secretary]))
    }

    @Test("the challenged reviewer never decides, not even as chair or admin")
    func ownChallenge() {
        let challengedChair = Principal(id: "chair@example.kr", roles: [.chair, .admin, .reviewer], reviewer: 7)
        #expect(settle(challengedChair)?.reason == .ownChallenge(reviewer: "R07"))
        #expect(settle(People.chair) == nil)
        #expect(settle(People.admin) == nil)
        #expect(settle(People.secretary)?.reason == .notPermitted(.conflictDecide, needs: [.chair, .admin]))
    }

    @Test("a challenge is decided once", arguments: [ConflictState.upheld, .rejected, .effective])
    func decidedOnce(state: ConflictState) {
        #expect(settle(People.chair, state)?.code == "wrong_state")
    }

    @Test("a reason is demanded of everybody")
    func reasons() {
        #expect(recuse(People.reviewer, Self.facts(), " ")?.reason == .invalid([.reasonMissing]))
        #expect(challenge(People.contact, Self.facts(), "")?.reason == .invalid([.reasonMissing]))
        #expect(settle(People.chair, .entered, "")?.reason == .invalid([.reasonMissing]))
    }

    @Test("the same conflict is not recorded twice, but another kind is, and a rejected challenge can be renewed")
    func twice() {
        let recused = Self.facts {
            $0.existing = [ConflictRecord(kind: .recusal, ground: .stated("x"), state: .effective)]
        }
        #expect(recuse(People.reviewer, recused)?.reason == .alreadyExists(.conflict, name: "R07–11740"))
        #expect(challenge(People.contact, recused) == nil)
        let rejected = Self.facts {
            $0.existing = [ConflictRecord(kind: .challenge, ground: .stated("x"), state: .rejected)]
        }
        #expect(challenge(People.contact, rejected) == nil)
    }

    @Test("nothing is declared any more once the result is final", arguments: [AwardState.final, .published])
    func tooLate(state: AwardState) {
        let facts = Self.facts { $0.awardState = state }
        #expect(recuse(People.reviewer, facts)?.code == "blocked")
        #expect(challenge(People.contact, facts)?.code == "blocked")
    }
}
