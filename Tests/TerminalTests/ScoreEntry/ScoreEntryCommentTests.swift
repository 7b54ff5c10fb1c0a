import Terminal
import Testing

@Suite struct ScoreEntryCommentTests {
    typealias Draft = ScoreEntry.Draft

    @Test func aCommentOfSeveralLinesEndsWithAnEmptyOne() {
        var entry = ScoreEntryFixture.entry(["8", "7", "4"])
        #expect(entry.type("c", "주제 선정이 시의적절하고", "  집행이 충실함") == [])
        #expect(entry.place == .comment(["주제 선정이 시의적절하고", "  집행이 충실함"]))
        #expect(entry.type("") == [Draft(marks: ["8", "7", "4"], comment: "주제 선정이 시의적절하고\n  집행이 충실함")])
        #expect(entry.place == .review)
        #expect(entry.notice == .commentTaken)
    }

    @Test func itLeadsBackToWhereItWasCalledFrom() {
        var entry = ScoreEntryFixture.entry()
        entry.type("8", "의견", "좋음", "")
        #expect(entry.place == .criterion(1))
        #expect(entry.draft.comment == "좋음")
    }

    @Test func anEmptyLineOrBackAtOnceKeepsWhatWasThere() {
        var entry = ScoreEntryFixture.entry(["8", "7", "4"], comment: "있던 의견")
        #expect(entry.type("c", "", "c", "<") == [])
        #expect(entry.draft.comment == "있던 의견")
        #expect(entry.place == .review)
    }

    @Test func itCanBeTakenAway() {
        var entry = ScoreEntryFixture.entry(["8", "7", "4"], comment: "있던 의견")
        #expect(entry.type("c", "x") == [Draft(marks: ["8", "7", "4"])])
        #expect(entry.notice == .commentRemoved)
    }

    @Test func wordsThatAreCommandsElsewhereAreTextHere() {
        var entry = ScoreEntryFixture.entry(["8", "7", "4"])
        entry.type("c", "review", "<", "x", "")
        #expect(entry.draft.comment == "review\n<\nx")
    }

    @Test func endOfInputEndsTheCommentFirst() {
        var entry = ScoreEntryFixture.entry(["8", "7", "4"])
        entry.type("c", "좋음")
        #expect(entry.keep(entry.handle(.endOfInput)) == [Draft(marks: ["8", "7", "4"], comment: "좋음")])
        #expect(entry.place == .review)
        #expect(entry.handle(.endOfInput) == [.finish(.left)])
    }

    @Test func ctrlCKeepsTheLinesWrittenSoFar() {
        var entry = ScoreEntryFixture.entry(["8", "7", "4"])
        entry.type("c", "반쯤 쓴")
        let draft = Draft(marks: ["8", "7", "4"], comment: "반쯤 쓴")
        #expect(entry.handle(.interrupt) == [.saveDraft(draft), .finish(.interrupted)])
    }

    @Test func ctrlCDoesNotPushOutAnEarlierComment() {
        var entry = ScoreEntryFixture.entry(["8", "7", "4"], comment: "있던 의견")
        entry.type("c", "반쯤 쓴")
        let draft = Draft(marks: ["8", "7", "4"], comment: "있던 의견\n반쯤 쓴")
        #expect(entry.handle(.interrupt) == [.saveDraft(draft), .finish(.interrupted)])
    }

    @Test func aTypedCommandFromElsewhereEndsTheCommentFirst() {
        var entry = ScoreEntryFixture.entry(["8", "7", "4"])
        entry.type("c", "좋음")
        #expect(entry.keep(entry.handle(.command(.jump(1)))).count == 1)
        #expect(entry.place == .criterion(0))
        #expect(entry.draft.comment == "좋음")
    }
}
