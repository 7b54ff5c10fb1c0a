internal import Glibc
internal import Synchronization

/// Progress of a long piece of work, on standard error: one line that is written over on a terminal, a plain line every
/// five seconds elsewhere. May be used from several tasks.
public final class ProgressLine: Sendable {
    private struct State: Sendable {
        var meter: ProgressMeter
        var shown = ""
        var done = 0
        var note = ""
        var hasFinished = false
    }

    private let console: Console
    private let state: Mutex<State>

    init(console: Console, title: String, total: Int?) {
        self.console = console
        let canOverwrite = console.errorsAreTerminal && console.environment("TERM").map { $0 != "dumb" } ?? false
        state = Mutex(
            State(
                meter: ProgressMeter(
                    title: title, total: total, display: canOverwrite ? .overwriting : .plainLines,
                    startedAt: Self.milliseconds())))
    }

    /// Reports that `done` of the total is done.
    ///
    /// - Parameter note: What is being done, in a few words.
    public func advance(to done: Int, note: String = "") {
        state.withLock { state in
            guard !state.hasFinished else { return }
            state.done = done
            state.note = note
            if let line = state.meter.line(done: done, note: note, at: Self.milliseconds()) { show(line, &state) }
        }
    }

    /// Reports that `count` more are done.
    public func advance(by count: Int = 1, note: String = "") {
        state.withLock { state in
            guard !state.hasFinished else { return }
            state.done += count
            state.note = note
            if let line = state.meter.line(done: state.done, note: note, at: Self.milliseconds()) { show(line, &state) }
        }
    }

    /// Says `sentence` on a line of its own and goes on.
    public func say(_ sentence: String) {
        state.withLock { state in
            clear(&state)
            console.writeErrorLine(SafeText.visible(sentence, keepingLines: true))
        }
    }

    /// Ends the progress and takes its line away; `sentence`, if given, stays. Further calls do nothing.
    public func finish(_ sentence: String? = nil) {
        state.withLock { state in
            guard !state.hasFinished else { return }
            state.hasFinished = true
            clear(&state)
            if let sentence { console.writeErrorLine(SafeText.visible(sentence, keepingLines: true)) }
        }
    }

    private func show(_ line: String, _ state: inout State) {
        switch state.meter.display {
        case .plainLines: console.writeErrorLine(line)
        case .overwriting:
            // The last column stays free: some terminals wrap as soon as it is written.
            let width = (Console.terminalWidth(console.errors) ?? 80) - 1
            console.writeError("\r" + DisplayWidth.truncate(line, to: width) + "\u{1B}[K")
            state.shown = line
        }
    }

    private func clear(_ state: inout State) {
        guard !state.shown.isEmpty else { return }
        console.writeError("\r\u{1B}[K")
        state.shown = ""
    }

    private static func milliseconds() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
    }
}

extension Console {
    /// Starts showing progress.
    ///
    /// - Parameters:
    ///   - title: What is being done, e.g. `Importing candidates`.
    ///   - total: How much there is to do, where that is known.
    public func progress(_ title: String, total: Int? = nil) -> ProgressLine {
        ProgressLine(console: self, title: title, total: total)
    }
}
