/// Colour on a terminal. It repeats what the words say and is never the only sign of anything.
public struct Colour: Sendable, Hashable {
    /// What a piece of text is.
    public enum Tone: Sendable, Hashable, CaseIterable {
        /// Headings and labels: bold.
        case strong
        /// Rules and asides: faint.
        case faint
        /// Done, allowed: green.
        case good
        /// Look here: yellow.
        case caution
        /// Refused, failed: red.
        case bad
        /// A command to type: cyan.
        case accent
    }

    /// What `--colour` asks for.
    public enum Choice: String, Sendable, Hashable, CaseIterable {
        /// On a terminal that can, unless `NO_COLOR` is set.
        case auto
        /// In any case.
        case always
        /// Not at all.
        case never
    }

    /// Whether text is painted.
    public let isOn: Bool

    /// No colour.
    public static let off = Colour(isOn: false)
    /// Colour.
    public static let on = Colour(isOn: true)

    private init(isOn: Bool) {
        self.isOn = isOn
    }

    /// Decides whether to colour what is written to one stream.
    ///
    /// - Parameters:
    ///   - choice: What was asked for.
    ///   - isTerminal: Whether the stream is a terminal.
    ///   - environment: Looks up an environment variable: a non-empty `NO_COLOR` (no-color.org) and a `TERM` that is
    ///     `dumb`, empty or not set switch colour off.
    public init(_ choice: Choice = .auto, isTerminal: Bool, environment: (String) -> String?) {
        switch choice {
        case .always: isOn = true
        case .never: isOn = false
        case .auto:
            let kind = environment("TERM") ?? ""
            let refused = environment("NO_COLOR").map { !$0.isEmpty } ?? false
            isOn = isTerminal && !refused && !kind.isEmpty && kind != "dumb"
        }
    }

    /// `text` in the colour of `tone`, or as it is.
    public func paint(_ text: String, _ tone: Tone) -> String {
        guard isOn, !text.isEmpty else { return text }
        let code =
            switch tone {
            case .strong: "1"
            case .faint: "2"
            case .good: "32"
            case .caution: "33"
            case .bad: "31"
            case .accent: "36"
            }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}
