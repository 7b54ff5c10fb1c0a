import Terminal
import Testing

@Suite struct ColourTests {
    @Test(arguments: [
        (["TERM": "xterm"], true, true),
        (["TERM": "xterm"], false, false),
        (["TERM": "xterm", "NO_COLOR": "1"], true, false),
        (["TERM": "xterm", "NO_COLOR": ""], true, true),
        (["TERM": "dumb"], true, false),
        ([:], true, false),
    ])
    func onlyATerminalThatCanIsColoured(environment: [String: String], isTerminal: Bool, isOn: Bool) {
        #expect(Colour(isTerminal: isTerminal, environment: { environment[$0] }).isOn == isOn)
    }

    @Test func theChoiceOfThePersonComesFirst() {
        #expect(Colour(.always, isTerminal: false, environment: { _ in nil }).isOn)
        #expect(!Colour(.never, isTerminal: true, environment: { _ in "xterm" }).isOn)
    }

    @Test func withoutColourTextStaysAsItIs() {
        #expect(Colour.off.paint("x", .bad) == "x")
        #expect(Colour.on.paint("x", .bad) == "\u{1B}[31mx\u{1B}[0m")
    }
}
