import AwardCore
import Testing

@Suite("Who moves a candidate")
struct CandidatePolicyTests {
    private static func facts(
        _ state: CandidateState, stage: Int? = nil, _ change: (inout CandidateFacts) -> Void = { _ in }
    ) -> CandidateFacts {
        var facts = CandidateFacts(
            candidate: 51, code: "11740", status: CandidateStatus(state, stage: stage), awardState: .running)
        change(&facts)
        return facts
    }

    private func move(
        _ move: CandidateMove, _ person: Principal, _ facts: CandidateFacts, _ reason: String = "사유"
    ) -> Refusal? {
        refusal { () throws(Refusal) in
            try Policy.decide(move, by: person, given: facts, reason: reason)
        }
    }

    @Test("a contact hands in and withdraws for their own candidate, and for nobody else's")
    func contact() {
        #expect(move(.submit, People.contact, Self.facts(.invited)) == nil)
        #expect(move(.withdraw, People.contact, Self.facts(.submitted)) == nil)
        let foreign = move(.withdraw, People.otherContact, Self.facts(.submitted))
        #expect(foreign?.disclosure == .hidden(.candidate, name: "11740"))
        #expect(move(.reject, People.contact, Self.facts(.submitted))?.code == "not_permitted")
    }

    @Test("rejecting, withdrawing and asking for a supplement need a reason; handing in does not")
    func reasons() {
        let submitted = Self.facts(.submitted)
        #expect(move(.reject, People.admin, submitted, "")?.reason == .invalid([.reasonMissing]))
        #expect(move(.withdraw, People.admin, submitted, " ")?.reason == .invalid([.reasonMissing]))
        #expect(move(.askSupplement, People.admin, submitted, "")?.reason == .invalid([.reasonMissing]))
        #expect(move(.submit, People.admin, submitted, "") == nil)
    }

    @Test("a candidate with a prize is not withdrawn: a prize is cancelled")
    func awarded() {
        let found = move(.withdraw, People.admin, Self.facts(.awarded, stage: 3))
        #expect(found?.code == "wrong_state")
    }

    @Test("submissions are closed once the first stage opens")
    func submissionsClosed() {
        let facts = Self.facts(.invited) { $0.firstStageState = .open }
        #expect(move(.submit, People.contact, facts)?.code == "wrong_state")
        #expect(move(.withdraw, People.contact, facts) == nil)
    }

    @Test("somebody who looked at an earlier revision is told, somebody who did not look is not")
    func revisions() {
        let stale = Self.facts(.submitted) {
            $0.currentRevision = 3
            $0.seenRevision = 2
        }
        #expect(
            move(.withdraw, People.admin, stale)?.reason
                == .staleRevision(.candidate, name: "11740", seen: 2, current: 3, changes: []))
        #expect(move(.withdraw, People.admin, Self.facts(.submitted) { $0.currentRevision = 3 }) == nil)
    }

    @Test("nobody moves once the result is final")
    func final() {
        #expect(move(.withdraw, People.admin, Self.facts(.finalist) { $0.awardState = .final })?.code == "blocked")
    }

    @Test("a withdrawn candidate comes back to its stage; too late is said with the stage's state")
    func reinstating() throws {
        let open = Self.facts(.withdrawn, stage: 2) { $0.stageState = .open }
        let back = try Policy.decideReinstatement(by: People.admin, given: open, reason: "오류")
        #expect(back.status == CandidateStatus(.inStage, stage: 2))
        #expect(back.grant.action == .candidateReinstate)
        let closed = Self.facts(.withdrawn, stage: 2) { $0.stageState = .closed }
        let late = refusal { () throws(Refusal) in
            try Policy.decideReinstatement(by: People.admin, given: closed, reason: "오류").grant
        }
        #expect(
            late?.reason
                == .wrongState(
                    .stage, name: "2", state: StageState.closed.title, action: .candidateReinstate,
                    allowed: [StageState.planned.title, StageState.open.title]))
        let never = refusal { () throws(Refusal) in
            try Policy.decideReinstatement(by: People.admin, given: Self.facts(.stopped, stage: 1), reason: "x").grant
        }
        #expect(never?.code == "wrong_state")
    }

    @Test("files are added before the first stage, and between stages while the next is planned")
    func attaching() {
        func attach(_ person: Principal, _ facts: CandidateFacts) -> String? {
            refusal { () throws(Refusal) in try Policy.decideAttachment(by: person, given: facts) }?.code
        }
        #expect(attach(People.contact, Self.facts(.eligible)) == nil)
        #expect(attach(People.otherContact, Self.facts(.eligible)) == "not_found")
        #expect(attach(People.contact, Self.facts(.eligible) { $0.firstStageState = .open }) == "wrong_state")
        let planned = Self.facts(.inStage, stage: 3) {
            $0.firstStageState = .confirmed
            $0.stageState = .planned
        }
        #expect(attach(People.contact, planned) == nil)
        #expect(attach(People.contact, Self.facts(.inStage, stage: 3) { $0.stageState = .open }) == "wrong_state")
        #expect(attach(People.contact, Self.facts(.withdrawn)) == "wrong_state")
    }
}
