import AwardCore
import Testing

@Suite("The calibration set and the announced analysis")
struct CalibrationPolicyTests {
    private static let pending = ScoringGateTests.facts { $0.calibrationPending = ["CAL-1", "CAL-2"] }

    @Test(
        "nothing else is taken before the calibration set",
        arguments: [
            Action.scoreSaveDraft, .scoreSubmit, .scoreAbstain, .scoreImport,
        ])
    func calibrationFirst(action: Action) {
        #expect(
            throws: Refusal(.calibrationFirst(reviewer: "R07", candidates: ["CAL-1", "CAL-2"]))
        ) { try Policy.decide(action, by: People.reviewer, given: Self.pending) }
    }

    @Test("the calibration set itself is taken")
    func theSetItself() throws {
        var facts = Self.pending
        facts.isCalibration = true
        #expect(try Policy.decide(.scoreSubmit, by: People.reviewer, given: facts).action == .scoreSubmit)
    }

    @Test("what was submitted already can be superseded")
    func superseding() throws {
        var facts = Self.pending
        facts.sheet = .submitted
        facts.currentRevision = 2
        facts.seenRevision = 2
        #expect(try Policy.decide(.scoreSupersede, by: People.reviewer, given: facts).action == .scoreSupersede)
    }

    @Test("a closed stage is told before the calibration set")
    func closedFirst() {
        var facts = Self.pending
        facts.stageState = .closed
        #expect(throws: Refusal(.stageNotOpen(stage: "main", state: .closed))) {
            try Policy.decide(.scoreSubmit, by: People.reviewer, given: facts)
        }
    }

    private static var stage: StageDefinition {
        TallyCase { $0.calibration = CalibrationSet(candidates: ["CAL-1"]) }.stage
    }

    @Test("chair and admin enter reference marks", arguments: [People.chair, People.admin])
    func reference(principal: Principal) throws {
        for state in [StageState.open, .closed, .tallied] {
            let grant = try Policy.decideReference(
                by: principal, stage: Self.stage, state: state, candidate: "CAL-1")
            #expect(grant.action == .scoreReference)
        }
    }

    @Test("no reference marks before opening or after confirming", arguments: [StageState.planned, .confirmed])
    func referenceState(state: StageState) {
        #expect(throws: Refusal.self) {
            try Policy.decideReference(by: People.admin, stage: Self.stage, state: state, candidate: "CAL-1")
        }
    }

    @Test("a candidate outside the set has no reference marks")
    func referenceOutside() throws {
        let refusal = #expect(throws: Refusal.self) {
            try Policy.decideReference(by: People.admin, stage: Self.stage, state: .open, candidate: "11740")
        }
        #expect(
            refusal?.sentence(.english).contains(
                "Candidate 11740 is not in the calibration set of stage “final”, which is: CAL-1.") == true)
    }

    @Test("a stage without a set says so")
    func noSet() throws {
        let refusal = #expect(throws: Refusal.self) {
            try Policy.decideReference(by: People.admin, stage: TallyCase().stage, state: .open, candidate: "11740")
        }
        #expect(refusal?.sentence(.korean).contains("단계 ‘final’에는 사전 조정 후보가 없습니다.") == true)
    }

    @Test("a reviewer enters no reference marks")
    func referenceRole() {
        #expect(throws: Refusal(.notPermitted(.scoreReference, needs: [.chair, .admin]))) {
            try Policy.decideReference(by: People.reviewer, stage: Self.stage, state: .open, candidate: "CAL-1")
        }
    }

    @Test("adjusted scores are shown only where the stage announced them", arguments: SeverityModel.allCases)
    func severity(model: SeverityModel) throws {
        #expect(throws: Refusal(.severityNotAnnounced(stage: "final"))) {
            try Policy.decideSeverity(of: TallyCase().stage)
        }
        #expect(try Policy.decideSeverity(of: TallyCase { $0.severity = model }.stage) == model)
    }
}
