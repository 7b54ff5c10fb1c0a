import Glibc
import Testing

@testable import Terminal

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("심사", 4), ("ＡＢ", 4), ("中", 2), ("é", 1), ("e\u{301}", 1), ("…", 1), ("─", 1), ("·", 1),
        ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇰🇷", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2),
        ("\u{1112}\u{1161}\u{11AB}", 2), ("a\u{200B}b", 2), ("ｱ", 1), ("중구 6곳", 8), ("\u{1F1F0}", 1), ("\u{3000}", 2),
    ])
    func textTakesTheseColumns(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    /// The C library's own table, in a UTF-8 locale, is an independent answer for every letter of the scripts used here.
    @Test func lettersAgreeWithTheCLibrary() throws {
        let locale = try #require(newlocale(1 << LC_CTYPE, "C.UTF-8", nil))
        // <wchar.h> hides it from Swift; it is in the C library all the same.
        let symbol = try #require(dlsym(nil, "wcwidth"))
        let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Int32).self)
        let before = uselocale(locale)
        defer {
            uselocale(before)
            freelocale(locale)
        }
        let ranges: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0xC0...0x17F, 0x300...0x36F, 0x391...0x3C9, 0x1100...0x11FF, 0x2500...0x257F, 0x3001...0x303E,
            0x3041...0x3096, 0x30A1...0x30FA, 0x3131...0x318E, 0x3200...0x32FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
            0xF900...0xFA6D, 0xFF01...0xFFBE, 0x20000...0x2A6DF,
        ]
        var different: [String] = []
        for value in ranges.joined() {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let expected = wcwidth(Int32(bitPattern: value))
            if expected >= 0, DisplayWidth.of(scalar) != Int(expected) {
                different.append("U+\(String(value, radix: 16)): \(DisplayWidth.of(scalar)), C library \(expected)")
            }
        }
        #expect(different == [])
    }

    @Test(arguments: [
        ("심사위원", 8, "심사위원"), ("심사위원", 7, "심사위…"), ("심사위원", 6, "심사…"), ("심사위원", 5, "심사…"),
        ("심사위원", 1, "…"), ("심사위원", 0, ""), ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("👩‍👩‍👧👍a", 4, "👩‍👩‍👧…"),
    ])
    func truncationNeverHalvesACharacter(text: String, columns: Int, cut: String) {
        #expect(DisplayWidth.truncate(text, to: columns) == cut)
    }

    @Test func paddingCountsColumns() {
        #expect(DisplayWidth.pad("시", to: 4) == "시  ")
        #expect(DisplayWidth.pad("시", to: 4, .trailing) == "  시")
        #expect(DisplayWidth.pad("시", to: 5, .centre) == " 시  ")
        #expect(DisplayWidth.pad("광역시", to: 4) == "광역시")
    }
}
