import AwardCore
import AwardUseCases
import Testing

/// `A4` is marked by everybody before any other and competes for nothing.
@Suite struct CalibrationGateTests {
    static func calibrated(_ award: inout AwardDefinition) {
        award.stages[0].calibration = CalibrationSet(candidates: ["A4"])
    }

    private static let competing = ["A1", "A2", "A3"]

    private func with(
        _ change: @escaping (inout AwardDefinition) -> Void = { _ in }, _ body: (StageWorld) async throws -> Void
    ) async throws {
        try await StageWorld.with(change: {
            Self.calibrated(&$0)
            change(&$0)
        }) { world in try await body(world) }
    }

    @Test func everyReviewerIsAssignedToTheSetByOpening() async throws {
        try await with { world in
            try await world.perform(ApplyAssignment(stage: "paper"))
            let before = try await world.count(
                "SELECT count(*)::integer FROM assignment WHERE candidate_id = 4 AND released_at IS NULL")
            #expect(before == 0)
            let opened = try await world.perform(OpenStage(stage: "paper"))
            #expect(opened.calibration == ["A4"])
            #expect(opened.candidates == 3)
            let after = try await world.count(
                "SELECT count(*)::integer FROM assignment WHERE candidate_id = 4 AND released_at IS NULL")
            #expect(after == 3)
        }
    }

    @Test func noOtherSheetIsTakenBeforeTheSet() async throws {
        try await with { world in
            try await world.open()
            for act in [SaveSheet.Act.draft, .submit] {
                let reason = try await world.refusal { try await world.save("R02", "A1", act) }
                #expect(reason == .calibrationFirst(reviewer: "R02", candidates: ["A4"]))
            }
            let abstention = try await world.refusal {
                try await world.save("R02", "A1", .abstain, abstaining: "이해관계")
            }
            #expect(abstention == .calibrationFirst(reviewer: "R02", candidates: ["A4"]))
            try await world.save("R02", "A4")
            try await world.save("R02", "A1")
            let other = try await world.refusal { try await world.save("R03", "A1") }
            #expect(other == .calibrationFirst(reviewer: "R03", candidates: ["A4"]))
        }
    }

    @Test func aDraftOfTheSetIsNotEnoughAndAnAbstentionIs() async throws {
        try await with { world in
            try await world.open()
            try await world.save("R02", "A4", .draft)
            let reason = try await world.refusal { try await world.save("R02", "A1") }
            #expect(reason == .calibrationFirst(reviewer: "R02", candidates: ["A4"]))
            try await world.save("R02", "A4", .abstain, seen: 1, abstaining: "작년 심사 참여")
            try await world.save("R02", "A1")
        }
    }

    @Test func whoHasAConflictWithTheSetIsNotAskedForIt() async throws {
        try await with { world in
            try await world.perform(
                DeclareRecusal(reviewer: "R02", candidate: "A4", reason: "공동 연구"), as: .reviewer("R02"))
            try await world.open()
            try await world.save("R02", "A1")
        }
    }

    @Test func anAdminMayTakeTheSetBackFromSomebody() async throws {
        try await with { world in
            try await world.open()
            try await world.perform(
                RemoveAssignment(stage: "paper", reviewer: "R02", candidate: "A4", reason: "대체 위촉"))
            try await world.save("R02", "A1")
        }
    }

    @Test func aReviewerOfABlindStageIsToldTheBlindCode() async throws {
        try await with({ $0.stages[0].isBlind = true }) { world in
            try await world.open()
            let codes = try await world.texts("SELECT blind_code FROM entry WHERE candidate_id IN (1, 4) ORDER BY 1")
            let four = try await world.texts("SELECT blind_code FROM entry WHERE candidate_id = 4")
            let one = codes.first { $0 != four[0] } ?? ""
            let reason = try await world.refusal { try await world.save("R02", one) }
            #expect(reason == .calibrationFirst(reviewer: "R02", candidates: four))
        }
    }

    @Test func aFormWithTheSetAtItsEndIsTaken() async throws {
        try await with { world in
            try await world.open()
            let sheets = (Self.competing + ["A4"]).enumerated().map { index, candidate in
                ImportSheets.Sheet(
                    place: "line \(index + 2)", reviewer: "R02", candidate: candidate,
                    content: SheetContent(marks: ["merit": "8", "effect": "7"]))
            }
            let output = try await world.perform(ImportSheets(stage: "paper", sheets: sheets, submits: true))
            #expect(output.receipts.count == 4)
        }
    }

    @Test func whoJoinsLaterGetsTheSetToo() async throws {
        try await StageWorld.with(
            reviewers: ["C01", "R02", "R03"],
            change: {
                Self.calibrated(&$0)
                $0.stages[0].panel.reviewersPerCandidate = 2
            }
        ) { world in
            try await world.open()
            try await world.run("DELETE FROM assignment WHERE reviewer_id = 3")
            let free = try await world.texts(
                """
                SELECT code FROM candidate c WHERE candidate_id < 4 AND
                    (SELECT count(*) FROM assignment a WHERE a.candidate_id = c.candidate_id) < 2 ORDER BY 1
                """)
            try await world.perform(AddAssignment(stage: "paper", reviewer: "R03", candidate: free[0]))
            let reason = try await world.refusal { try await world.save("R03", free[0]) }
            #expect(reason == .calibrationFirst(reviewer: "R03", candidates: ["A4"]))
        }
    }

