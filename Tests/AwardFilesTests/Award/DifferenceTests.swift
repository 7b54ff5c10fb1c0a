import AwardCore
import AwardFiles
import Testing

@Suite struct DifferenceTests {
    private func award() throws -> AwardDefinition {
        try Rubrics.award("local-government-policy-award")
    }

    private func told(_ change: (inout AwardDefinition) -> Void) throws -> [String] {
        let before = try award()
        var after = before
        change(&after)
        return AwardDifference(from: before, to: after).changes.map { $0.text(.english) }
    }

    @Test func theSameAwardHasNone() throws {
        #expect(try told { _ in } == [])
        #expect(try AwardDifference(from: award(), to: award()).isEmpty)
    }

    @Test func aNewAwardIsToldByItsParts() throws {
        let changes = try AwardDifference(from: nil, to: award()).changes
        let paths = changes.map(\.path)
        #expect(
            paths.contains("stages[final]") && paths.contains("prizes[grand]") && paths.contains("categories[city]"))
        #expect(!paths.contains { $0.hasPrefix("stages[final].") })
        #expect(changes.allSatisfy { $0.before == nil })
    }

    @Test func aValueIsToldBeforeAndAfter() throws {
        #expect(
            try told { $0.stages[0].rubric.criteria[5].maximum = Rational(20) } == [
                "stages[preliminary].rubric.criteria[performance].maximum (maximum points): 15 → 20"
            ])
        #expect(
            try told { $0.stages[1].selection.quota = .top(3) } == [
                """
                stages[main].selection.quota (how many go on): metropolitan 1, city 3, county 2, district 3 → the top 3 \
                of each category
                """
            ])
    }

    @Test func aValueIsToldInKorean() throws {
        let before = try award()
        var after = before
        after.stages[2].window?.closes = Moment(microseconds: 1_574_672_400_000_000)
        #expect(
            AwardDifference(from: before, to: after).changes.map { $0.text(.korean) } == [
                """
                stages[final].window (심사 기간): 2019-11-25 13:00부터 2019-11-25 17:00까지(Asia/Seoul, 제출 기한 2019-11-25 16:30, \
                유예 0분) → 2019-11-25 13:00부터 2019-11-25 18:00까지(Asia/Seoul, 제출 기한 2019-11-25 16:30, 유예 0분)
                """
            ])
    }

    @Test func whatIsNewOrGoneIsToldOnce() throws {
        #expect(
            try told { _ = $0.stages[0].rubric.criteria.remove(at: 10) } == [
                "stages[preliminary].rubric.criteria[sustainability] (criterion): Sustainability → (nothing)"
            ])
        #expect(
            try told {
                $0.categories.append(CategoryDefinition(id: "council", title: LocalizedText(ko: "의회", en: "Council")))
            }
                == ["categories[council] (category): (nothing) → Council"])
        #expect(try told { _ = $0.stages.removeLast() } == ["stages[final] (stage): Final round → (nothing)"])
    }

    @Test func aNewOrderIsToldOnce() throws {
        #expect(
            try told { $0.categories.swapAt(0, 3) } == [
                "categories (order of categories): metropolitan, city, county, district → district, city, county, metropolitan"
            ])
    }

    @Test func aStageTouchesThoseThatLookAtItsScore() throws {
        let before = try award()
        var after = before
        after.stages[0].rounding = Rounding(digits: 1)
        let changes = AwardDifference(from: before, to: after)
        #expect(changes.changes.map(\.scope) == [.stages(["preliminary", "main"])])
        #expect(changes.changes(touching: "main").count == 1)
        #expect(changes.changes(touching: "final").isEmpty)
    }

    @Test func aRuleOfTheWholeAwardTouchesEveryStage() throws {
        let before = try award()
        var after = before
        after.conflicts.employerYears = 5
        let difference = AwardDifference(from: before, to: after)
        #expect(difference.changes(touching: "final").map(\.path) == ["conflicts.employer_years"])
        #expect(difference.changes(touching: "final", includesAwardWide: false).isEmpty)
    }

    /// Nothing a definition says may change without a word.
    @Test func everyChangeOfADefinitionIsTold() throws {
        let changes: [(inout AwardDefinition) -> Void] = [
            { $0.id = "x" }, { $0.title.ko = "x" }, { $0.host = nil },
            { $0.categories[0].title.en = "x" }, { $0.categories[0].maximumPerOrganisation = 1 },
            { $0.submission.fields[0].title.en = "x" }, { $0.submission.fields[0].isRequired.toggle() },
            { $0.submission.fields[0].maximumLength += 1 }, { $0.submission.fields[0].identifies.toggle() },
            { $0.submission.maximumFiles += 1 }, { $0.submission.maximumFileBytes += 1 },
            { $0.submission.fileTypes.removeLast() }, { $0.prizes[0].title.ko = "x" }, { $0.prizes[0].grantor = nil },
            { $0.prizes[0].count = 2 }, { $0.prizes[0].minimum = .points(.one) },
            { $0.prizes[0].countByCategory = [CategoryQuota(category: "city", places: 2)] },
            { $0.conflicts.automatic = [] }, { $0.conflicts.employerYears = 9 }, { $0.conflicts.advisoryYears = 9 },
            { $0.committee.minimumMembers = 9 }, { $0.committee.minimumExternalPercent = nil },
            { $0.committee.needsChair.toggle() }, { $0.committee.quorumPercent = .one },
            { $0.publication.publicCheckDays = 9 }, { $0.publication.appealDays = 9 },
            { $0.publication.cancellationNoticeDays = 9 }, { $0.publication.publicItems = [] },
            { $0.publication.candidateItems = [] },
        ]
        let stage: [(inout StageDefinition) -> Void] = [
            { $0.title.ko = "x" }, { $0.form = .siteVisit }, { $0.rubric.id = "x" }, { $0.rubric.title.ko = "x" },
            { $0.rubric.commentRule.always = true }, { $0.rubric.criteria.swapAt(0, 1) },
            { $0.rubric.criteria[0].title.en = "x" }, { $0.rubric.criteria[0].guidance = nil },
            { $0.rubric.criteria[0].kind = .quantitative }, { $0.rubric.criteria[0].lowest = .one },
            { $0.rubric.criteria[0].maximum = .hundred }, { $0.rubric.criteria[0].step = Rational(5) },
            { $0.rubric.criteria[0].weight = .one }, { $0.rubric.criteria[0].levels.removeLast() },
            { $0.panel.pools = [] }, { $0.panel.reviewersPerCandidate = 9 }, { $0.panel.minimumLoad = 9 },
            { $0.panel.maximumLoad = 9 }, { $0.panel.maximumPerAffiliation = 9 }, { $0.panel.minimumSheets = 9 },
            { $0.isBlind.toggle() }, { $0.window = nil }, { $0.window?.graceMinutes = 9 },
            { $0.aggregation.method = .median }, { $0.aggregation.unit = .criterion }, { $0.aggregation.drop = 2 },
            { $0.aggregation.minimumForTrim = 9 }, { $0.aggregation.sheetRounding = Rounding(digits: 1) },
            { $0.aggregation.criterionRounding = Rounding(digits: 1) }, { $0.rounding.mode = .ceiling },
            { $0.comparison = .exact }, { $0.carryOver = .cumulative(own: .one, earlier: []) },
            { $0.adjustments.maximumBonus = .one }, { $0.adjustments.maximumPenalty = .one },
            { $0.adjustments.mayExceedMaximum.toggle() }, { $0.adjustments.countForMinimums.toggle() },
            { $0.minimums.total = .points(.one) },
            { $0.minimums.criteria = [MinimumScores.Named(id: "goals", minimum: .points(.one))] },
            { $0.minimums.components = [MinimumScores.Named(id: "x", minimum: .points(.one))] },
            { $0.selection.quota = .top(1) }, { $0.selection.reserve = 9 }, { $0.selection.cutTie = .admitNone },
            { $0.selection.vacancy = .moveTo(["city"]) }, { $0.selection.caps.perOrganisation = 9 },
            { $0.selection.caps.perProvince = 9 }, { $0.selection.caps.scope = .award }, { $0.tieBreak = [.median] },
            {
                $0.components = [
                    ComponentDefinition(id: "x", title: LocalizedText(ko: "x", en: "x"), weight: .hundred, pools: [])
                ]
            },
        ]
        let before = try award()
        for (index, change) in changes.enumerated() {
            var after = before
            change(&after)
            #expect(AwardDifference(from: before, to: after).changes.count == 1, "change \(index) of the award")
        }
        for (index, change) in stage.enumerated() {
            var after = before
            change(&after.stages[1])
            #expect(AwardDifference(from: before, to: after).changes.count == 1, "change \(index) of a stage")
        }
    }

    @Test func anotherTimeZoneMovesTheWindowsEvenWhereTheClockShowsTheSame() throws {
        let stage = "window: {opens: 2019-10-01 09:00, closes: 2019-10-02 09:00}"
        let seoul = try #require(try SmallAward(stage: stage).read().definition)
        let paris = try #require(try SmallAward(top: "time_zone: Europe/Paris", stage: stage).read().definition)
        let paths = AwardDifference(from: seoul, to: paris).changes.map(\.path)
        #expect(paths == ["time_zone", "stages[first].window"])
    }
}
