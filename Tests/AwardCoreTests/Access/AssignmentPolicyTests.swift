import AwardCore
import Testing

@Suite("Adding and removing assignments")
struct AssignmentPolicyTests {
    private static func facts(_ change: (inout AssignmentFacts) -> Void = { _ in }) -> AssignmentFacts {
        var facts = AssignmentFacts(
            stage: "main", stageState: .planned, candidate: "11740", reviewer: "R07", load: 9, maximumLoad: 10,
            ofAffiliation: 0, maximumPerAffiliation: 1)
        change(&facts)
        return facts
    }

    private func add(_ change: (inout AssignmentFacts) -> Void = { _ in }) -> Refusal? {
        refusal { () throws(Refusal) in
            try Policy.decideAssignment(by: People.secretary, given: Self.facts(change))
        }
    }

    private func remove(_ reason: String = "과다", _ change: (inout AssignmentFacts) -> Void) -> Refusal? {
        refusal { () throws(Refusal) in
            try Policy.decideUnassignment(by: People.secretary, given: Self.facts(change), reason: reason)
        }
    }

    @Test("an assignment within every limit is added while the stage is planned or open")
    func adding() {
        #expect(
            StageState.allCases.map { state in add { $0.stageState = state }?.code } == [
                nil, nil, "wrong_state", "wrong_state", "wrong_state",
            ])
    }

    @Test("never a conflict, never twice, never somebody who left")
    func never() {
        #expect(
            add {
                $0.conflict = .challenge
                $0.conflictGround = .stated("친분")
            }?.reason == .conflicted(candidate: "11740", kind: .challenge, ground: .stated("친분")))
        #expect(add { $0.isAssigned = true }?.reason == .alreadyExists(.assignment, name: "R07–11740"))
        #expect(add { $0.reviewerState = .removed }?.code == "reviewer_inactive")
        #expect(add { $0.candidateState = .withdrawn }?.code == "candidate_not_in_stage")
    }

    @Test("every limit that would be broken is named")
    func limits() {
        let found = add {
            $0.isOnPanel = false
            $0.load = 10
            $0.ofAffiliation = 1
        }
        #expect(
            found?.details(.english) == [
                "R07: Reviewer R07 does not belong to the panel of this stage.",
                "R07: Reviewer R07 has 10 candidates already; the limit is 10.",
                "11740: Candidate 11740 has 1 reviewers of this affiliation already; the limit is 1.",
            ])
    }

    @Test("started work is never moved", arguments: SheetStatus.allCases)
    func started(sheet: SheetStatus) {
        let found = remove {
            $0.isAssigned = true
            $0.sheet = sheet
        }
        #expect(found?.code == (sheet == .absent ? nil : "invalid"))
    }

    @Test("what is not assigned cannot be removed, and removing needs a reason")
    func removing() {
        #expect(remove { _ in }?.reason == .notAssigned(candidate: "11740", stage: "main"))
        #expect(remove("") { $0.isAssigned = true }?.reason == .invalid([.reasonMissing]))
    }

    @Test("a plan is applied by an admin before scoring ends")
    func plans() {
        func apply(_ person: Principal, _ state: StageState) -> String? {
            refusal { () throws(Refusal) in
                try Policy.decideAssigning(.assignApply, by: person, stage: "main", state: state)
            }?.code
        }
        #expect(apply(People.admin, .planned) == nil)
        #expect(apply(People.admin, .closed) == "wrong_state")
        #expect(apply(People.secretary, .planned) == "not_permitted")
    }
}
