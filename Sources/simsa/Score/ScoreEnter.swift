import ArgumentParser
import AwardCore
import AwardUseCases
import Synchronization
import Terminal

/// `simsa score enter`
struct ScoreEnter: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "enter", abstract: "Score a candidate in the terminal, criterion by criterion.",
        discussion: """
            Every mark is kept as a draft at once; Ctrl-C loses nothing. Type ? for help.

            Example: simsa score enter final C03 32010 --as reviewer:C03
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String
    @Argument(help: "The reviewer.") var reviewer: String
    @Argument(help: "The candidate.") var candidate: String

    func run(_ session: Session) async throws {
        let item = try await SheetAccess.item(session, stage, reviewer, candidate)
        if item.sheet?.state == .submitted || item.sheet?.state == .abstained {
            throw Refusal(.alreadySubmitted(candidate: item.candidate, revision: Int(item.sheet?.revision ?? 0)))
        }
        let award = try await session.award()
        let entry = SheetEntry(item, session)
        let revision = Mutex(item.sheet?.revision ?? 0)
        let choice: LanguageChoice = session.language == .korean ? .korean : .english
        let ending = try await ScoreEntrySession(
            console: session.console, words: .inLanguage(choice), style: session.style
        ).run(entry.machine, heading: ["\(item.title) · \(item.definition.title(session.language))"]) { draft in
            do {
                let receipt = try await session.access.save(
                    entry.save(draft, .draft, seen: revision.withLock { $0 }), award: award, key: nil)
                revision.withLock { $0 = receipt.revision }
                return .saved
            } catch let refusal as Refusal {
                return .failed(refusal.sentence(session.language))
            } catch let refusal as RemoteRefusal {
                return .failed(refusal.sentence)
            } catch {
                return .failed("\(error)")
            }
        }
        guard let ending else {
            throw Refusal(
                .usage(
                    LocalizedText(
                        ko: "점수 입력은 터미널에서만 할 수 있습니다. 파일로 하시려면 simsa score import를 쓰십시오.",
                        en: "Scores are entered in a terminal only; to use a file, see simsa score import.")))
        }
        switch ending.outcome {
        case .submit:
            let receipt = try await session.access.save(
                entry.save(ending.draft, .submit, seen: revision.withLock { $0 }), award: award, key: nil)
            try session.print(receipt)
        case .left: return
        case .interrupted: throw ExitCode(128 + (ending.signal ?? 2))
        }
    }
}
