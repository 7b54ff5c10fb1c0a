import Terminal
import Testing

@Suite struct SafeTextTests {
    @Test func escapeSequencesBecomeVisible() {
        #expect(SafeText.visible("\u{1B}[2J\u{7}\u{0}\u{7F}") == "␛[2J␇␀␡")
    }

    @Test func eightBitControlsAndDirectionMarksAreReplaced() {
        #expect(SafeText.visible("a\u{9B}b\u{202E}c\u{2066}d") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d")
    }

    @Test func lineEndsBecomeBlanksUnlessTheyAreKept() {
        #expect(SafeText.visible("a\r\nb\tc\nd") == "a b c d")
        #expect(SafeText.visible("a\r\nb\nc", keepingLines: true) == "a\nb\nc")
    }

    @Test func ordinaryTextStaysAsItIs() {
        #expect(SafeText.visible("심사 judging 👩‍👩‍👧 é") == "심사 judging 👩‍👩‍👧 é")
    }
}
