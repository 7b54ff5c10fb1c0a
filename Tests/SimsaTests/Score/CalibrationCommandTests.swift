import AwardTestSupport
import Testing

/// `simsa score calibration` and `score reference`, as a reviewer, a chair and the office use them.
@Suite struct CalibrationCommandTests {
    @Test func anotherSheetIsRefusedUntilTheSetIsSubmitted() async throws {
        try await NormalisedAward.with { award in
            let refused = try await award.simsa(
                "score", "submit", "paper", "R2", "P1", "--mark", "impact=50", "--mark", "spread=30", "--as",
                "reviewer:R2", language: "ko")
            #expect(refused.code == 77)
            #expect(
                refused.errors.contains(
                    "심사위원 R2는 사전 조정 후보(CAL-1)의 심사표를 먼저 제출해야 합니다. 그 뒤에 다른 심사표를 받습니다."))
            let first = try await award.simsa(
                "score", "submit", "paper", "R2", "CAL-1", "--mark", "impact=50", "--mark", "spread=30", "--as",
                "reviewer:R2")
            #expect(first.code == 0)
            let second = try await award.simsa(
                "score", "submit", "paper", "R2", "P1", "--mark", "impact=50", "--mark", "spread=30", "--as",
                "reviewer:R2")
            #expect(second.code == 0)
        }
    }

    @Test func theGapIsShownInBothLanguagesAndForPrograms() async throws {
        try await NormalisedAward.with { award in
            for (reviewer, impact) in [("R1", "50"), ("R2", "41"), ("R3", "44")] {
                _ = try await award.simsa(
                    "score", "submit", "paper", reviewer, "CAL-1", "--mark", "impact=\(impact)", "--mark",
                    "spread=30")
            }
            let reference = try await award.simsa(
                "score", "reference", "paper", "CAL-1", "--mark", "impact=45", "--mark", "spread=30", "--reason", "합의",
                "--as", "reviewer:R1")
            #expect(reference.code == 0)
            let korean = try await award.simsa(
                "score", "calibration", "paper", "R1", "--as", "reviewer:R1", language: "ko")
            #expect(korean.output.contains("CAL-1: 총점이 다른 위원 2명의 평균보다 7.50점 높습니다."))
            #expect(korean.output.contains("CAL-1: 총점이 기준점보다 5.00점 높습니다."))
            let english = try await award.simsa("score", "calibration", "paper", "R2", "--as", "reviewer:R2")
            #expect(english.output.contains("CAL-1: the total is 6.00 below the mean of 2 others."))
            #expect(english.output.contains("CAL-1: the total is 4.00 below the reference."))
            #expect(english.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
            let json = try await award.simsa("score", "calibration", "paper", "R3", "--format", "json")
            #expect(
                json.output.contains(
                    #"{"reviewer": "R3", "candidate": "CAL-1", "criterion": "impact", "own": "44", "panel": "45.50", "#
                        + #""others": 2, "from_panel": "-1.50", "reference": "45", "from_reference": "-1.00"}"#))
        }
    }

    @Test func aReviewerEntersNoReference() async throws {
        try await NormalisedAward.with { award in
            let run = try await award.simsa(
                "score", "reference", "paper", "CAL-1", "--mark", "impact=45", "--as", "reviewer:R2")
            #expect(run.code == 77)
            #expect(run.errorLines.count == 1)
        }
    }

    @Test func aReferenceThatIsNoMarkIsRefusedInOneSentence() async throws {
        try await NormalisedAward.with { award in
            let form = try await award.simsa("score", "reference", "paper", "CAL-1", "--mark", "45")
            #expect(form.code == 64)
            let high = try await award.simsa("score", "reference", "paper", "CAL-1", "--mark", "impact=61")
            #expect(high.code == 65)
            let outside = try await award.simsa("score", "reference", "paper", "P1", "--mark", "impact=45")
            #expect(outside.code == 65)
            #expect(outside.errors.contains("Candidate P1 is not in the calibration set of stage “paper”"))
        }
    }

    @Test func theSetIsExcludedAndSaidSo() async throws {
        try await NormalisedAward.with { award in
            try await award.score()
            let status = try await award.simsa("stage", "status", "paper")
            #expect(status.output.contains("Calibration set (excluded from results)"))
            _ = try await award.simsa("stage", "close", "paper")
            _ = try await award.simsa("stage", "tally", "paper")
            let ranking = try await award.simsa("ranking", "show")
            #expect(ranking.output.contains("Calibration candidates excluded from the results: 1."))
            let explained = try await award.simsa("ranking", "explain", "CAL-1")
            #expect(explained.code == 77)
            #expect(explained.errors.contains("is marked for calibration only in stage “paper”"))
        }
    }
}
