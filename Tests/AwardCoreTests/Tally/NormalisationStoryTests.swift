import AwardCore
import Testing

@Suite struct NormalisationStoryTests {
    private func trio(_ normalisation: Normalisation) -> TallyCase {
        var small = TallyCase { $0.normalisation = normalisation }
        small.add("A", totals: [60, 77, 50])
        small.add("B", totals: [70, 77, 55])
        small.add("C", totals: [80, 77, 90])
        return small
    }

    private func sheets(_ small: TallyCase, _ code: String, _ language: Language) throws -> [String] {
        let tally = try small.tally()
        let context = StoryContext(
            input: small.input, reviewerName: { LocalizedText(ko: "김\($0)", en: "Kim \($0)") })
        let sections = story(of: try #require(tally.standing(code)), in: tally, context: context, language: language)
        return sections.first { $0.title == "심사표" || $0.title == "Scoresheets" }?.lines ?? []
    }

    @Test func theKoreanStoryTellsEachReviewersMeanAndSpread() throws {
        let lines = try sheets(trio(Normalisation(method: .tScore, minimumSheets: 3)), "B", .korean)
        #expect(
            lines == [
                "T점수 = 50 + 10 × (총점 − 그 위원의 평균) ÷ 그 위원의 표준편차. "
                    + "위원마다 이 단계에서 심사한 후보 전체를 기준으로 합니다. 표준점수는 소수점 아래 6자리까지 반올림합니다.",
                "김1 위원: 원점수 70점, 후보 3건의 평균 70점, 표준편차 10점 → T 50",
                "김2 위원: 원점수 77점, 후보 3건에 모두 같은 점수를 주어 평균으로 봄 → T 50",
                "김3 위원: 원점수 55점, 후보 3건의 평균 65점, 표준편차 21.7945점 → T 45.41169",
                "심사표 3건의 합계 145.41169점을 3건으로 나눈 평균은 48.4705…점입니다.",
                "정규화하지 않으면 심사표 3건의 합계 202점을 3건으로 나눈 평균은 67.3333…점입니다.",
            ])
    }

    @Test func theEnglishStoryTellsEachReviewersRank() throws {
        let lines = try sheets(trio(Normalisation(method: .rank)), "C", .english)
        #expect(
            lines == [
                "Normalised: rank score = 100 × (sheets − rank) / (sheets − 1), equal totals sharing their mean rank, "
                    + "over all the reviewer scored in the stage.",
                "Kim 1: 80 as given, rank 1 of 3 sheets → 100", "Kim 3: 90 as given, rank 1 of 3 sheets → 100",
                "Kim 2: 77 as given, taken as average, all 3 totals of the reviewer being equal → 50",
                "The 3 sheets add up to 250; their mean is 83.3333….",
                "Without normalisation: the 3 sheets add up to 247; their mean is 82.3333….",
            ])
    }

    @Test func minMaxNamesTheLowestAndTheHighest() throws {
        let lines = try sheets(trio(Normalisation(method: .minMax)), "B", .korean)
        #expect(lines.contains("김3 위원: 원점수 55점, 후보 3건의 최저 50점, 최고 90점 → 12.5점"))
    }

    @Test func tooFewSheetsAndTheFallBackAreTold() throws {
        var neutral = trio(Normalisation(method: .zScore, minimumSheets: 3, fewSheets: .neutral))
        neutral.sheets.removeAll { $0.candidate == 1 && $0.reviewer == 3 }
        #expect(
            try sheets(neutral, "B", .english).contains(
                "Kim 3: 55 as given, taken as average with 2 sheets, fewer than 3 → z 0"))
        neutral.stage.normalisation?.fewSheets = .rank
        #expect(
            try sheets(neutral, "B", .korean)[1]
                == "심사 건수가 기준에 못 미치는 위원이 있어, 공고한 규칙에 따라 모든 위원의 총점을 순위 점수로 바꾸었습니다.")
    }

    @Test func aCandidatesOwnSheetsSufficeWithTheScalesAtHand() throws {
        let small = trio(Normalisation(method: .tScore, minimumSheets: 3))
        let scales = small.input.reviewerScales()
        var own = small
        own.sheets.removeAll { $0.candidate != 2 }
        #expect(own.input.working(of: 2, scales: scales) == small.input.working(of: 2))
    }
}
