import AwardCore
import Testing

@Suite("Moves of a candidate")
struct CandidateMoveTests {
    private static let moves: [(String, CandidateMove)] = [
        ("invite", .invite), ("submit", .submit), ("supplement", .askSupplement), ("reject", .reject),
        ("withdraw", .withdraw), ("reinstate", .reinstate(to: CandidateStatus(.submitted))),
        ("enter", .enter(stage: 2)),
        ("stop", .stop), ("select", .selectByLastStage), ("award", .award), ("cancel", .cancel),
    ]

    @Test("every pair of move and state leads where the story of a candidate says, and nowhere else")
    func matrix() {
        // Each status stands in stage 1, so that entering stage 2 is the next step.
        let golden = """
            state invite submit supplement reject withdraw reinstate enter stop select award cancel
            eligible invited submitted - rejected withdrawn - in_stage - - - -
            invited - submitted - rejected withdrawn - in_stage - - - -
            submitted - submitted incomplete rejected withdrawn - in_stage - - - -
            incomplete - submitted incomplete rejected withdrawn - - - - - -
            rejected - - - - - submitted - - - - -
            withdrawn - - - - - submitted - - - - -
            in_stage - - - - withdrawn - in_stage stopped finalist awarded -
            stopped - - - - - - in_stage - - awarded -
            finalist - - - - withdrawn - - - - awarded -
            awarded - - - - - - - - - - cancelled
            cancelled - - - - - - - - - - -
            """
        let found =
            [["state"] + Self.moves.map(\.0)]
            + CandidateState.allCases.map { state in
                [state.rawValue]
                    + Self.moves.map { _, move in
                        move.applied(to: CandidateStatus(state, stage: 1))?.state.rawValue ?? "-"
                    }
            }
        #expect(golden.split(separator: "\n").map { $0.split(separator: " ").map(String.init) } == found)
    }

    @Test("stages are entered one after the other")
    func oneAfterTheOther() {
        let submitted = CandidateStatus(.submitted)
        #expect(CandidateMove.enter(stage: 1).applied(to: submitted) == CandidateStatus(.inStage, stage: 1))
        #expect(CandidateMove.enter(stage: 2).applied(to: submitted) == nil)
        let stopped = CandidateStatus(.stopped, stage: 2)
        #expect(CandidateMove.enter(stage: 3).applied(to: stopped) == CandidateStatus(.inStage, stage: 3))
        #expect(CandidateMove.enter(stage: 2).applied(to: stopped) == nil)
    }

    @Test("who leaves keeps the reason and the stage they left")
    func reasons() {
        let inStage = CandidateStatus(.inStage, stage: 2)
        #expect(
            CandidateMove.withdraw.applied(to: inStage, reason: "사업 취소")
                == CandidateStatus(.withdrawn, stage: 2, reason: "사업 취소"))
        #expect(
            Self.moves.filter { $0.1.needsReason }.map(\.0) == [
                "supplement", "reject", "withdraw", "reinstate", "cancel",
            ])
    }

    @Test("who left from a stage comes back to it while it can still get sheets")
    func reinstatedIntoStage() {
        func back(_ state: StageState) -> CandidateStatus? {
            CandidateFacts(
                candidate: 51, code: "11740", status: CandidateStatus(.withdrawn, stage: 2), awardState: .running,
                stageState: state, firstStageState: .confirmed
            ).reinstatement
        }
        let again = CandidateStatus(.inStage, stage: 2)
        #expect(StageState.allCases.map(back) == [again, again, nil, nil, nil])
    }

    @Test("who left before the first stage comes back as submitted or eligible, until it opens")
    func reinstatedBefore() {
        func back(_ hasSubmission: Bool, _ first: StageState) -> CandidateStatus? {
            CandidateFacts(
                candidate: 51, code: "11740", status: CandidateStatus(.rejected), awardState: .draft,
                hasSubmission: hasSubmission, firstStageState: first
            ).reinstatement
        }
        #expect(back(true, .planned) == CandidateStatus(.submitted))
        #expect(back(false, .planned) == CandidateStatus(.eligible))
        #expect(back(true, .open) == nil)
    }

    @Test("no sequence of moves leaves the states of a candidate or loses its stage", arguments: 1...10)
    func walks(seed: UInt64) {
        var random = PolicyRandom(seed: seed)
        for _ in 0..<200 {
            var status = CandidateStatus(.eligible)
            for _ in 0..<20 {
                let next = (status.stage ?? 0) + 1
                let moves: [CandidateMove] = [
                    .invite, .submit, .askSupplement, .reject, .withdraw, .enter(stage: next), .stop,
                    .selectByLastStage, .award, .cancel,
                ]
                guard let move = moves.randomElement(using: &random), let moved = move.applied(to: status) else {
                    continue
                }
                let isForward = (moved.stage ?? 0) >= (status.stage ?? 0)
                #expect(isForward, "seed \(seed): \(status) \(move)")
                #expect(move.from.contains(status.state), "seed \(seed): \(status) \(move)")
                status = moved
            }
        }
    }
}
