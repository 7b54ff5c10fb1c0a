import Glibc
import Testing

@testable import Terminal

@Suite struct ProgressTests {
    @Test func onATerminalTheLineChangesAtMostTenTimesASecond() {
        var meter = ProgressMeter(title: "Importing", total: 200, display: .overwriting, startedAt: 0)
        #expect(meter.line(done: 1, note: "", at: 0) == "Importing 1/200 (0%)")
        #expect(meter.line(done: 2, note: "", at: 99) == nil)
        #expect(meter.line(done: 30, note: "제천시", at: 100) == "Importing 30/200 (15%) 제천시")
        #expect(meter.line(done: 200, note: "", at: 101) == "Importing 200/200 (100%)")
    }

    @Test func elsewhereALineComesEveryFiveSeconds() {
        var meter = ProgressMeter(title: "Importing", total: nil, display: .plainLines, startedAt: 1000)
        #expect(meter.line(done: 1, note: "", at: 1001) == nil)
        #expect(meter.line(done: 2, note: "", at: 5999) == nil)
        #expect(meter.line(done: 3, note: "", at: 6000) == "Importing 3")
        #expect(meter.line(done: 4, note: "", at: 10_999) == nil)
    }

    @Test func anEmptyTotalIsDone() {
        let meter = ProgressMeter(title: "Importing", total: 0, display: .overwriting, startedAt: 0)
        #expect(meter.text(done: 0, note: "") == "Importing 0/0 (100%)")
    }

    @Test func quickWorkSaysOnlyItsLastSentenceInALog() {
        let pipe = Pipe()
        let progress = Console(errors: pipe.writing).progress("Importing", total: 2)
        progress.advance()
        progress.advance()
        progress.finish("243 candidates imported.")
        progress.finish("again")
        progress.advance()
        #expect(pipe.contents() == "243 candidates imported.\n")
    }

    @Test func onATerminalTheLineIsCutToItsWidthAndTakenAway() {
        let terminal = PseudoTerminal(columns: 20)
        terminal.start([])
        let progress = terminal.console().progress("후보를 가져오는 중입니다", total: 1)
        progress.advance(to: 1)
        progress.say("note")
        progress.finish()
        #expect(terminal.transcript() == "\r후보를 가져오는 중…\u{1B}[K\r\u{1B}[Knote\n")
    }
}
