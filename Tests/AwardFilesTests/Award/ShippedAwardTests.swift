import AwardCore
import AwardFiles
import Testing

@Suite struct ShippedAwardTests {
    @Test(arguments: Rubrics.names) func readsWithoutAWord(_ name: String) throws {
        _ = try Rubrics.award(name)
    }

    @Test func policyAwardHasTheQuotasOf2019() throws {
        let award = try Rubrics.award("local-government-policy-award")
        #expect(award.categories.map(\.id) == ["metropolitan", "city", "county", "district"])
        #expect(award.stages.map(\.id) == ["preliminary", "main", "final"])
        #expect(award.stages[0].selection.quota == .top(9))
        let places = [("metropolitan", 1), ("city", 3), ("county", 2), ("district", 3)]
        #expect(
            award.stages[1].selection.quota == .byCategory(places.map { CategoryQuota(category: $0.0, places: $0.1) }))
        #expect(award.stages[2].selection.quota == .all)
    }

    @Test func policyAwardGivesOneGrandPrizePerCategoryAndTheOtherToTheRest() throws {
        let prizes = try Rubrics.award("local-government-policy-award").prizes
        #expect(prizes.map(\.title.ko) == ["대상", "최우수상"])
        #expect(prizes.map(\.count) == [1, nil])
        #expect(prizes[0].grantor?.ko == "행정안전부장관")
    }

    @Test func policyAwardRubricHasElevenCriteriaOfHundredPoints() throws {
        let award = try Rubrics.award("local-government-policy-award")
        for stage in award.stages {
            #expect(
                stage.rubric.criteria.map(\.maximum.exactText) == [
                    "10", "10", "10", "5", "10", "15", "10", "10", "10", "5", "5",
                ])
            #expect(stage.rubric.commentRule == CommentRule(belowPercent: Rational(60), abovePercent: Rational(90)))
        }
        #expect(award.stages[1].rubric == award.stages[0].rubric)
        #expect(award.stages[2].rubric.criteria[0].step == Rational(1, over: 2))
    }

    @Test func windowsAreInSeoulTime() throws {
        let window = try Rubrics.award("local-government-policy-award").stages[2].window
        // 2019-11-25 13:00 in Seoul is 04:00 UTC, 1,574,654,400 s after the epoch.
        #expect(window?.opens == Moment(microseconds: 1_574_654_400_000_000))
    }

    @Test func contestWeighsThirtyFortyThirty() throws {
        let final = try Rubrics.award("proactive-administration-contest").stages[2]
        guard case .cumulative(let own, let earlier) = final.carryOver else {
            Issue.record("the final does not count the second preliminary")
            return
        }
        #expect(earlier == [StageWeight(stage: "second", weight: Rational(30))])
        #expect(final.components.map { $0.weight * own / .hundred } == [Rational(40), Rational(30)])
    }

    @Test func proposalNeeds85PercentOfTheTechnicalScoreAndCountsPriceTen() throws {
        let stages = try Rubrics.award("negotiated-contract-proposal").stages
        #expect(stages[0].minimums.total == .percent(Rational(85)))
        #expect(stages[0].components[1].aggregation?.method == .trimmedMean)
        #expect(
            stages[1].carryOver
                == .cumulative(own: Rational(10), earlier: [StageWeight(stage: "technical", weight: Rational(90))]))
    }

    @Test func managementAwardGoesFromPaperToSiteToQuestionsFor34Prizes() throws {
        let award = try Rubrics.award("local-government-management-award")
        #expect(award.stages.map(\.form) == [.paper, .siteVisit, .presentation])
        let prizes = award.categories.flatMap { category in
            award.prizes.map { prize in
                prize.countByCategory.first { $0.category == category.id }?.places ?? prize.count ?? 0
            }
        }
        #expect(prizes.reduce(0, +) == 34)
    }

    @Test func parisHasOneStageAndThePlainMean() throws {
        let stages = try Rubrics.award("judgment-of-paris").stages
        #expect(stages.map(\.aggregation) == [Aggregation(method: .mean)])
        #expect(stages[0].panel.minimumSheets == 11)
        let criterion = stages[0].rubric.criteria[0]
        #expect([criterion.lowest, criterion.maximum, criterion.step] == [.zero, Rational(20), Rational(1, over: 2)])
    }

    @Test func sampleHolds243GovernmentsInTheirCategories() throws {
        let award = try Rubrics.award("local-government-policy-award")
        let file = CandidateFile.read(
            at: Rubrics.path("local-government-policy-award/sample/candidates.csv"), for: award)
        #expect(file.diagnostics == [])
        let counts = award.categories.map { category in file.rows.filter { $0.category == category.id }.count }
        #expect(counts == [17, 75, 82, 69])
        #expect(Set(file.rows.map(\.code)).count == 243)
        let jung = file.rows.filter { $0.name == "중구" }
        #expect(jung.count == 6)
        #expect(jung.first?.province == "서울특별시")
    }

    @Test func sampleHolds24ResearchersAndTheCommitteeOfSeven() throws {
        let award = try Rubrics.award("local-government-policy-award")
        let file = ReviewerFile.read(at: Rubrics.path("local-government-policy-award/sample/reviewers.csv"), for: award)
        #expect(file.diagnostics == [])
        #expect(file.rows.filter { $0.pool == "krila" }.count == 24)
        #expect(file.rows.filter { $0.pool == "committee" }.count == 7)
        #expect(file.rows.filter(\.isChair).map(\.name) == ["이달곤"])
    }
}
