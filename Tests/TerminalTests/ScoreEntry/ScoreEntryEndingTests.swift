import Terminal
import Testing

@Suite struct ScoreEntryEndingTests {
    typealias Draft = ScoreEntry.Draft

    @Test func submittingNeedsEveryMark() {
        var entry = ScoreEntryFixture.entry(["8", nil, "4"])
        #expect(entry.type("s") == [])
        #expect(entry.place == .review)
        #expect(entry.notice == .notComplete)
        #expect(entry.unsetCriteria == [1])
    }

    @Test func submittingNeedsWhatTheRulesDemand() {
        var entry = ScoreEntryFixture.entry(["3", "4", "1"])
        entry.type("s")
        #expect(entry.notice == .notComplete)
        #expect(entry.demands == ["합계가 60% 아래이면 의견이 필요합니다."])
        entry.type("c", "근거가 부족함", "", "s")
        #expect(entry.place == .confirming)
    }

    @Test(arguments: ["y", "yes", "예", "네", "YES"])
    func submittingIsAskedOnceMore(answer: String) {
        var entry = ScoreEntryFixture.entry(["8", "7", "4"])
        #expect(entry.type("제출") == [])
        #expect(entry.place == .confirming)
        #expect(entry.handle(.line(answer)) == [.finish(.submit)])
        #expect(entry.place == .finished(.submit))
    }

    @Test(arguments: ["", "no", "아니오", "8"])
    func anythingButYesLeadsBackToTheReview(answer: String) {
        var entry = ScoreEntryFixture.entry(["8", "7", "4"])
        entry.type("s")
        #expect(entry.handle(.line(answer)) == [])
        #expect(entry.place == .review)
    }

    @Test(arguments: [ScoreEntry.Event.line("q"), .line("끝"), .endOfInput, .command(.quit)])
    func leavingKeepsTheDraft(event: ScoreEntry.Event) {
        var entry = ScoreEntryFixture.entry()
        entry.type("8")
        #expect(entry.handle(event) == [.finish(.left)])
        #expect(entry.draft.marks == ["8", nil, nil])
    }

    @Test func nothingHappensAfterTheEnd() {
        var entry = ScoreEntryFixture.entry()
        _ = entry.handle(.interrupt)
        #expect(entry.handle(.line("8")) == [])
        #expect(entry.handle(.interrupt) == [])
        #expect(entry.draft == Draft(criteria: 3))
    }

    @Test func ctrlCAnywhereEndsInterrupted() {
        for lines in [[], ["8"], ["8", "7", "4"], ["#2", "c"], ["8", "7", "4", "s"], ["bad"]] {
            var entry = ScoreEntryFixture.entry()
            for line in lines { entry.type(line) }
            #expect(entry.handle(.interrupt) == [.finish(.interrupted)], "after \(lines)")
        }
    }

    @Test func aDraftThatCouldNotBeKeptIsHandedOutAgainAtTheEnd() {
        var entry = ScoreEntryFixture.entry()
        _ = entry.handle(.line("8"))
        _ = entry.handle(.draftFailed("데이터베이스에 닿지 않습니다."))
        #expect(entry.notice == .draftNotSaved("데이터베이스에 닿지 않습니다."))
        #expect(!entry.isDraftSaved)
        #expect(entry.place == .criterion(1))
        let draft = Draft(marks: ["8", nil, nil])
        #expect(entry.handle(.interrupt) == [.saveDraft(draft), .finish(.interrupted)])
        _ = entry.handle(.draftSaved)
        #expect(entry.isDraftSaved)
    }

    @Test func aFailedDraftIsPartOfTheNextOne() {
        var entry = ScoreEntryFixture.entry()
        _ = entry.handle(.line("8"))
        _ = entry.handle(.draftFailed("no"))
        #expect(entry.type("7") == [Draft(marks: ["8", "7", nil])])
        #expect(entry.handle(.interrupt) == [.finish(.interrupted)])
    }

    /// Whatever is typed, in whatever order: what was handed out last is what stands at the end.
    @Test(arguments: 1...300)
    func theLastDraftHandedOutIsAlwaysTheDraft(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let lines = [
            "8", "7.5", "0", "99", "8,5", "", "<", ">", "#1", "#3", "3", "x", "c", "좋음", "r", "s", "no", "?", "\u{1B}",
        ]
        var entry = ScoreEntryFixture.entry()
        var last = entry.draft
        for _ in 0..<60 {
            let event: ScoreEntry.Event =
                Int.random(in: 0..<40, using: &random) == 0
                ? .notText : .line(lines[Int.random(in: 0..<lines.count, using: &random)])
            let actions = entry.handle(event)
            for action in actions {
                if case .saveDraft(let draft) = action { last = draft }
            }
            entry.keep(actions)
            #expect(last == entry.draft, "seed \(seed)")
            #expect(entry.isDraftSaved, "seed \(seed)")
            for (index, mark) in entry.draft.marks.enumerated() {
                guard let mark else { continue }
                #expect((0...(index == 2 ? 50 : 100)).contains(ScoreEntryFixture.tenths(mark) ?? -1), "seed \(seed)")
            }
        }
        for action in entry.handle(.interrupt) {
            if case .saveDraft(let draft) = action { last = draft }
        }
        #expect(last == entry.draft, "seed \(seed)")
        #expect(entry.place == .finished(.interrupted), "seed \(seed)")
    }
}
