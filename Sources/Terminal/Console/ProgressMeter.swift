/// Decides when progress is worth a line, and what it says. Knows no clock and no stream.
struct ProgressMeter: Sendable {
    /// How progress is shown.
    enum Display: Sendable, Hashable {
        /// On one line that is written over, at most ten times a second.
        case overwriting
        /// On a new line every five seconds.
        case plainLines
    }

    let title: String
    let total: Int?
    let display: Display
    private var lastShown: Int64?
    private var lastStep = 0

    init(title: String, total: Int?, display: Display, startedAt: Int64) {
        self.title = SafeText.visible(title)
        self.total = total
        self.display = display
        // A plain log first speaks after five seconds, so that quick work stays silent.
        lastShown = display == .plainLines ? startedAt : nil
    }

    /// The line to show now, or `nil` when it is too early for another one.
    ///
    /// - Parameters:
    ///   - done: How much is done.
    ///   - note: What is being done.
    ///   - milliseconds: Now, on any clock that does not run backwards.
    mutating func line(done: Int, note: String, at milliseconds: Int64) -> String? {
        lastStep = done
        let pause: Int64 = display == .overwriting ? 100 : 5000
        let isDue = lastShown.map { milliseconds - $0 >= pause } ?? true
        // The last step is always shown where it costs no extra line.
        guard isDue || (display == .overwriting && done == total) else { return nil }
        lastShown = milliseconds
        return text(done: done, note: note)
    }

    /// The line as it stands.
    func text(done: Int, note: String) -> String {
        var text = title
        if let total {
            let percent = total > 0 ? done * 100 / total : 100
            text += " \(done)/\(total) (\(percent)%)"
        } else if done > 0 {
            text += " \(done)"
        }
        return note.isEmpty ? text : text + " " + SafeText.visible(note)
    }
}
