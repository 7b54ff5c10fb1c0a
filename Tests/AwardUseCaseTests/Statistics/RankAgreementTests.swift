import AwardCore
import AwardStatistics
import AwardUseCases
import Testing

@Suite struct RankAgreementTests {
    @Test func figuresAreThoseOfTheSameTable() async throws {
        try await StageWorld.with { world in
            try await world.tallyScored()
            let answer = try await world.ask(RankAgreement(seed: 5))
            let expected = try AgreementReport(try ScoredStage.table(), seed: 5)
            #expect(answer.report.intraclass == expected.intraclass)
            #expect(answer.report.concordance == expected.concordance)
            #expect(answer.report.alpha == expected.alpha)
            #expect(answer.report.alphaInterval == expected.alphaInterval)
            #expect(answer.report.sentences == expected.sentences)
            #expect(answer.design.verdict == .sound)
            // By hand, squares of candidates 523/12 and of the rest 25/6: B = 523/36, E = 25/36, (B − E)/B.
            let consistency = try #require(answer.report.intraclass?[.twoWayMixed, .average].value)
            #expect(abs(consistency - 498.0 / 523) < 1e-12)
        }
    }

    @Test func screeningSeesTheSameTableAndItsMarks() async throws {
        try await StageWorld.with { world in
            try await world.tallyScored()
            let answer = try await world.ask(ScreenMarks())
            let expected = try ScreeningReport(try ScoredStage.table())
            #expect(answer.report.sigma == expected.sigma)
            #expect(answer.report.reviewers.map(\.severity) == expected.reviewers.map(\.severity))
            #expect(answer.report.settings.step == 0.5)
            #expect(answer.report.reviewers.allSatisfy { $0.haloRatio != nil })
        }
    }

    @Test func theCalibrationSetAndOtherCategoriesStayOut() async throws {
        try await StageWorld.with(change: { $0.stages[0].calibration = CalibrationSet(candidates: ["A4"]) }) { world in
            try await world.tallyScored()
            let answer = try await world.ask(RankAgreement())
            #expect(answer.report.candidates == 3)
            #expect(answer.analysed.sheets == 9)
        }
    }

    @Test func anAnalysisSaysWhenItsTallyIsOutdated() async throws {
        try await StageWorld.with { world in
            try await world.tallyScored()
            #expect(try await world.ask(RankAgreement()).analysed.isOutdated == false)
            try await world.perform(
                DeclareRecusal(reviewer: "R02", candidate: "A1", reason: "kin"), as: .reviewer("R02"))
            #expect(try await world.ask(RankAgreement()).analysed.isOutdated)
        }
    }
}
