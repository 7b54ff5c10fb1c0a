import AwardCore
import Testing

@Suite("Excuses, adjustments, ties and overrides")
struct EntryPolicyTests {
    private static let rules = AdjustmentRules(maximumBonus: Rational(5), maximumPenalty: Rational.zero)
    private static let tie = Blocker.PendingTie(category: "county", place: 1, candidates: ["42760", "47850"])

    private static func entry(_ state: StageState, _ candidate: CandidateState = .inStage) -> EntryFacts {
        EntryFacts(stage: "main", stageState: state, candidate: "11740", candidateState: candidate)
    }

    private func adjust(
        _ points: Rational, _ state: StageState = .closed, _ reason: String = "조례 제정"
    ) -> Refusal? {
        refusal { () throws(Refusal) in
            try Policy.decideAdjustment(
                of: points, by: People.secretary, given: Self.entry(state), rules: Self.rules, reason: reason)
        }
    }

    private func order(_ codes: [String], pending: [Blocker.PendingTie], by person: Principal) -> Refusal? {
        refusal { () throws(Refusal) in
            try Policy.decideTie(
                order: codes, by: person, stage: "main", state: .tallied, pending: pending, reason: "파급성")
        }
    }

    @Test("a candidate is excused only while the stage is open, by an admin, with a reason")
    func excuse() {
        func excuse(_ state: StageState, _ person: Principal = People.admin, _ reason: String = "결원") -> String? {
            refusal { () throws(Refusal) in
                try Policy.decide(.stageExcuse, by: person, given: Self.entry(state), reason: reason)
            }?.code
        }
        #expect(
            StageState.allCases.map { excuse($0) } == [
                "wrong_state", nil, "wrong_state", "wrong_state", "wrong_state",
            ])
        #expect(excuse(.open, People.secretary) == "not_permitted")
        #expect(excuse(.open, People.admin, "\t") == "invalid")
    }

    @Test("an override is the chair's, on a tallied stage")
    func override() {
        func override(_ state: StageState, _ person: Principal) -> String? {
            refusal { () throws(Refusal) in
                try Policy.decide(.decideOverride, by: person, given: Self.entry(state), reason: "의결")
            }?.code
        }
        #expect(override(.tallied, People.chair) == nil)
        #expect(override(.confirmed, People.chair) == "wrong_state")
        #expect(override(.tallied, People.admin) == "not_permitted")
    }

    @Test("who has withdrawn gets no bonus")
    func withdrawn() {
        let found = refusal { () throws(Refusal) in
            try Policy.decideAdjustment(
                of: Rational(1), by: People.admin, given: Self.entry(.open, .withdrawn), rules: Self.rules,
                reason: "x")
        }
        #expect(
            found?.reason == .candidateNotInStage(candidate: "11740", stage: "main", state: .withdrawn))
    }

    @Test("a bonus is possible from opening until the stage is confirmed")
    func adjustmentStates() {
        #expect(
            StageState.allCases.map { adjust(Rational(1), $0)?.code } == [
                "wrong_state", nil, nil, nil, "wrong_state",
            ])
    }

    @Test("a bonus at its limit passes; above it, at zero, or a penalty that is not allowed is refused")
    func adjustmentSizes() {
        #expect(adjust(Rational(5)) == nil)
        #expect(
            adjust(Rational(51, over: 10))?.sentence(.english)
                == "--points: A bonus of 5.1 points is above the limit of 5.")
        #expect(
            adjust(.zero)?.sentence(.english) == "--points: Zero points are neither a bonus nor a penalty.")
        #expect(
            adjust(Rational(-1))?.sentence(.english) == "--points: The rules of this stage allow no penalty.")
    }

    @Test("size and reason are both reported")
    func adjustmentAll() {
        #expect(adjust(Rational(6), .open, "")?.details(.english).count == 2)
    }

    @Test("an adjustment is revoked once")
    func revoking() {
        func revoke(_ isRevoked: Bool) -> String? {
            refusal { () throws(Refusal) in
                try Policy.decideRevocation(
                    by: People.admin, given: Self.entry(.tallied), isRevoked: isRevoked, reason: "오기")
            }?.code
        }
        #expect(revoke(false) == nil)
        #expect(revoke(true) == "wrong_state")
    }

    @Test("a chair orders exactly the candidates of a pending tie, each once")
    func ties() {
        #expect(order(["47850", "42760"], pending: [Self.tie], by: People.chair) == nil)
        #expect(order(["47850"], pending: [Self.tie], by: People.chair)?.code == "invalid")
        #expect(order(["47850", "11740"], pending: [Self.tie], by: People.chair)?.code == "invalid")
        #expect(
            order(["47850", "47850"], pending: [Self.tie], by: People.chair)?.sentence(.english)
                == "--order: The order names a candidate twice.")
        #expect(
            order(["47850", "42760"], pending: [], by: People.chair)?.sentence(.english)
                == "--order: No tie waits for a decision.")
        #expect(
            order(["47850", "42760"], pending: [Self.tie], by: People.admin)?.reason
                == .notPermitted(.decideTie, needs: [.chair]))
    }
}
