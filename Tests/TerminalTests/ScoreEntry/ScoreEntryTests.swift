import Terminal
import Testing

@Suite struct ScoreEntryTests {
    typealias Draft = ScoreEntry.Draft

    @Test func itBeginsAtTheFirstCriterionWithoutAMark() {
        #expect(ScoreEntryFixture.entry().place == .criterion(0))
        #expect(ScoreEntryFixture.entry(["8", nil, "3"]).place == .criterion(1))
        #expect(ScoreEntryFixture.entry(["8", "7", "3"]).place == .review)
    }

    @Test func aDraftOfAnotherLengthIsMadeToFit() {
        #expect(ScoreEntryFixture.entry(["8"]).draft.marks == ["8", nil, nil])
        #expect(ScoreEntryFixture.entry(["8", "7", "3", "9"]).draft.marks == ["8", "7", "3"])
    }

    @Test func everyAcceptedMarkIsHandedOutAtOnce() {
        var entry = ScoreEntryFixture.entry()
        #expect(entry.handle(.line("8")) == [.saveDraft(Draft(marks: ["8", nil, nil]))])
        #expect(entry.place == .criterion(1))
        #expect(entry.notice == .accepted(criterion: 0, mark: "8", level: "우수"))
        #expect(entry.handle(.line(" 7.50 ")) == [])
        #expect(entry.handle(.line(" 7.5 ")) == [.saveDraft(Draft(marks: ["8", "7.5", nil]))])
        #expect(entry.total == "15.5")
    }

    @Test func theCanonicalTextIsKeptAndNotTheTypedOne() {
        var entry = ScoreEntryFixture.entry()
        #expect(entry.type("8.0") == [Draft(marks: ["8", nil, nil])])
    }

    @Test(arguments: ["8,5", "11", "-1", "abc", "８", "1e1"])
    func aRefusedMarkChangesNothing(typed: String) {
        var entry = ScoreEntryFixture.entry()
        #expect(entry.handle(.line(typed)) == [])
        #expect(entry.place == .criterion(0))
        #expect(entry.draft == Draft(criteria: 3))
        guard case .refused = entry.notice else {
            Issue.record("notice is \(String(describing: entry.notice))")
            return
        }
    }

    @Test func anEmptyLineKeepsAMarkButDoesNotMakeOne() {
        var entry = ScoreEntryFixture.entry([nil, "7"])
        #expect(entry.type("") == [])
        #expect(entry.notice == .markNeeded)
        #expect(entry.place == .criterion(0))
        entry.type(">")
        #expect(entry.place == .criterion(1))
        #expect(entry.type("") == [])
        #expect(entry.place == .criterion(2))
        #expect(entry.draft.marks == [nil, "7", nil])
    }

    @Test(arguments: ["<", "back", "뒤로", "BACK"])
    func backLeadsToTheCriterionBefore(word: String) {
        var entry = ScoreEntryFixture.entry()
        entry.type("8", word)
        #expect(entry.place == .criterion(0))
        entry.type(word)
        #expect(entry.place == .criterion(0))
        #expect(entry.notice == .atFirst)
    }

    @Test func aMarkCanBeCorrectedAfterGoingBack() {
        var entry = ScoreEntryFixture.entry()
        #expect(entry.type("8", "<", "6").last == Draft(marks: ["6", nil, nil]))
        #expect(entry.place == .criterion(1))
        #expect(entry.notice == .accepted(criterion: 0, mark: "6", level: "보통"))
    }

    @Test(arguments: ["#3", "3번"])
    func aNumberWithASignJumps(typed: String) {
        var entry = ScoreEntryFixture.entry()
        entry.type(typed)
        #expect(entry.place == .criterion(2))
        #expect(entry.draft == Draft(criteria: 3))
    }

    @Test(arguments: ["#0", "#4", "#99999999999999999999"])
    func aJumpToNowhereIsRefused(typed: String) {
        var entry = ScoreEntryFixture.entry()
        #expect(entry.type(typed) == [])
        #expect(entry.place == .criterion(0))
        #expect(entry.notice != nil)
    }

    @Test func aMarkCanBeTakenAwayAndIsThenNotZero() {
        var entry = ScoreEntryFixture.entry(["8", nil, nil])
        #expect(entry.type("<", "x") == [Draft(criteria: 3)])
        #expect(entry.notice == .unset(criterion: 0))
        #expect(entry.unsetCriteria == [0, 1, 2])
        #expect(entry.place == .criterion(0))
    }

    @Test func afterTheLastMarkComesTheReview() {
        var entry = ScoreEntryFixture.entry()
        entry.type("8", "7.5", "4")
        #expect(entry.place == .review)
        #expect(entry.total == "19.5")
        #expect(entry.unsetCriteria == [])
        #expect(entry.demands == [])
    }

    @Test func inTheReviewANumberCorrectsAndComesBack() {
        var entry = ScoreEntryFixture.entry(["8", "7", "4"])
        entry.type("2")
        #expect(entry.place == .criterion(1))
        #expect(entry.type("9") == [Draft(marks: ["8", "9", "4"])])
        #expect(entry.place == .review)
    }

    @Test func aCorrectionCanWanderBeforeItComesBack() {
        var entry = ScoreEntryFixture.entry(["8", "7", "4"])
        entry.type("3", "<", "9")
        #expect(entry.place == .review)
        #expect(entry.draft.marks == ["8", "9", "4"])
    }

    @Test func unknownWordsInTheReviewAreNamed() {
        var entry = ScoreEntryFixture.entry(["8", "7", "4"])
        entry.type("8.5")
        #expect(entry.notice == .unknownCommand("8.5"))
        entry.type("x")
        #expect(entry.notice == .unknownCommand("x"))
        entry.type(">")
        #expect(entry.notice == .unknownCommand(">"))
        #expect(entry.place == .review)
        #expect(entry.draft.marks == ["8", "7", "4"])
    }

    @Test func helpChangesNothing() {
        var entry = ScoreEntryFixture.entry()
        #expect(entry.type("?") == [])
        #expect(entry.notice == .help)
        #expect(entry.place == .criterion(0))
    }

    @Test func noticesAreAboutTheLastEventOnly() {
        var entry = ScoreEntryFixture.entry()
        entry.type("x99", "8")
        #expect(entry.notice == .accepted(criterion: 0, mark: "8", level: "우수"))
        entry.type("<")
        #expect(entry.notice == nil)
    }

    @Test func controlCharactersAndNULAreRefused() {
        var entry = ScoreEntryFixture.entry()
        for line in ["\u{1B}[A", "8\0", "8\u{9B}"] {
            #expect(entry.type(line) == [])
            #expect(entry.notice == .notText)
        }
        #expect(entry.draft == Draft(criteria: 3))
    }

    @Test func aPastedPageIsNoMarkAndIsNotRepeated() {
        var entry = ScoreEntryFixture.entry()
        #expect(entry.type(String(repeating: "9", count: 60_000)) == [])
        #expect(entry.notice == .tooLong)
        entry.type("r", String(repeating: "가", count: 60_000))
        #expect(entry.notice == .unknownCommand(String(repeating: "가", count: 19) + "…"))
    }

    @Test func aRubricWithoutCriteriaGoesToTheReview() {
        var entry = ScoreEntry(criteria: [], rules: ScoreEntryFixture.rules)
        #expect(entry.place == .review)
        entry.type("<", "1", "c")
        #expect(entry.place == .comment([]))
    }
}
