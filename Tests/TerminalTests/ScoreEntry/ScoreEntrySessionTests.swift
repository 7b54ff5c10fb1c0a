import Foundation
import Glibc
import Synchronization
import Testing

@testable import Terminal

/// Score entry on a real terminal device, with a typist who waits for the prompts.
@Suite struct ScoreEntrySessionTests {
    /// Keeps the drafts it is given.
    final class Keeper: Sendable {
        let drafts = Mutex<[ScoreEntry.Draft]>([])
        let refusals: Int

        init(refusals: Int = 0) {
            self.refusals = refusals
        }

        func save(_ draft: ScoreEntry.Draft) -> ScoreEntrySession.SaveReply {
            drafts.withLock { drafts in
                drafts.append(draft)
                return drafts.count <= refusals ? .failed("Database unavailable.") : .saved
            }
        }
    }

    private func session(_ terminal: PseudoTerminal, _ words: ScoreEntryWords = .english) -> ScoreEntrySession {
        ScoreEntrySession(console: terminal.console(), words: words, style: PageStyle(.english, width: 60))
    }

    @Test func aWholeSheetIsEnteredCorrectedAndSubmitted() async throws {
        let (terminal, keeper) = (PseudoTerminal(), Keeper())
        terminal.start([
            .type("8\n", after: "Mark (? for help) > "),
            .type("8,5\n", after: "Total 8 / 25\nMark (? for help) > ".replacingOccurrences(of: "\n", with: "\r\n")),
            .type("8.5\n", after: "8 또는 8.5처럼 씁니다.\r\nMark (? for help) > "),
            .type("<\n", after: "[3/3]"),
            .type("9\n", after: "Now 8.5"),
            .type("4\n", after: "[3/3]"),
            .type("s\n", after: "Everything is entered."),
            .type("yes\n", after: "Submit this sheet?"),
        ])
        let ending = try await session(terminal)
            .run(ScoreEntryFixture.entry(), heading: ["광주광역시 · 파이널 라운드"], save: keeper.save)
        let transcript = terminal.transcript()
        #expect(ending?.outcome == .submit)
        #expect(ending?.draft.marks == ["8", "9", "4"])
        #expect(ending?.isDraftSaved == true)
        #expect(
            keeper.drafts.withLock { $0.map(\.marks) } == [
                ["8", nil, nil], ["8", "8.5", nil], ["8", "9", nil], ["8", "9", "4"],
            ])
        #expect(transcript.hasPrefix("광주광역시 · 파이널 라운드\n\n[1/3] 사업 목표의 적절성\n"))
        #expect(transcript.contains("✓ 사업 목표의 적절성: 8 (우수)\n"))
        #expect(transcript.contains("Total 21 / 25\n"))
    }

    @Test func endOfInputLeavesAndSaysThatTheDraftIsSaved() async throws {
        let (terminal, keeper) = (PseudoTerminal(), Keeper())
        terminal.start([.type("8\n", after: "평점 (? 도움말) > "), .type("\u{4}", after: "[2/3]")])
        let ending = try await session(terminal, .korean).run(ScoreEntryFixture.entry(), save: keeper.save)
        #expect(ending?.outcome == .left)
        #expect(ending?.signal == nil)
        #expect(terminal.transcript().hasSuffix("임시 저장되어 있습니다. 같은 명령으로 이어서 입력할 수 있습니다.\n"))
    }

    @Test func aDraftThatIsNotKeptIsSaidAndTriedAgain() async throws {
        let (terminal, keeper) = (PseudoTerminal(), Keeper(refusals: 1))
        terminal.start([
            .type("8\n", after: "Mark (? for help) > "), .type("q\n", after: "Database unavailable."),
        ])
        let ending = try await session(terminal).run(ScoreEntryFixture.entry(), save: keeper.save)
        #expect(ending?.isDraftSaved == true)
        #expect(keeper.drafts.withLock { $0.count } == 2)
        _ = terminal.transcript()
    }

    @Test func aDraftThatIsNeverKeptIsNotCalledSaved() async throws {
        let (terminal, keeper) = (PseudoTerminal(), Keeper(refusals: 9))
        terminal.start([
            .type("8\n", after: "Mark (? for help) > "), .type("q\n", after: "Database unavailable."),
        ])
        let ending = try await session(terminal).run(ScoreEntryFixture.entry(), save: keeper.save)
        #expect(ending?.isDraftSaved == false)
        #expect(ending?.draft.marks == ["8", nil, nil])
        #expect(terminal.transcript().hasSuffix("The last change could not be saved.\n"))
    }

    @Test func bytesThatAreNotTextAreRefusedAndAskedForAgain() async throws {
        let (terminal, keeper) = (PseudoTerminal(), Keeper())
        terminal.start([
            .type("\u{1B}[A\n", after: "Mark (? for help) > "), .type("q\n", after: "cannot be read"),
        ])
        let ending = try await session(terminal).run(ScoreEntryFixture.entry(), save: keeper.save)
        #expect(ending?.outcome == .left)
        #expect(keeper.drafts.withLock { $0.isEmpty })
        _ = terminal.transcript()
    }

    @Test func withoutATerminalNothingIsAsked() async throws {
        let (input, output) = (Pipe(), Pipe())
        input.put(Array("8\n".utf8))
        let console = Console(input: input.reading, output: output.writing, errors: output.writing)
        let session = ScoreEntrySession(console: console, words: .english, style: PageStyle(.english))
        let ending = try await session.run(ScoreEntryFixture.entry()) { _ in .saved }
        #expect(ending == nil)
        #expect(output.contents() == "")
    }
}
