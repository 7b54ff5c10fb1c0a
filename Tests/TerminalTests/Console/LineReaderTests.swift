import Foundation
import Glibc
import Testing

@testable import Terminal

@Suite struct LineReaderTests {
    /// All lines of `bytes` up to the end.
    private func lines(_ bytes: [UInt8]) -> [TypedLine] {
        let pipe = Pipe()
        pipe.put(bytes)
        pipe.closeWriting()
        let reader = LineReader(descriptor: pipe.reading)
        var lines: [TypedLine] = []
        repeat { lines.append(reader.next()) } while lines.last != .end
        return lines
    }

    @Test func linesEndAtLineEndsOfBothKinds() {
        #expect(lines(Array("8.5\r\n\n뒤로\n".utf8)) == [.text("8.5"), .text(""), .text("뒤로"), .end])
    }

    @Test func theLastLineNeedsNoLineEnd() {
        #expect(lines(Array("a\nb".utf8)) == [.text("a"), .text("b"), .end])
    }

    @Test func noInputIsTheEndAndStaysIt() {
        let null = open("/dev/null", O_RDONLY)
        defer { close(null) }
        let reader = LineReader(descriptor: null)
        #expect(reader.next() == .end)
        #expect(reader.next() == .end)
    }

    @Test func whatIsNotUTF8IsThrownAwayAndTheNextLineIsRead() {
        #expect(lines([0xC0, 0xE8, 0x0A] + Array("ok\n".utf8)) == [.notText, .text("ok"), .end])
    }

    @Test func aNULByteIsPartOfTheLine() {
        #expect(lines([0x38, 0, 0x0A]) == [.text("8\0"), .end])
    }

    @Test func aLineThatIsTooLongIsThrownAway() {
        let long = [UInt8](repeating: 0x39, count: LineReader.longest)
        #expect(lines(long) == [.text(String(repeating: "9", count: LineReader.longest)), .end])
        let pipe = Pipe()
        Thread.detachNewThread { [writing = pipe.writing] in
            let noise = [UInt8](repeating: 0x39, count: 10_000_000) + Array("\nok\n".utf8)
            var rest = noise[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { write(writing, $0.baseAddress, min($0.count, 65_536)) }
                guard count > 0 else { return }
                rest = rest.dropFirst(count)
            }
        }
        let reader = LineReader(descriptor: pipe.reading)
        #expect(reader.next() == .tooLong)
        #expect(reader.next() == .text("ok"))
    }
}
