import AwardCore
import Testing

@Suite("Pledges, replacements and removals")
struct ReviewerPolicyTests {
    private static let seven = ReviewerFacts(reviewer: 7, code: "R07")
    private static let eight = ReviewerFacts(reviewer: 8, code: "R08")

    @Test("a reviewer signs for themselves; admin and secretary record a signature on paper")
    func pledge() {
        func pledge(_ person: Principal) -> Refusal? {
            refusal { () throws(Refusal) in try Policy.decidePledge(by: person, given: Self.seven) }
        }
        #expect(pledge(People.reviewer) == nil)
        #expect(pledge(People.secretary) == nil)
        #expect(pledge(People.otherReviewer)?.disclosure == .hidden(.reviewer, name: "R07"))
        #expect(pledge(People.auditor)?.code == "not_permitted")
    }

    @Test(
        "who was replaced or removed neither signs nor is removed again", arguments: [ReviewerState.replaced, .removed])
    func inactive(state: ReviewerState) {
        let gone = ReviewerFacts(reviewer: 7, code: "R07", state: state)
        let pledge = refusal { () throws(Refusal) in try Policy.decidePledge(by: People.reviewer, given: gone) }
        let removal = refusal { () throws(Refusal) in
            try Policy.decideRemoval(by: People.admin, given: gone, reason: "사임")
        }
        #expect(pledge?.reason == .reviewerInactive(reviewer: "R07", state: state))
        #expect(removal?.reason == .reviewerInactive(reviewer: "R07", state: state))
    }

    @Test("replacing takes an admin, a reason and two different active reviewers")
    func replacing() {
        func replace(_ person: Principal, _ successor: ReviewerFacts, _ reason: String) -> Refusal? {
            refusal { () throws(Refusal) in
                try Policy.decideReplacement(by: person, given: Self.seven, successor: successor, reason: reason)
            }
        }
        #expect(replace(People.admin, Self.eight, "사임") == nil)
        #expect(replace(People.secretary, Self.eight, "사임")?.code == "not_permitted")
        #expect(replace(People.admin, Self.seven, "")?.details(.english).count == 2)
        let gone = ReviewerFacts(reviewer: 8, code: "R08", state: .removed)
        #expect(replace(People.admin, gone, "사임")?.reason == .reviewerInactive(reviewer: "R08", state: .removed))
    }

    @Test("nobody is removed once the result is final")
    func final() {
        let facts = ReviewerFacts(reviewer: 7, code: "R07", awardState: .published)
        let found = refusal { () throws(Refusal) in
            try Policy.decideRemoval(by: People.admin, given: facts, reason: "사임")
        }
        #expect(found?.code == "blocked")
    }
}
