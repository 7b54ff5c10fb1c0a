import Foundation
import Glibc
import Testing

@testable import Terminal

@Suite struct ConsoleWritingTests {
    @Test func resultsAndComplaintsGoToTheirStreams() throws {
        let (output, errors) = (Pipe(), Pipe())
        let console = Console(output: output.writing, errors: errors.writing)
        try console.write("결과")
        try console.writeLine(" ok")
        console.writeErrorLine("complaint")
        #expect(output.contents() == "결과 ok\n")
        #expect(errors.contents() == "complaint\n")
    }

    @Test func aReaderThatHasGoneIsAnErrorAndNotTheEnd() {
        Console.surviveBrokenPipes()
        var ends: [Int32] = [-1, -1]
        #expect(pipe(&ends) == 0)
        close(ends[0])
        defer { close(ends[1]) }
        let console = Console(output: ends[1], errors: ends[1])
        #expect(throws: ConsoleError.readerGone) { try console.write("x") }
        console.writeError("nobody reads this either")
    }

    @Test func aFullDiskIsOneSentence() throws {
        let full = open("/dev/full", O_WRONLY)
        defer { close(full) }
        let error = #expect(throws: ConsoleError.self) { try Console(output: full).write("x") }
        #expect(error == .failed(code: ENOSPC))
        #expect(error?.sentence(.english) == "The output cannot be written: No space left on device.")
        #expect(error?.sentence(.korean) == "출력을 쓸 수 없습니다: No space left on device.")
    }

    @Test func moreThanAPipeHoldsArrivesWhole() {
        let pipe = Pipe()
        _ = fcntl(pipe.writing, F_SETFL, O_NONBLOCK)
        let text = String(repeating: "심사 ", count: 100_000)
        Thread.detachNewThread { try? Console(output: pipe.writing).write(text) }
        #expect(readAll(pipe.reading, count: text.utf8.count) == text)
    }

    @Test func endingAsABrokenPipeIsASignalAndNoMessage() async {
        await #expect(processExitsWith: .signal(SIGPIPE)) {
            Console.surviveBrokenPipes()
            Console.endAsBrokenPipe()
        }
    }

    @Test func widthIsTheTerminalsElseTheEnvironmentsElseTheFallback() {
        let terminal = PseudoTerminal(columns: 72)
        defer { close(terminal.device) }
        #expect(terminal.console().width() == 72)
        let pipe = Pipe()
        #expect(Console(output: pipe.writing) { _ in nil }.width() == 100)
        #expect(Console(output: pipe.writing) { ["COLUMNS": "64"][$0] }.width() == 64)
        #expect(Console(output: pipe.writing) { ["COLUMNS": "-3"][$0] }.width(fallback: 90) == 90)
        #expect(Console(output: pipe.writing) { ["COLUMNS": "3"][$0] }.width() == 20)
    }

    @Test func terminalsAreToldFromPipes() {
        let terminal = PseudoTerminal()
        defer { close(terminal.device) }
        let pipe = Pipe()
        let console = Console(input: pipe.reading, output: terminal.device, errors: pipe.writing) { _ in "xterm" }
        #expect(!console.inputIsTerminal)
        #expect(console.outputIsTerminal)
        #expect(!console.errorsAreTerminal)
    }

    private func readAll(_ descriptor: Int32, count: Int) -> String {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while bytes.count < count {
            let got = read(descriptor, &chunk, chunk.count)
            guard got > 0 else { break }
            bytes += chunk[..<got]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
