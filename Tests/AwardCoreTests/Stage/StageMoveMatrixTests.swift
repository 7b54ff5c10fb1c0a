import AwardCore
import Testing

@Suite("Moves of a stage and of an award")
struct StageMoveMatrixTests {
    @Test("every pair of move and state leads where the life of a stage says, and nowhere else")
    func stageMatrix() {
        let golden = """
                       planned open closed tallied confirmed
            open       open - - - -
            close      - closed - - -
            reopen     - - open - -
            tally      - - tallied - -
            recount    - - - tallied -
            confirm    - - - confirmed -
            advance    - - - - confirmed
            reevaluate - - - - closed
            """
        #expect(
            words(golden) == [StageState.allCases.map(\.rawValue)]
                + StageMove.allCases.map { move in
                    [move.rawValue] + StageState.allCases.map { move.applied(to: $0)?.rawValue ?? "-" }
                })
    }

    @Test("every pair of move and state of an award is as the life of an award says")
    func awardMatrix() {
        let golden = """
                                 draft running preliminary final published
            start                running - - - -
            announce_preliminary - preliminary - - -
            finalise             - - final - -
            publish              - - - published -
            """
        #expect(
            words(golden) == [AwardState.allCases.map(\.rawValue)]
                + AwardMove.allCases.map { move in
                    [move.rawValue] + AwardState.allCases.map { move.applied(to: $0)?.rawValue ?? "-" }
                })
    }

    @Test("a move in a wrong state is blocked by that alone, whatever else is amiss", arguments: StageMove.allCases)
    func wrongState(move: StageMove) {
        for state in StageState.allCases where move.applied(to: state) == nil {
            let facts = StageFacts(stage: "main", state: state, now: .november25())
            #expect(move.blockers(given: facts) == [.stageState(stage: "main", state: state, allowed: move.from)])
        }
    }

    @Test("an award's move in a wrong state is blocked by that alone", arguments: AwardMove.allCases)
    func wrongAwardState(move: AwardMove) {
        for state in AwardState.allCases where move.applied(to: state) == nil {
            let facts = AwardFacts(
                state: state, now: .november25(), stages: [.init(stage: "main", state: .open)],
                appealsUndecided: ["1"])
            #expect(move.blockers(given: facts) == [.awardState(state: state, allowed: [move.from])])
        }
    }

    @Test("going back and counting again need a reason")
    func reasons() {
        #expect(StageMove.allCases.filter(\.needsReason) == [.reopen, .recount, .reevaluate])
    }

    private func words(_ table: String) -> [[String]] {
        table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    }
}
