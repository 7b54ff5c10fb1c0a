import AwardCore
import AwardUseCases
import Testing

/// Gaps to the others and to the reference on the calibration candidate `A4`: C01 gives 9 + 8, R02 6 + 7.5, R03 6 + 5.5.
@Suite struct CalibrationGapTests {
    private func with(_ body: (StageWorld) async throws -> Void) async throws {
        try await StageWorld.with(change: CalibrationGateTests.calibrated) { world in
            try await world.open()
            try await world.save("C01", "A4", merit: "9", effect: "8")
            try await world.save("R02", "A4", merit: "6", effect: "7.5")
            try await world.save("R03", "A4", merit: "6", effect: "5.5")
            try await body(world)
        }
    }

    private func number(_ text: String) -> Rational { Rational(text) ?? Rational(-1) }

    @Test func aReviewerSeesTheGapToTheMeanOfTheOthers() async throws {
        try await with { world in
            let answer = try await world.ask(ShowCalibration(stage: "paper", reviewer: "R02"), as: .reviewer("R02"))
            let gap = try #require(answer.gaps.first)
            #expect(answer.gaps.count == 1)
            #expect(gap.candidate.code == "A4")
            #expect(gap.parts.map(\.criterion) == ["merit", "effect", nil])
            #expect(gap.parts.map(\.own) == [Rational(6), number("7.5"), number("13.5")])
            // The others: merit (9 + 6) / 2, effect (8 + 5.5) / 2, total (17 + 11.5) / 2.
            #expect(gap.parts.map(\.panel) == [number("7.5"), number("6.75"), number("14.25")])
            #expect(gap.parts.map(\.fromPanel) == [number("-1.5"), number("0.75"), number("-0.75")])
            #expect(gap.parts.map(\.others) == [2, 2, 2])
            #expect(gap.parts.map(\.reference) == [nil, nil, nil])
            #expect(answer.pending == 0)
        }
    }

    @Test func aReviewerWhoNamesNobodySeesTheirOwn() async throws {
        try await with { world in
            let answer = try await world.ask(ShowCalibration(stage: "paper"), as: .reviewer("R03"))
            #expect(answer.gaps.map(\.reviewer) == ["R03"])
        }
    }

    @Test func nobodySeesAGapBeforeSubmitting() async throws {
        try await StageWorld.with(change: CalibrationGateTests.calibrated) { world in
            try await world.open()
            try await world.save("C01", "A4")
            try await world.save("R02", "A4", .draft)
            let answer = try await world.ask(ShowCalibration(stage: "paper", reviewer: "R02"), as: .reviewer("R02"))
            #expect(answer.gaps.isEmpty)
            #expect(answer.pending == 1)
        }
    }

    @Test func aChairWhoOwesASheetSeesNobodyElses() async throws {
        try await StageWorld.with(change: CalibrationGateTests.calibrated) { world in
            try await world.open()
            try await world.save("R02", "A4")
            let before = try await world.ask(ShowCalibration(stage: "paper"), as: StageWorld.chair)
            #expect(before.gaps.isEmpty)
            let reason = try await world.refusal {
                try await world.ask(ShowCalibration(stage: "paper", reviewer: "R02"), as: StageWorld.chair)
            }
            #expect(reason == .calibrationFirst(reviewer: "C01", candidates: ["A4"]))
            try await world.save("C01", "A4")
            let after = try await world.ask(ShowCalibration(stage: "paper"), as: StageWorld.chair)
            #expect(after.gaps.map(\.reviewer) == ["C01", "R02"])
        }
    }

    @Test func aReviewerDoesNotSeeAnothersGap() async throws {
        try await with { world in
            let reason = try await world.refusal {
                try await world.ask(ShowCalibration(stage: "paper", reviewer: "R03"), as: .reviewer("R02"))
            }
            #expect(reason == .notFound(.scoresheet, name: "R03", suggestions: []))
        }
    }

    @Test func theOfficeSeesEverybody() async throws {
        try await with { world in
            let answer = try await world.ask(ShowCalibration(stage: "paper"))
            #expect(answer.gaps.map(\.reviewer) == ["C01", "R02", "R03"])
        }
    }

    @Test func theReferenceStandsBeside() async throws {
        try await with { world in
            let output = try await world.perform(
                EnterReference(stage: "paper", candidate: "A4", marks: ["merit": "7"], reason: "위원회 합의"),
                as: StageWorld.chair)
            #expect(output.revision == 1)
            #expect(output.marks == ["merit": "7"])
            let answer = try await world.ask(ShowCalibration(stage: "paper", reviewer: "C01"))
            let parts = try #require(answer.gaps.first).parts
            #expect(parts.map(\.reference) == [Rational(7), nil, nil])
            #expect(parts.map(\.fromReference) == [Rational(2), nil, nil])
        }
    }

    @Test func aLaterReferenceHoldsAndTheEarlierStays() async throws {
        try await with { world in
            for merit in ["7", "8"] {
                try await world.perform(
                    EnterReference(stage: "paper", candidate: "A4", marks: ["merit": merit, "effect": "7.5"]))
            }
            let answer = try await world.ask(ShowCalibration(stage: "paper", reviewer: "R02"))
            #expect(answer.gaps.first?.total?.reference == number("15.5"))
            let stored = try await world.count("SELECT count(*)::integer FROM calibration_reference")
            #expect(stored == 2)
        }
    }

    @Test func referenceMarksAreCheckedAgainstTheRubric() async throws {
        try await with { world in
            let bad = try await world.refusal {
                try await world.perform(EnterReference(stage: "paper", candidate: "A4", marks: ["merit": "11"]))
            }
            guard case .invalid(let problems)? = bad else {
                Issue.record("\(String(describing: bad))")
                return
            }
            #expect(problems.map(\.place) == ["merit"])
            let empty = try await world.refusal {
                try await world.perform(EnterReference(stage: "paper", candidate: "A4", marks: [:]))
            }
            #expect(empty != nil)
            let outside = try await world.refusal {
                try await world.perform(EnterReference(stage: "paper", candidate: "A1", marks: ["merit": "7"]))
            }
            #expect(outside != nil)
            let stored = try await world.count("SELECT count(*)::integer FROM calibration_reference")
            #expect(stored == 0)
        }
    }

    @Test func aRecusedReviewersSheetCountsForNobody() async throws {
        try await with { world in
            try await world.perform(
                DeclareRecusal(reviewer: "R03", candidate: "A4", reason: "공동 연구"), as: .reviewer("R03"))
            let answer = try await world.ask(ShowCalibration(stage: "paper"))
            #expect(answer.gaps.map(\.reviewer) == ["C01", "R02"])
            #expect(answer.gaps.last?.total?.panel == Rational(17))
        }
    }

    @Test func aStageWithoutASetHasNoGaps() async throws {
        try await StageWorld.with { world in
            try await world.open()
            let answer = try await world.ask(ShowCalibration(stage: "paper"))
            #expect(answer.gaps.isEmpty)
            #expect(answer.pending == 0)
        }
    }
}
