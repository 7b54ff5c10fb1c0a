internal import Glibc

/// Score entry on a real terminal: shows ``ScoreEntry``, reads lines, and turns Ctrl-C into an orderly end.
public struct ScoreEntrySession: Sendable {
    /// What became of a draft that was to be kept.
    public enum SaveReply: Sendable, Hashable {
        /// It is kept, durably.
        case saved
        /// It is not; one sentence says why.
        case failed(String)
    }

    /// How a session ended.
    public struct Ending: Sendable, Hashable {
        /// What the reviewer wanted.
        public let outcome: ScoreEntry.Outcome
        /// What was entered.
        public let draft: ScoreEntry.Draft
        /// Whether the caller kept exactly this draft.
        public let isDraftSaved: Bool
        /// The signal that ended the session; the usual exit code is 128 more. `nil` when none did.
        public let signal: Int32?
    }

    private let console: Console
    private let page: ScoreEntryPage

    /// A session.
    ///
    /// - Parameters:
    ///   - console: Where lines are read and pages are shown.
    ///   - words: The texts.
    ///   - style: Width and colour, e.g. `console.style(language)`.
    public init(console: Console, words: ScoreEntryWords, style: PageStyle) {
        self.console = console
        page = ScoreEntryPage(words: words, style: style)
    }

    /// Runs score entry to its end.
    ///
    /// Waiting for a line blocks the calling thread; `save` is awaited after every change that was taken, before the next
    /// line is read, so whatever the reviewer saw accepted is kept.
    ///
    /// - Parameters:
    ///   - entry: Where to start.
    ///   - heading: Lines above everything, e.g. award, stage and candidate.
    ///   - save: Keeps a draft.
    /// - Returns: How it ended, or `nil` when standard input or output is not a terminal: then nothing was asked.
    /// - Throws: ``ConsoleError`` when the terminal can no longer be written to; the draft is handed to `save` before.
    public func run(
        _ entry: ScoreEntry, heading: [String] = [], save: (ScoreEntry.Draft) async -> SaveReply
    ) async throws(ConsoleError) -> Ending? {
        guard console.inputIsTerminal, console.outputIsTerminal else { return nil }
        let watch = InterruptWatch()
        let mode = TerminalMode(console.input)
        defer {
            mode?.restore()
            watch?.stop()
        }
        var run = Run(entry: entry)
        do throws(ConsoleError) {
            for line in heading {
                let safe = SafeText.visible(line)
                for part in DisplayWidth.wrap(safe, to: page.style.width) { try console.writeLine(part) }
            }
            var shown: ScoreEntry.Place?
            while true {
                try show(run.entry, after: shown)
                shown = run.entry.place
                let line = console.readLine(watch: watch)
                if case .interrupted(let number) = line { run.signal = number }
                guard let ending = await run.take(Self.event(line), save) else { continue }
                if line == .end || run.signal != nil { try console.writeLine() }
                if let farewell = page.words.farewell(ending.outcome, ending.isDraftSaved) {
                    try console.writeLine(farewell)
                }
                return ending
            }
        } catch {
            // The terminal has gone. What was typed until then is kept all the same.
            _ = await run.take(.interrupt, save)
            throw error
        }
    }

    /// The state of one session.
    private struct Run {
        var entry: ScoreEntry
        var signal: Int32?
        var isSaved = true

        /// Takes an event and does what follows from it, except showing.
        mutating func take(_ event: ScoreEntry.Event, _ save: (ScoreEntry.Draft) async -> SaveReply) async -> Ending? {
            for action in entry.handle(event) {
                switch action {
                case .saveDraft(let draft):
                    switch await save(draft) {
                    case .saved:
                        isSaved = true
                        _ = entry.handle(.draftSaved)
                    case .failed(let sentence):
                        isSaved = false
                        _ = entry.handle(.draftFailed(sentence))
                    }
                case .finish(let outcome):
                    return Ending(outcome: outcome, draft: entry.draft, isDraftSaved: isSaved, signal: signal)
                }
            }
            return nil
        }
    }

    /// Shows the notice, the page where the place is a new one, and the prompt.
    private func show(_ entry: ScoreEntry, after previous: ScoreEntry.Place?) throws(ConsoleError) {
        var lines = page.notice(entry)
        if entry.place != previous || entry.notice == .notComplete { lines += page.body(entry) }
        try console.write(lines.map { $0 + "\n" }.joined() + page.prompt(entry))
    }

    private static func event(_ line: TypedLine) -> ScoreEntry.Event {
        switch line {
        case .text(let text): return .line(text)
        case .tooLong: return .tooLong
        case .notText: return .notText
        case .end: return .endOfInput
        case .interrupted: return .interrupt
        }
    }
}
