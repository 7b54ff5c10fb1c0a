import AwardCore
import Testing

@Suite struct StoryTests {
    private func told(
        _ small: TallyCase, _ code: String, _ language: Language = .korean, named: Bool = true
    ) throws -> [StorySection] {
        let tally = try small.tally()
        var context = StoryContext(input: small.input)
        if named { context.reviewerName = { LocalizedText(ko: "김\($0)", en: "Kim \($0)") } }
        return story(of: try #require(tally.standing(code)), in: tally, context: context, language: language)
    }

    private func lines(_ sections: [StorySection], _ title: String) -> [String] {
        sections.first { $0.title == title }?.lines ?? []
    }

    private var tied: TallyCase {
        var small = TallyCase(maxima: [60, 40]) {
            $0.aggregation = Aggregation(method: .trimmedMean)
            $0.selection = SelectionRules(quota: .top(1), reserve: 1, cutTie: .break)
            $0.tieBreak = [.criterion("k0"), .chair]
        }
        small.stage.rubric.criteria[0].title = LocalizedText(ko: "성과", en: "Impact")
        small.add("A", [[50, 40], [50, 35], [50, 30], [50, 20], [40, 20]])
        small.add("B", [[60, 30], [48, 37], [48, 32], [40, 30], [40, 20]])
        return small
    }

    @Test func theWholeStoryInKorean() throws {
        let sections = try told(tied, "A")
        #expect(sections.map(\.title) == ["결과", "심사표", "점수", "순위", "선정"])
        #expect(
            lines(sections, "결과") == ["main 부문 2건 가운데 1위이며, 점수는 78.33점입니다.", "다음 단계에 진출합니다."])
        #expect(
            lines(sections, "심사표") == [
                "김1 위원: 90점 (최고점으로 제외)", "김2 위원: 85점", "김3 위원: 80점", "김4 위원: 70점",
                "김5 위원: 60점 (최저점으로 제외)",
                "최고 1건과 최저 1건을 제외한 3건의 합계 235점을 3건으로 나눈 평균은 78.3333…점입니다.",
            ])
        #expect(lines(sections, "점수") == ["78.3333…점을 소수점 아래 2자리까지 반올림한 발표 점수는 78.33점입니다."])
        #expect(
            lines(sections, "순위") == [
                "점수(78.33점)가 같은 후보가 1건 더 있습니다: 후보 B(B).",
                "‘성과’ 점수: 50점. 후보 B(B) 45.3333…점보다 4.6666…점 차이로 앞섭니다.", "이에 따라 1위입니다.",
            ])
        #expect(
            lines(sections, "선정") == ["선정 인원 1건 안에 들었습니다.", "이 부문에서 선정된 가장 낮은 점수는 78.33점입니다."])
    }

    @Test func theWholeStoryInEnglish() throws {
        let sections = try told(tied, "B", .english)
        #expect(sections.map(\.title) == ["Result", "Scoresheets", "Score", "Place", "Selection"])
        #expect(
            lines(sections, "Result") == [
                "Place 2 of 2 in category main, with 78.33 points.", "The candidate is reserve number 1.",
            ])
        #expect(
            lines(sections, "Scoresheets").last
                == "Without the 1 highest and the 1 lowest, 3 sheets add up to 235; their mean is 78.3333….")
        #expect(
            lines(sections, "Place")[1]
                == "Points on “Impact”: 45.3333… points. Behind 후보 A (A) with 50, by 4.6666….")
        #expect(lines(sections, "Selection").first == "Better placed candidates took the 1 places.")
    }

    @Test func reviewersAreOnlyCountedWhereNamesAreWithheld() throws {
        let sections = try told(tied, "A", named: false)
        #expect(lines(sections, "심사표").first == "심사위원 1: 90점 (최고점으로 제외)")
        #expect(!sections.flatMap(\.lines).contains { $0.contains("김") })
    }

    @Test func componentsCarryOverAndAdjustmentsAreAddedUpInTheOpen() throws {
        var small = TallyCase(maxima: [80]) { stage in
            stage.components = [
                ComponentDefinition(
                    id: "x", title: LocalizedText(ko: "전문가", en: "Experts"), weight: .hundred, pools: ["experts"])
            ]
            stage.carryOver = .cumulative(
                own: Rational(70), earlier: [StageWeight(stage: "first", weight: Rational(30))])
            stage.adjustments = AdjustmentRules(maximumBonus: Rational(2))
            stage.minimums.total = .points(Rational(60))
        }
        small.add("A", [[60]])
        small.earlier = [
            EarlierResult(stageID: "first", candidate: 1, official: Rational(80), maximum: .hundred)
        ]
        small.adjustments = [TallyAdjustment(number: 1, candidate: 1, points: Rational(3), reason: "국무총리 표창")]
        let sections = try told(small, "A")
        #expect(
            lines(sections, "점수") == [
                "전문가: 80점 만점에 60점, 100점 환산 75점 × 100% = 75점",
                "이 단계의 점수는 100점 만점에 75점입니다.",
                "first: 100점 만점에 80점, 100점 환산 80점 × 30% = 24점",
                "본심사: 100점 만점에 75점, 100점 환산 75점 × 70% = 52.5점",
                "합산하면 76.5점입니다.", "가점 3점: 국무총리 표창",
                "가점 합계 3점 가운데 한도에 따라 2점을 반영했습니다.", "발표 점수는 78.50점입니다.",
            ])
        #expect(lines(sections, "최저 기준") == ["총점: 76.5점, 기준 60점 이상 — 충족했습니다."])
    }

    @Test func aMissedMinimumSaysByHowMuch() throws {
        var small = TallyCase { $0.minimums.total = .points(Rational(60)) }
        small.add("A", [[58]])
        let sections = try told(small, "A")
        #expect(
            lines(sections, "결과") == [
                "점수는 58.00점이나 최저 기준에 미치지 못하여(과락) 순위에서 제외되었습니다.", "선정되지 않았습니다.",
            ])
        #expect(lines(sections, "최저 기준") == ["총점: 58점, 기준 60점 이상 — 2점 모자라 미달(과락)입니다."])
        #expect(lines(sections, "선정") == ["최저 기준 미달(과락)은 점수와 관계없이 선정하지 않습니다."])
    }

    @Test func aDecisionOfTheChairIsTold() throws {
        var small = TallyCase {
            $0.selection = SelectionRules(quota: .top(1), cutTie: .break)
            $0.tieBreak = [.chair]
        }
        small.add("A", [[90]])
        small.add("B", [[90]])
        #expect(
            try lines(told(small, "A"), "선정").last
                == "선정 경계에서 2건이 동점이며 1건을 정해야 합니다. 위원장의 결정이 필요합니다.")
        small.decisions = [
            .tie(TieDecision(number: 1, order: [[2], [1]], decidedBy: "이달곤", reason: "정책의 시의성"))
        ]
        #expect(
            try lines(told(small, "B"), "순위") == [
                "점수(90.00점)가 같은 후보가 1건 더 있습니다: 후보 A(A).",
                "위원장 결정(제1호, 이달곤): 2건 가운데 1번째입니다. 사유: 정책의 시의성", "이에 따라 1위입니다.",
            ])
    }

    @Test func aDrawShowsItsCheckValue() throws {
        var small = TallyCase {
            $0.selection = SelectionRules(quota: .top(1), cutTie: .break)
            $0.tieBreak = [.draw]
        }
        small.add("A", [[90]])
        small.add("B", [[90]])
        let digest = Draw.digest(seed: small.seed, stage: "final", code: "A")
        #expect(try lines(told(small, "A"), "순위").contains { $0.hasPrefix("추첨: 2건 가운데") && $0.hasSuffix(digest) })
    }

    @Test func anOverrideTellsBothOutcomes() throws {
        var small = TallyCase { $0.selection.quota = .top(1) }
        small.add("A", [[90]])
        small.add("B", [[80]])
        small.decisions = [
            .override(
                OverrideDecision(number: 3, candidate: 2, outcome: .goesOn, decidedBy: "위원회", reason: "이의신청 인용"))
        ]
        #expect(
            try lines(told(small, "B"), "선정") == [
                "선정 인원 1건이 앞선 순위에서 찼습니다.", "이 부문에서 선정된 가장 낮은 점수는 90.00점입니다.",
                "결정 제3호(위원회)에 따라 결과를 달리합니다. 사유: 이의신청 인용",
                "규칙에 따른 결과: 선정되지 않았습니다. 최종 결과: 다음 단계에 진출합니다.",
            ])
    }

    @Test(arguments: UInt64(1)...20, Language.allCases)
    func everyStoryIsWholeSentences(seed: UInt64, language: Language) throws {
        let input = RandomStage(seed: seed).input
        let tally = try computeTally(input)
        for standing in tally.categories.flatMap(\.standings) {
            let sections = story(
                of: standing, in: tally, context: StoryContext(input: input), language: language)
            #expect(sections.count >= 2)
            for line in sections.flatMap(\.lines) {
                #expect(!line.isEmpty && !line.contains("Optional") && !line.contains("  "))
            }
        }
    }
}