    @Test func theReviewersWorkBeginsWithTheSet() async throws {
        try await with { world in
            try await world.open()
            let work = try await world.ask(ReviewerWork(stage: "paper", reviewer: "R02"), as: .reviewer("R02"))
            #expect(work.items.map(\.candidate.code) == ["A4", "A1", "A2", "A3"])
            #expect(work.items.map(\.isCalibration) == [true, false, false, false])
        }
    }

    @Test func theSetIsNeverTallied() async throws {
        try await with { world in
            try await world.open()
            try await world.score("paper", ["A4"])
            try await world.score("paper", Self.competing)
            try await world.perform(CloseStage(stage: "paper"))
            let output = try await world.perform(TallyStage(stage: "paper"))
            #expect(output.sheets == 9)
            let ranking = try await world.ask(ShowRanking(stage: "paper"))
            #expect(ranking.tally.categories[0].standings.map(\.code) == Self.competing)
            #expect(ranking.tally.flags == [.calibrationExcluded(count: 1)])
            let reason = try await world.refusal {
                try await world.ask(ExplainStanding(candidate: "A4", stage: "paper"))
            }
            #expect(reason == .calibrationOnly(candidate: "A4", stage: "paper"))
        }
    }

    @Test func theStageClosesWithoutItsSheets() async throws {
        try await with { world in
            try await world.open()
            for reviewer in world.reviewers { try await world.save(reviewer, "A4", .abstain, abstaining: "불참") }
            try await world.score("paper", Self.competing)
            try await world.perform(CloseStage(stage: "paper"))
        }
    }

    @Test func theStatusListsItApart() async throws {
        try await with { world in
            try await world.open()
            try await world.save("R02", "A4")
            let status = try await world.ask(StageStatus(stage: "paper"))
            #expect(status.candidates.map(\.candidate.code) == Self.competing)
            #expect(status.calibration.map(\.candidate.code) == ["A4"])
            #expect(status.calibration.map(\.assigned) == [3])
            #expect(status.calibration.map(\.submitted) == [1])
        }
    }

    @Test func aSetThatDoesNotExistHoldsTheOpeningBack() async throws {
        try await with({ $0.stages[0].calibration = CalibrationSet(candidates: ["A4", "X9"]) }) { world in
            try await world.perform(ApplyAssignment(stage: "paper"))
            let reason = try await world.refusal { try await world.perform(OpenStage(stage: "paper")) }
            #expect(reason == .blocked(.stageOpen, [.calibrationMissing(["X9"])]))
        }
    }

    @Test func aCandidateThatStoppedServesInALaterStage() async throws {
        try await StageWorld.with(change: { $0.stages[1].calibration = CalibrationSet(candidates: ["A3"]) }) { world in
            // A3 is named by the later stage, so it competes in neither.
            try await world.open()
            try await world.score("paper", ["A1", "A2", "A4"])
            try await world.perform(CloseStage(stage: "paper"))
            try await world.perform(TallyStage(stage: "paper"))
            try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1))
            try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1), as: StageWorld.chair)
            try await world.open("final")
            let reason = try await world.refusal { try await world.save("R02", "A1", stage: "final") }
            #expect(reason == .calibrationFirst(reviewer: "R02", candidates: ["A3"]))
            try await world.save("R02", "A3", stage: "final")
            try await world.save("R02", "A1", stage: "final")
        }
    }

    @Test func aSelectedCandidateCannotBecomeTheSet() async throws {
        try await StageWorld.with { world in
            try await world.tally()
            try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1))
            try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1), as: StageWorld.chair)
            var definition = world.definition
            definition.stages[1].calibration = CalibrationSet(candidates: ["A1", "A3"])
            _ = try await world.service.apply(definition, as: StageWorld.admin, isSimulated: true)
            try await world.perform(ApplyAssignment(stage: "final"))
            let reason = try await world.refusal { try await world.perform(OpenStage(stage: "final")) }
            #expect(reason == .blocked(.stageOpen, [.calibrationCompeting(["A1"])]))
        }
    }

    @Test func theSetIsPinnedWhenTheStageOpens() async throws {
        try await with { world in
            try await world.open()
            var definition = world.definition
            definition.stages[0].calibration = nil
            let changed = definition
            let reason = try await world.refusal {
                try await world.service.apply(changed, as: StageWorld.admin, isSimulated: true)
            }
            #expect(
                reason == .pinned([PinnedChange(stage: "paper", state: .open, paths: ["stages.paper.calibration"])]))
        }
    }
}
