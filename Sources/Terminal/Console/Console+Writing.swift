internal import Glibc

extension Console {
    /// Writes `text` to standard output, all of it.
    ///
    /// - Throws: ``ConsoleError/readerGone`` when nobody reads any more, ``ConsoleError/failed(code:)`` when the system
    ///   refuses, e.g. on a full disk.
    public func write(_ text: String) throws(ConsoleError) {
        var text = text
        if let error = text.withUTF8({ Self.writeAll(UnsafeRawBufferPointer($0), to: output) }) { throw error }
    }

    /// Writes `text` and a line end to standard output.
    ///
    /// - Throws: As ``write(_:)``.
    public func writeLine(_ text: String = "") throws(ConsoleError) {
        try write(text + "\n")
    }

    /// Writes `bytes` to standard output, all of them.
    ///
    /// - Throws: As ``write(_:)``.
    public func write(bytes: [UInt8]) throws(ConsoleError) {
        if let error = bytes.withUnsafeBytes({ Self.writeAll($0, to: output) }) { throw error }
    }

    /// Writes `text` to standard error; where that is not possible there is nobody left to tell.
    public func writeError(_ text: String) {
        var text = text
        _ = text.withUTF8 { Self.writeAll(UnsafeRawBufferPointer($0), to: errors) }
    }

    /// Writes `text` and a line end to standard error.
    public func writeErrorLine(_ text: String = "") {
        writeError(text + "\n")
    }

    /// Writes `text` to standard error in lines that fit, with `first` before the first of them and blanks below it.
    public func writeError(_ text: String, after first: String) {
        for line in DisplayWidth.hang(text, after: first, to: errorWidth) { writeErrorLine(line) }
    }

    /// Makes a write to a closed pipe an error instead of the end of the process. Call it once at the start.
    ///
    /// A handler that does nothing, rather than ignoring the signal: programs started from here get the default back.
    public static func surviveBrokenPipes() {
        signal(SIGPIPE) { _ in }
    }

    /// Ends the process as the system ends one that writes to a closed pipe: without a word, by `SIGPIPE`, so that a
    /// shell sees status 141.
    public static func endAsBrokenPipe() -> Never {
        signal(SIGPIPE, SIG_DFL)
        raise(SIGPIPE)
        _exit(141)
    }

    /// Writes all of `bytes`; answers what stopped it, or `nil`.
    private static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> ConsoleError? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if written >= 0 {
                rest = rest.dropFirst(written)
                continue
            }
            switch errno {
            case EINTR: continue
            case EAGAIN:
                // Somebody made the descriptor non-blocking: wait until it takes more.
                var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&wait, 1, -1)
            case EPIPE: return .readerGone
            case let code: return .failed(code: code)
            }
        }
        return nil
    }
}
