import AwardTestSupport
import Testing

/// What the program shows of a stage whose totals are normalised.
@Suite struct NormalisationCommandTests {
    private func tallied(_ body: (NormalisedAward) async throws -> Void) async throws {
        try await NormalisedAward.with { award in
            try await award.score()
            _ = try await award.simsa("stage", "close", "paper")
            _ = try await award.simsa("stage", "tally", "paper")
            try await body(award)
        }
    }

    @Test func theRankingShowsScoresAsGivenBesideNormalisedOnes() async throws {
        try await tallied { award in
            let csv = try await award.simsa("ranking", "show", "--format", "csv")
            #expect(csv.output.hasPrefix("category,place,candidate,name,score,raw,outcome,prize"))
            let table = try await award.simsa("ranking", "show", language: "ko")
            #expect(table.output.contains("점수는 위원별 점수 차이를 없앤 T점수이며, 원점수를 함께 적었습니다."))
            #expect(table.output.contains("원점수"))
        }
    }

    @Test func theStoryTellsMeanSpreadAndValueOfEachReviewer() async throws {
        try await tallied { award in
            let korean = try await award.simsa("ranking", "explain", "P5", language: "ko")
            // R3 gave 40, 50 … 80: mean 60, spread √250 = 15.8114, z 20/√250 = 1.264911.
            #expect(korean.output.contains("박세라 위원: 원점수 80점, 후보 5건의 평균 60점, 표준편차 15.8114점 → T 62.64911"))
            #expect(korean.output.contains("정규화하지 않으면"))
            let english = try await award.simsa("ranking", "explain", "P5")
            #expect(english.output.contains("80 as given, mean 60 and spread 15.8114 over 5 sheets → T 62.64911"))
            #expect(english.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
        }
    }

    @Test func theStatusNamesTheAnnouncedRules() async throws {
        try await NormalisedAward.with { award in
            let status = try await award.simsa("stage", "status", "paper")
            #expect(status.output.contains("T-score"))
            #expect(status.output.contains("random reviewers (REML)"))
        }
    }

    @Test func theRuleCannotChangeOnceTheStageIsOpen() async throws {
        try await NormalisedAward.with { award in
            for (old, new, path) in [
                ("normalisation: t_score", "normalisation: none", "stages.paper.normalisation"),
                ("severity: reviewer_random", "severity: additive", "stages.paper.severity"),
                ("calibration: [CAL-1]", "calibration: [P1]", "stages.paper.calibration"),
            ] {
                let file = try award.file("award.yaml", NormalisedAward.yaml.replacing(old, with: new))
                let run = try await SimsaRun.run(
                    ["award", "apply", file], database: award.database.configuration.url)
                #expect(run.code == 77)
                #expect(run.errors.contains(path))
            }
        }
    }
}
