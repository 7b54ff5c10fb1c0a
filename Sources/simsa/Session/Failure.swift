import ArgumentParser
import AwardCore
import Glibc
import Postgres
import Terminal

/// How a command that failed says so and ends.
enum Failure {
    /// Prints one clear sentence and ends with the exit code of sysexits.
    static func end(_ error: any Error) -> Never {
        if case .readerGone? = error as? ConsoleError { Console.endAsBrokenPipe() }
        let language = (try? LanguageChoice.decide(flag: flagOfLanguage)) == .korean ? Language.korean : .english
        let console = Console()
        if let refusal = error as? Refusal {
            console.writeError(refusal.headline(language), after: "simsa: ")
            // One detail says the same as the sentence.
            let details = refusal.details(language)
            if details.count > 1 { for detail in details { console.writeError(detail, after: "  - ") } }
            exit(refusal.exitCode)
        }
        if let refusal = error as? RemoteRefusal {
            console.writeError(refusal.sentence, after: "simsa: ")
            if refusal.details.count > 1 { for detail in refusal.details { console.writeError(detail, after: "  - ") } }
            exit(refusal.exitCode)
        }
        if let error = error as? DatabaseError {
            console.writeError(error.message, after: "simsa: ")
            exit(error.isConnectionFailure ? 69 : 70)
        }
        if let error = error as? ConsoleError {
            console.writeError(error.sentence(language == .korean ? .korean : .english), after: "simsa: ")
            exit(74)
        }
        let code = Simsa.exitCode(for: error)
        let text = UsageText.tidy(Simsa.fullMessage(for: error))
        if code.isSuccess {
            do { try console.writeLine(text) } catch { end(error) }
        } else if !text.isEmpty {
            console.writeErrorLine(text)
        }
        exit(code.rawValue)
    }

    // The flags may not have been parsed when something fails.
    private static var flagOfLanguage: String? {
        let arguments = CommandLine.arguments
        if let index = arguments.firstIndex(of: "--lang"), index + 1 < arguments.count { return arguments[index + 1] }
        return arguments.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
    }
}
