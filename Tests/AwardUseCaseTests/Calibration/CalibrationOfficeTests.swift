import AwardCore
import AwardStore
import AwardUseCases
import Testing

/// What the office does around a calibration set: assigning, replacing, deciding.
@Suite struct CalibrationOfficeTests {
    private func opened(_ body: (StageWorld) async throws -> Void) async throws {
        try await StageWorld.with(change: CalibrationGateTests.calibrated) { world in
            try await world.open()
            try await body(world)
        }
    }

    @Test func thePlanLeavesTheSetOut() async throws {
        try await StageWorld.with(change: CalibrationGateTests.calibrated) { world in
            let plan = try await world.ask(PlanAssignment(stage: "paper"))
            #expect(plan.candidates.map(\.code) == ["A1", "A2", "A3"])
            #expect(plan.pairs.count == 9)
        }
    }

    @Test func assigningAgainTakesTheSetFromNobody() async throws {
        try await opened { world in
            let again = try await world.perform(ApplyAssignment(stage: "paper"))
            #expect(again.released == 0)
            let inForce = try await world.count(
                "SELECT count(*)::integer FROM assignment WHERE candidate_id = 4 AND released_at IS NULL")
            #expect(inForce == 3)
        }
    }

    @Test func aSuccessorMarksTheSetFirstToo() async throws {
        try await opened { world in
            try await world.save("R02", "A4")
            let coming = NewReviewer(
                code: "R09", nameKo: "후임", nameEn: "Successor", organisation: nil, organisationName: "",
                pool: "committee", role: "member", isExternal: true, email: "", minimumLoad: nil, maximumLoad: nil,
                engagements: "[]")
            try await world.perform(
                ImportReviewers(ReviewerBatch(file: "r.csv", sha256: "", reviewers: [coming], lines: [2])))
            try await world.run(
                "UPDATE reviewer SET pledged_at = \(StageWorld.start.timestamp) WHERE code = 'R09'")
            try await world.perform(ReplaceReviewer(reviewer: "R02", successor: "R09", reason: "사임"))
            let reason = try await world.refusal { try await world.save("R09", "A1") }
            #expect(reason == .calibrationFirst(reviewer: "R09", candidates: ["A4"]))
            try await world.save("R09", "A4")
            try await world.save("R09", "A1")
        }
    }

    @Test func nothingIsDecidedOnTheSet() async throws {
        try await StageWorld.with(change: {
            CalibrationGateTests.calibrated(&$0)
            $0.stages[0].adjustments.maximumBonus = Rational(5)
        }) { world in
            try await world.open()
            let excuse = try await world.refusal {
                try await world.perform(ExcuseCandidate(stage: "paper", candidate: "A4", reason: "사유"))
            }
            #expect(excuse == .calibrationOnly(candidate: "A4", stage: "paper"))
            let bonus = try await world.refusal {
                try await world.perform(
                    AddAdjustment(stage: "paper", candidate: "A4", points: Rational(1), reason: "가점"))
            }
            #expect(bonus == .calibrationOnly(candidate: "A4", stage: "paper"))
            try await world.score("paper", ["A4"])
            try await world.score("paper", ["A1", "A2", "A3"])
            try await world.perform(CloseStage(stage: "paper"))
            try await world.perform(TallyStage(stage: "paper"))
            let override = try await world.refusal {
                try await world.perform(
                    DecideOverride(stage: "paper", candidate: "A4", outcome: .goesOn, reason: "의결"),
                    as: StageWorld.chair)
            }
            #expect(override == .calibrationOnly(candidate: "A4", stage: "paper"))
        }
    }

    @Test func aLaterCorrectionOfTheSetOutdatesNoTally() async throws {
        try await opened { world in
            try await world.score("paper", ["A4"])
            try await world.score("paper", ["A1", "A2", "A3"])
            try await world.perform(CloseStage(stage: "paper"))
            try await world.perform(TallyStage(stage: "paper"))
            try await world.perform(
                DeclareRecusal(reviewer: "R02", candidate: "A4", reason: "공동 연구"), as: .reviewer("R02"))
            let status = try await world.ask(StageStatus(stage: "paper"))
            let confirming = try #require(status.moves.first { $0.move == .confirm })
            #expect(confirming.blockers == [])
        }
    }

    @Test func everythingStoredFitsTogether() async throws {
        try await opened { world in
            try await world.score("paper", ["A4"])
            try await world.score("paper", ["A1", "A2", "A3"])
            try await world.perform(CloseStage(stage: "paper"))
            try await world.perform(TallyStage(stage: "paper"))
            try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1))
            try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1), as: StageWorld.chair)
            let examination = try await world.ask(ExamineAward())
            #expect(examination.checks.flatMap(\.violations) == [])
        }
    }
}
