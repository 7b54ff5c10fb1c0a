import AwardCore
import Testing

@Suite("States of appeals and prizes")
struct AppealAndPrizeStateTests {
    @Test("an appeal is entered, decided once, and re-evaluated only when upheld")
    func appeals() {
        let golden: [(AppealState, AppealState?, AppealState?, AppealState?)] = [
            (.entered, .upheld, .rejected, nil), (.upheld, nil, nil, .reEvaluated), (.rejected, nil, nil, nil),
            (.reEvaluated, nil, nil, nil),
        ]
        #expect(golden.map(\.0) == AppealState.allCases)
        for (state, upheld, rejected, reEvaluated) in golden {
            #expect(state.decided(upheld: true) == upheld)
            #expect(state.decided(upheld: false) == rejected)
            #expect(state.reEvaluated == reEvaluated)
        }
    }

    @Test("a prize is proposed for cancellation, then cancelled or kept; a kept one can be proposed again")
    func prizes() {
        let golden: [(PrizeState, PrizeState?, PrizeState?, PrizeState?, Bool)] = [
            (.awarded, .cancellationProposed, nil, nil, true),
            (.cancellationProposed, nil, .cancelled, .kept, true),
            (.cancelled, nil, nil, nil, false),
            (.kept, .cancellationProposed, nil, nil, true),
            (.superseded, nil, nil, nil, false),
        ]
        #expect(golden.map(\.0) == PrizeState.allCases)
        for (state, proposed, cancelled, kept, isHeld) in golden {
            #expect(state.cancellationIsProposed == proposed)
            #expect(state.decided(cancel: true) == cancelled)
            #expect(state.decided(cancel: false) == kept)
            #expect(state.isHeld == isHeld)
        }
    }
}
