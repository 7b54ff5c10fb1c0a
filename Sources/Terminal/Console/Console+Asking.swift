/// What came of asking a yes-or-no question.
public enum Consent: Sendable, Hashable {
    /// Yes.
    case yes
    /// No; also when three answers were neither.
    case no
    /// Nobody could be asked: standard input or standard error is not a terminal.
    case notAsked
    /// Input ended without an answer.
    case ended
    /// A signal asked to stop.
    case interrupted
}

extension Console {
    /// Reads one line from standard input.
    ///
    /// - Parameter watch: Ends the wait when it catches a signal.
    public func readLine(watch: InterruptWatch? = nil) -> TypedLine {
        lines.next(watch: watch)
    }

    /// Asks a yes-or-no question on standard error, but never when standard input is not a terminal.
    ///
    /// Both languages' answers are understood: `y`, `yes`, `예`, `네`, and `n`, `no`, `아니오`, `아니요`. An empty line
    /// is no.
    ///
    /// - Parameters:
    ///   - question: One sentence; what can be answered is added.
    ///   - language: The language of that addition.
    ///   - watch: Ends the wait when it catches a signal.
    public func confirm(
        _ question: String, _ language: LanguageChoice, watch: InterruptWatch? = nil
    ) -> Consent {
        guard inputIsTerminal, errorsAreTerminal else { return .notAsked }
        for _ in 0..<3 {
            writeError(question + (language == .korean ? " [예/아니오] " : " [yes/no] "))
            switch readLine(watch: watch) {
            case .text(let answer):
                switch answer.lowercased().trimmingWhitespace() {
                case "y", "yes", "예", "네": return .yes
                case "n", "no", "아니오", "아니요", "": return .no
                default: continue
                }
            case .tooLong, .notText: continue
            case .end:
                writeErrorLine()
                return .ended
            case .interrupted:
                writeErrorLine()
                return .interrupted
            }
        }
        return .no
    }
}
