import AwardCore
import Terminal

extension Session {
    /// Reads a password: typed unseen at a terminal, else the first line of standard input.
    ///
    /// - Throws: `Refusal` (`usage`) when there is none.
    func readPassword() throws -> Secret {
        if console.inputIsTerminal, console.errorsAreTerminal {
            console.writeError(say("비밀번호: ", "Password: "))
        }
        if case .text(let text) = console.readHiddenLine(), !text.isEmpty { return Secret(text) }
        throw Refusal(
            .usage(
                LocalizedText(
                    ko: "비밀번호가 없습니다. 표준 입력의 첫 줄로 주십시오.",
                    en: "There is no password; give it as the first line of standard input.")))
    }
}
