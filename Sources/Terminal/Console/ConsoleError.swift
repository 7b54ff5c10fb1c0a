internal import Glibc

/// Why output could not be written.
public enum ConsoleError: Error, Sendable, Hashable {
    /// Whoever read the output has gone, as `head` does: end without a word, see ``Console/endAsBrokenPipe()``.
    case readerGone
    /// The system refused, with its error number: a full disk, an I/O error.
    case failed(code: Int32)

    /// One sentence for a person.
    public func sentence(_ language: LanguageChoice) -> String {
        switch (self, language) {
        case (.readerGone, .korean): return "출력을 읽던 프로그램이 먼저 끝났습니다."
        case (.readerGone, .english): return "The program reading the output has ended."
        case (.failed(let code), .korean): return "출력을 쓸 수 없습니다: \(Self.reason(code))."
        case (.failed(let code), .english): return "The output cannot be written: \(Self.reason(code))."
        }
    }

    private static func reason(_ code: Int32) -> String {
        var buffer = [CChar](repeating: 0, count: 128)
        guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
