import Testing

@testable import Terminal

@Suite struct ScoreEntryPageTests {
    private let korean = ScoreEntryPage(words: .korean, style: PageStyle(.korean, width: 60))
    private let english = ScoreEntryPage(words: .english, style: PageStyle(.english, width: 60))

    @Test func aCriterionShowsWhatCanBeGivenAndTheRunningTotal() {
        var entry = ScoreEntryFixture.entry(["8", "7", nil])
        entry.type("<", "<")
        #expect(
            korean.body(entry) == [
                "", "[1/3] 사업 목표의 적절성", "  0–10점, 1점 단위", "  목표와 내용이 지역의 필요에 맞는가", "  8–10  우수",
                "   0–7  보통", "  지금 8점 (우수)", "합계 15 / 25",
            ])
        #expect(korean.prompt(entry) == "평점 (? 도움말) > ")
        #expect(english.body(entry).contains("  0 to 10 points in steps of 1"))
        #expect(english.body(entry).last == "Total 15 / 25")
    }

    @Test func theReviewShowsAllValuesAndWhatIsMissing() {
        var entry = ScoreEntryFixture.entry(["8", nil, "2"])
        entry.type("r")
        #expect(
            korean.body(entry) == [
                "", "검토",
                "번호  평가항목            평점  배점  수준",
                "────  ──────────────────  ────  ────  ────",
                "   1  사업 목표의 적절성     8    10  우수",
                "   2  성과                   -    10  -",
                "   3  투명성                 2     5  -",
                "합계 10 / 25", "의견: (없음)", "평점이 없는 항목: 2번", "합계가 60% 아래이면 의견이 필요합니다.",
            ])
        #expect(english.body(entry).contains("No mark yet: no. 2"))
    }

    @Test func aCompleteReviewSaysSo() {
        let entry = ScoreEntryFixture.entry(["8", "7", "4"], comment: "좋음\n아주 좋음")
        #expect(korean.body(entry).suffix(3) == ["의견: 좋음", "      아주 좋음", "모두 입력했습니다."])
    }

    @Test func everyNoticeIsASentenceInBothLanguages() {
        let notices: [ScoreEntry.Notice] = [
            .accepted(criterion: 0, mark: "8", level: "우수"), .refused("그렇게는 안 됩니다."), .markNeeded, .unset(criterion: 1),
            .noSuchCriterion(9), .unknownCommand("z"), .atFirst, .commentTaken, .commentRemoved, .notComplete, .notText,
            .tooLong, .draftNotSaved("Database down."),
        ]
        for words in [ScoreEntryWords.korean, .english] {
            for notice in notices {
                let sentence = words.notice(notice, ScoreEntryFixture.criteria)
                #expect(sentence?.isEmpty == false, "\(notice)")
            }
        }
        #expect(
            ScoreEntryWords.english.notice(.noSuchCriterion(9), ScoreEntryFixture.criteria)
                == "There is no criterion no. 9; the numbers are 1 to 3.")
    }

    @Test func helpExplainsTheCommands() {
        var entry = ScoreEntryFixture.entry()
        entry.type("?")
        #expect(korean.notice(entry).joined(separator: " ").contains("나중에 계속"))
        #expect(english.notice(entry).joined(separator: " ").contains("go on later"))
    }
}
