import Glibc
import Testing

@testable import Terminal

@Suite struct ConfirmationTests {
    @Test func nobodyIsAskedWithoutATerminal() {
        let (input, output) = (Pipe(), Pipe())
        input.put(Array("yes\n".utf8))
        let console = Console(input: input.reading, output: output.writing, errors: output.writing)
        #expect(console.confirm("Close the stage?", .english) == .notAsked)
        #expect(output.contents() == "")
    }

    @Test(arguments: [
        ("yes\n", Consent.yes), ("Y\n", .yes), ("네\n", .yes), (" 예 \n", .yes), ("no\n", .no), ("아니오\n", .no),
        ("\n", .no), ("maybe\n네\n", .yes), ("a\nb\nc\n", .no), ("\u{4}", .ended),
    ])
    func theAnswerIsUnderstoodInBothLanguages(typed: String, answer: Consent) {
        let terminal = PseudoTerminal()
        terminal.start([.type(typed, after: "[예/아니오] ")])
        #expect(terminal.console().confirm("단계를 마감할까요?", .korean) == answer)
        #expect(terminal.transcript().hasPrefix("단계를 마감할까요? [예/아니오] "))
    }
}
