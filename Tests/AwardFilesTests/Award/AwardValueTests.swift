import AwardCore
import AwardFiles
import Testing

@Suite struct AwardValueTests {
    @Test func defaultsAreThoseOfTheDefinition() throws {
        let stage = try SmallAward().onlyStage()
        let rubric = stage.rubric
        #expect(stage == StageDefinition(id: "first", title: LocalizedText(ko: "1단계", en: "First"), rubric: rubric))
        #expect(rubric.id == "first")
    }

    @Test func anAwardNeedsNothingButIdTitleCategoriesAndStages() throws {
        let award = try #require(try SmallAward().read().definition)
        #expect(award.timeZone == "Asia/Seoul")
        #expect(award.conflicts == ConflictRules())
        #expect(award.committee == CommitteeRules())
        #expect(award.publication == PublicationRules())
        #expect(award.submission == SubmissionRules())
    }

    @Test func everyRuleOfAStageIsRead() throws {
        let stage = try SmallAward(
            stage: """
                form: site_visit
                panel: {pools: [a, b], reviewers_per_candidate: 5, minimum_load: 2, maximum_load: 9,
                  maximum_per_affiliation: 1, minimum_sheets: 4}
                blind: true
                window: {opens: 2019-10-01 09:00, due: 2019-10-02 09:00:30, closes: 2019-10-03T18:00, grace_minutes: 30}
                aggregation: {method: trimmed_mean, unit: criterion, drop: 2, minimum_for_trim: 7,
                  sheet_rounding: 1, criterion_rounding: {digits: 3, mode: truncate}}
                rounding: {digits: 4, mode: half_even}
                comparison: exact
                components:
                  - {id: x, title: {ko: 가, en: X}, weight: 62.5, pools: [a], criteria: [results], minimum_sheets: 2,
                     aggregation: median}
                  - {id: y, title: {ko: 나, en: Y}, weight: 37.5, pools: [b]}
                adjustments: {maximum_bonus: 5, maximum_penalty: 2.5, may_exceed_maximum: true, count_for_minimums: true}
                minimums: {total: 60, criteria: {results: 40%}, components: {x: 33.3333 %}}
                selection: {multiple_of_prizes: 1.5, reserve: 2, tie_on_cut: admit_none, vacancy: {move_to: [county]},
                  caps: {per_organisation: 1, per_province: 2, scope: award}}
                tie_break: [{criterion: spread}, {component: y}, largest_criterion, trimmed_mean, median, lower_spread,
                  head_to_head, chair, draw]
                """,
            prizes: "prizes: [{id: gold, title: {ko: 금상, en: Gold}, count: 2}]"
        ).onlyStage()
        #expect(stage.form == .siteVisit && stage.isBlind && stage.comparison == .exact)
        #expect(
            stage.panel
                == PanelRules(
                    pools: ["a", "b"], reviewersPerCandidate: 5, minimumLoad: 2, maximumLoad: 9,
                    maximumPerAffiliation: 1, minimumSheets: 4))
        #expect(
            stage.aggregation
                == Aggregation(
                    method: .trimmedMean, unit: .criterion, drop: 2, minimumForTrim: 7,
                    sheetRounding: Rounding(digits: 1), criterionRounding: Rounding(digits: 3, mode: .truncate)))
        #expect(stage.rounding == Rounding(digits: 4, mode: .halfEven))
        #expect(stage.components.map(\.weight.exactText) == ["62.5", "37.5"])
        #expect(stage.components[0].aggregation?.method == .median)
        #expect(stage.components.map(\.minimumSheets) == [2, nil])
        #expect(
            stage.adjustments
                == AdjustmentRules(
                    maximumBonus: Rational(5), maximumPenalty: Rational(5, over: 2), mayExceedMaximum: true,
                    countForMinimums: true))
        #expect(stage.minimums.total == .points(Rational(60)))
        #expect(stage.minimums.criteria == [MinimumScores.Named(id: "results", minimum: .percent(Rational(40)))])
        #expect(stage.minimums.components.first?.minimum == .percent(Rational(333_333, over: 10_000)))
        #expect(
            stage.selection
                == SelectionRules(
                    quota: .multipleOfPrizes(Rational(3, over: 2)), reserve: 2, cutTie: .admitNone,
                    vacancy: .moveTo(["county"]), caps: SelectionCaps(perOrganisation: 1, perProvince: 2, scope: .award)
                ))
        #expect(
            stage.tieBreak == [
                .criterion("spread"), .component("y"), .largestCriterion, .trimmedMean, .median, .lowerSpread,
                .headToHead, .chair, .draw,
            ])
        #expect(stage.window?.graceMinutes == 30)
    }

    @Test func everyRuleOfAnAwardIsRead() throws {
        let reading = try SmallAward(
            top: """
                host: {ko: 주최, en: Host}
                time_zone: Europe/Paris
                submission:
                  fields: [{id: plan, title: {ko: 계획, en: Plan}, required: false, maximum_length: 10, identifies: true}]
                  maximum_files: 2
                  maximum_file_size: 500 KB
                  file_types: [PDF, hwp, audio/mpeg]
                conflicts: {automatic: [same_organisation], employer_years: 5, advisory_years: 0}
                committee: {minimum_members: 5, minimum_external_percent: 50, needs_chair: true, quorum_percent: 66.6667}
                publication: {public_check_days: 0, appeal_days: 15, cancellation_notice_days: 20, public: [places],
                  candidate: [marks, scores]}
                """,
            categories: "  - {id: all, title: {ko: 전체, en: All}, maximum_per_organisation: 3}",
            prizes: """
                prizes:
                  - {id: gold, title: {ko: 금상, en: Gold}, grantor: {ko: 시장, en: Mayor}, count: 0,
                     count_by_category: {all: 2}, minimum: 80%}
                """
        ).read()
        #expect(reading.diagnostics.map { $0.text(.english) } == [])
        let award = try #require(reading.definition)
        #expect(award.host?.en == "Host" && award.timeZone == "Europe/Paris")
        #expect(award.categories[0].maximumPerOrganisation == 3)
        #expect(
            award.submission.fields == [
                SubmissionRules.Field(
                    id: "plan", title: LocalizedText(ko: "계획", en: "Plan"), isRequired: false, maximumLength: 10,
                    identifies: true)
            ])
        #expect(award.submission.maximumFiles == 2 && award.submission.maximumFileBytes == 500_000)
        #expect(award.submission.fileTypes == ["application/pdf", "application/x-hwp", "audio/mpeg"])
        #expect(award.conflicts == ConflictRules(automatic: [.sameOrganisation], employerYears: 5, advisoryYears: 0))
        #expect(
            award.committee
                == CommitteeRules(
                    minimumMembers: 5, minimumExternalPercent: Rational(50), needsChair: true,
                    quorumPercent: Rational(666_667, over: 10_000)))
        #expect(
            award.publication
                == PublicationRules(
                    publicCheckDays: 0, appealDays: 15, cancellationNoticeDays: 20, publicItems: [.places],
                    candidateItems: [.marks, .scores]))
        let prize = try #require(award.prizes.first)
        #expect(prize.count == 0 && prize.minimum == .percent(Rational(80)) && prize.grantor?.ko == "시장")
        #expect(prize.countByCategory == [CategoryQuota(category: "all", places: 2)])
    }

    @Test func pointsAreReadExactlyAndNeverThroughBinary() throws {
        let award = SmallAward(
            criteria: "      - {id: a, title: {ko: 가, en: A}, maximum: 0.3, step: 0.1}", rubric: "total: 0.3")
        let criterion = try award.onlyStage().rubric.criteria[0]
        #expect(criterion.maximum == Rational(3, over: 10))
        #expect(criterion.step == Rational(1, over: 10))
    }

    @Test func levelsAreOrderedFromHighToLow() throws {
        let levels = "levels: [{from: 0, label: {ko: 하, en: Low}}, {from: 5, label: {ko: 상, en: High}}]"
        let award = SmallAward(criteria: "      - {id: a, title: {ko: 가, en: A}, maximum: 10, \(levels)}")
        #expect(try award.onlyStage().rubric.criteria[0].levels.map(\.label.en) == ["High", "Low"])
    }

    @Test func fewerThanThreeReviewersNeedNoThirdSheet() throws {
        #expect(try SmallAward(stage: "panel: {reviewers_per_candidate: 2}").onlyStage().panel.minimumSheets == 2)
    }

    @Test func rubricMayLieBesideTheAward() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write(
            "rubrics/one.yaml",
            "title: {ko: 기준, en: Criteria}\ncriteria:\n  - {id: a, title: {ko: 가, en: A}, maximum: 10}\n")
        let yaml = """
            id: small
            title: {ko: 가, en: A}
            categories: [{id: all, title: {ko: 전체, en: All}}]
            stages: [{id: only, title: {ko: 단계, en: Stage}, rubric: rubrics/one.yaml}]
            """
        let reading = AwardFile.read(at: try folder.write("award.yaml", yaml))
        #expect(reading.definition?.stages[0].rubric.id == "one")
    }

    @Test func clocksThatGoBackTakeTheEarlierTimeAndSkippedOnesAreRefused() throws {
        let back = SmallAward(
            top: "time_zone: Europe/Paris", stage: "window: {opens: 2019-10-27 02:30, closes: 2019-10-28 00:00}")
        // 02:30 came twice; the first was summer time, 00:30 UTC.
        #expect(try back.onlyStage().window?.opens == Moment(microseconds: 1_572_136_200_000_000))
        let skipped = SmallAward(
            top: "time_zone: Europe/Paris", stage: "window: {opens: 2019-03-31 02:30, closes: 2019-04-01 00:00}")
        #expect(
            try skipped.sentences() == [
                """
                stages[0].window.opens: “2019-03-31 02:30” does not exist in the award's time zone: clocks are put \
                forward over it
                """
            ])
    }
}
