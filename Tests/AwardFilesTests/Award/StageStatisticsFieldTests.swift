import AwardCore
import AwardFiles
import Testing

/// The stage's fields about how reviewers are put on one scale: `normalisation`, `severity` and `calibration`.
@Suite struct StageStatisticsFieldTests {
    @Test(
        arguments: zip(
            ["z_score", "t_score", "rank", "min_max"], [Normalisation.Method.zScore, .tScore, .rank, .minMax]))
    func aWordNamesTheMethod(word: String, method: Normalisation.Method) throws {
        let stage = try SmallAward(stage: "normalisation: \(word)").onlyStage()
        #expect(stage.normalisation == Normalisation(method: method))
    }

    @Test(arguments: ["normalisation: none", "severity: none", "calibration: []"])
    func noneIsTheDefault(line: String) throws {
        let stage = try SmallAward(stage: line).onlyStage()
        #expect(stage.normalisation == nil)
        #expect(stage.severity == nil)
        #expect(stage.calibration == nil)
    }

    @Test func everyPartOfANormalisationIsRead() throws {
        let stage = try SmallAward(
            stage: """
                normalisation: {method: t_score, decimals: 8, divisor: population, minimum: 6, few_sheets: neutral,
                  scope: category}
                """
        ).onlyStage()
        #expect(
            stage.normalisation
                == Normalisation(
                    method: .tScore, decimals: 8, divisor: .population, minimumSheets: 6, fewSheets: .neutral,
                    scope: .category))
    }

    @Test(
        arguments: zip(
            ["additive", "reviewer_random", "rasch"], [SeverityModel.additive, .reviewerRandom, .rasch]))
    func aWordNamesTheSeverityModel(word: String, model: SeverityModel) throws {
        #expect(try SmallAward(stage: "severity: \(word)").onlyStage().severity == model)
    }

    @Test func calibrationCandidatesAreCodes() throws {
        let stage = try SmallAward(stage: "calibration: [CAL-1, 2018-07]").onlyStage()
        #expect(stage.calibration == CalibrationSet(candidates: ["CAL-1", "2018-07"]))
        #expect(stage.isCalibration("CAL-1"))
        #expect(!stage.isCalibration("CAL-2"))
    }

    static let mistakes: [(text: String, sentence: String)] = [
        (
            "normalisation: zscore",
            "normalisation: this must be one of none, z_score, t_score, rank, min_max, but is “zscore”; "
                + "did you mean “z_score”?"
        ),
        ("normalisation: {decimals: 3}", "normalisation.method: the field “method” is missing"),
        (
            "normalisation: {method: z_score, decimals: 13}",
            "normalisation.decimals: this must be a whole number from 0 to 12, but is 13"
        ),
        (
            "normalisation: {method: z_score, minimum: 1}",
            "normalisation.minimum: this must be a whole number from 2 to 1000, but is 1"
        ),
        (
            "normalisation: {method: z_score, minimum: 4}",
            "normalisation.minimum: a spread of fewer than five sheets is mostly chance; five or more are advised"
        ),
        (
            "normalisation: {method: rank, minimum: 6}",
            "normalisation.minimum: this only matters for z_score and t_score and has no effect here"
        ),
        (
            "normalisation: {method: t_score, few_sheets: drop}",
            "normalisation.few_sheets: this must be one of refuse, neutral, rank, but is “drop”"
        ),
        (
            "panel: {maximum_load: 4}\nnormalisation: t_score",
            "normalisation: a reviewer scores at most 4 candidates and cannot reach the 5 this needs"
        ),
        (
            "panel: {reviewers_per_candidate: 3, minimum_load: 3}\nnormalisation: t_score",
            "normalisation: every reviewer needs 5 sheets, but panel.minimum_load allows 3"
        ),
        (
            "aggregation: {method: mean, unit: criterion}\nnormalisation: rank",
            "normalisation: normalisation works on totals and cannot go with unit: criterion"
        ),
        (
            "adjustments: {maximum_bonus: 1, count_for_minimums: true}\nnormalisation: rank",
            "adjustments: with normalisation minimums look at the scores as given; count_for_minimums has no effect"
        ),
        (
            "severity: random",
            "severity: this must be one of none, additive, reviewer_random, rasch, but is “random”"
        ),
        ("calibration: CAL-1", "calibration: this must be a list, but is “CAL-1”"),
        (
            "calibration: [CAL-1, CAL-1]",
            "calibration[1]: “CAL-1” is already used in line 16; short names must differ"
        ),
    ]

    @Test(arguments: mistakes)
    func aMistakeIsToldWithItsField(text: String, sentence: String) throws {
        #expect(try SmallAward(stage: text).sentences() == ["stages[0]." + sentence])
    }

    @Test func aMistakeIsToldWithLineAndColumn() throws {
        let reading = try SmallAward(stage: "normalisation: {method: z_score, decimals: 13}").read()
        let mistake = try #require(reading.diagnostics.first)
        #expect(mistake.line == 16)
        #expect(mistake.column == 48)
        #expect(mistake.message.ko == "0부터 12까지의 정수여야 하는데 13입니다.")
    }

    private let second = """
        - {id: second, title: {ko: 2단계, en: Second}, rubric: {title: {ko: 가, en: A},
          criteria: [{id: a, title: {ko: 가, en: A}, maximum: 9}]}, carry_over: {own: 60, earlier: {first: 40}}EXTRA}
        """

    @Test func zScoresCannotBeCarriedIntoALaterStage() throws {
        let award = SmallAward(stage: "normalisation: z_score", second: second.replacing("EXTRA", with: ""))
        #expect(
            try award.sentences() == [
                "stages[1].carry_over.earlier.first: the z-scores of stage “first” lie around zero and cannot be added; "
                    + "use t_score there"
            ])
    }

    @Test func zScoresCannotTakeEarlierStagesIn() throws {
        let award = SmallAward(second: second.replacing("EXTRA", with: ", normalisation: z_score"))
        #expect(
            try award.sentences() == [
                "stages[1].normalisation: z-scores lie around zero and cannot be added to earlier stages; use t_score"
            ])
        let t = SmallAward(second: second.replacing("EXTRA", with: ", normalisation: t_score"))
        #expect(try t.sentences() == [])
    }

    @Test func thePlanTellsWhatChanges() throws {
        let before = try #require(try SmallAward().read().definition)
        let after = try #require(
            try SmallAward(
                stage: """
                    normalisation: {method: t_score, few_sheets: rank}
                    severity: reviewer_random
                    calibration: [CAL-1, CAL-2]
                    """
            ).read().definition)
        let changes = AwardDifference(from: before, to: after).changes
        #expect(
            changes.map { $0.text(.english) } == [
                "stages[first].normalisation (normalisation): none → "
                    + "T-score, 6 decimals, divisor m − 1, below 5 sheets rank for all",
                "stages[first].severity (severity analysis): none → random reviewers (REML)",
                "stages[first].calibration (calibration candidates): none → CAL-1, CAL-2",
            ])
        #expect(
            changes.first?.text(.korean)
                == "stages[first].normalisation (점수 정규화): 없음 → "
                + "T점수, 소수점 아래 6자리, 나눗수 m − 1, 5건 미만은 전체를 순위 점수로")
    }
}
