import Foundation
import Glibc
import Synchronization
import Testing

@testable import Terminal

/// Ctrl-C, a closed window and `kill -9` during score entry, each in a process with a terminal of its own.
@Suite struct ScoreEntryInterruptTests {
    typealias Keeper = ScoreEntrySessionTests.Keeper

    @Test func ctrlCEndsOrderlyWithTheDraftKept() async {
        await #expect(processExitsWith: .success) {
            let (terminal, keeper) = (PseudoTerminal(), Keeper())
            terminal.takeControl()
            terminal.start([
                .type("8\n", after: "Mark (? for help) > "), .type("7\u{3}", after: "8 / 25\r\nMark (? for help) > "),
            ])
            let ending = try await Self.run(terminal, keeper)
            #expect(ending?.outcome == .interrupted)
            #expect(ending?.signal == SIGINT)
            #expect(ending?.isDraftSaved == true)
            #expect(keeper.drafts.withLock { $0.map(\.marks) } == [["8", nil, nil]])
            #expect(terminal.transcript().hasSuffix("^C\nThe draft is saved. The same command goes on from here.\n"))
        }
    }

    @Test func ctrlCInsideACommentKeepsItsLines() async {
        await #expect(processExitsWith: .success) {
            let (terminal, keeper) = (PseudoTerminal(), Keeper())
            terminal.takeControl()
            terminal.start([
                .type("c\n", after: "Mark (? for help) > "), .type("first line\n", after: "Comment > "),
                .type("\u{3}", after: "Comment > "),
            ])
            let ending = try await Self.run(terminal, keeper)
            #expect(ending?.outcome == .interrupted)
            #expect(keeper.drafts.withLock { $0.last?.comment } == "first line")
            _ = terminal.transcript()
        }
    }

    @Test func aClosedWindowKeepsTheDraft() async {
        await #expect(processExitsWith: .success) {
            let (terminal, keeper) = (PseudoTerminal(), Keeper())
            terminal.takeControl()
            terminal.start([
                .type("c\n", after: "Mark (? for help) > "), .type("half a comment\n", after: "Comment > "),
                PseudoTerminal.Step(waitFor: "Comment > ") { $0.hangUp() },
            ])
            await #expect(throws: ConsoleError.self) { try await Self.run(terminal, keeper) }
            #expect(keeper.drafts.withLock { $0.last?.comment } == "half a comment")
        }
    }

    @Test func kill9LosesNothingThatWasAccepted() async throws {
        let path = "\(NSTemporaryDirectory())/score-entry-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
        defer { unlink(path) }
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let terminal = PseudoTerminal()
            terminal.start([
                .type("8\n", after: "Mark (? for help) > "),
                PseudoTerminal.Step(waitFor: "✓") { _ in kill(getpid(), SIGKILL) },
            ])
            let session = ScoreEntrySession(
                console: terminal.console(), words: .english, style: PageStyle(.english, width: 60))
            _ = try await session.run(ScoreEntryFixture.entry()) { draft in
                let text = draft.marks.map { $0 ?? "-" }.joined(separator: " ")
                return FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) ? .saved : .failed("no")
            }
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "8 - -")
    }

    @Test func aSecondCtrlCDoesNotWaitForASaveThatHangs() async {
        await #expect(processExitsWith: .signal(SIGINT)) {
            let terminal = PseudoTerminal()
            terminal.takeControl()
            terminal.start([
                .type("8\n", after: "Mark (? for help) > "),
                PseudoTerminal.Step(waitFor: "saving") { terminal in
                    // Two at once would be one signal, so the key is pressed again and again.
                    for _ in 0..<2000 {
                        terminal.type("\u{3}")
                        _ = poll(nil, 0, 5)
                    }
                },
            ])
            let console = terminal.console()
            let session = ScoreEntrySession(console: console, words: .english, style: PageStyle(.english, width: 60))
            _ = try await session.run(ScoreEntryFixture.entry()) { _ in
                console.writeErrorLine("saving")
                // A wait that no signal cuts short: only the second Ctrl-C may end it, and with it the process.
                for _ in 0..<2000 { _ = poll(nil, 0, 10) }
                return .saved
            }
        }
    }

    private static func run(
        _ terminal: PseudoTerminal, _ keeper: Keeper
    ) async throws -> ScoreEntrySession.Ending? {
        let style = PageStyle(.english, width: 60)
        return try await ScoreEntrySession(console: terminal.console(), words: .english, style: style)
            .run(ScoreEntryFixture.entry(), save: keeper.save)
    }
}
