import AwardCore
import Testing

@Suite struct RationalTests {
    @Test func fractionsAreInLowestTermsWithAPositiveDenominator() {
        #expect(Rational(6, over: 4) == Rational(3, over: 2))
        #expect(Rational(6, over: -4) == Rational(-3, over: 2))
        #expect(Rational(0, over: -7) == .zero)
        #expect(Rational(6, over: 4).hashValue == Rational(3, over: 2).hashValue)
    }

    @Test func arithmeticIsExact() {
        #expect(exact("0.1") + exact("0.2") == exact("0.3"))
        #expect(Rational(1, over: 3) * Rational(3) == .one)
        #expect(Rational(1, over: 3) - Rational(1, over: 2) == Rational(-1, over: 6))
        #expect(Rational(2, over: 3) / Rational(-4, over: 9) == Rational(-3, over: 2))
        #expect((-Rational(1, over: 3)).magnitude == Rational(1, over: 3))
    }

    @Test func nothingOverflows() {
        let large = Rational(Int128.max, over: 1)
        #expect(large + .one - large == .one)
        #expect(large * large / large == large)
        #expect(Rational(Int64.min) - .one < Rational(Int64.min))
        #expect(-Rational(Int64.min) == Rational(Int128(Int64.max) + 1, over: 1))
        #expect((Rational(Int64.max) * Rational(Int64.max)).exactText == "85070591730234615847396907784232501249")
    }

    @Test func theSameValueIsTheSameWhateverItsHistory() {
        let detour = Rational(Int64.max) * Rational(Int64.max) / Rational(Int64.max) - Rational(Int64.max - 5)
        #expect(detour == Rational(5))
        #expect(detour.hashValue == Rational(5).hashValue)
        #expect(detour.wholeNumber == 5)
    }

    @Test func orderIsExact() {
        #expect(Rational(1, over: 3) < Rational(333_333_333_334, over: 1_000_000_000_000))
        #expect(Rational(333_333_333_333, over: 1_000_000_000_000) < Rational(1, over: 3))
        #expect(Rational(-1, over: 2) < Rational(-1, over: 3))
        #expect(Rational(Int128.max - 1, over: Int128.max) < .one)
    }

    @Test(arguments: [
        ("8.5", "8.5"), ("-12", "-12"), ("0.125", "0.125"), ("1/3", "1/3"), ("10.50", "10.5"), ("-0", "0"),
        ("2/4", "0.5"),
        ("123456789012345678901234567890.5", "123456789012345678901234567890.5"), ("1/7", "1/7"), ("3/8", "0.375"),
        ("0.000000000000000001", "0.000000000000000001"),
    ])
    func textIsReadAndWrittenExactly(text: String, written: String) throws {
        #expect(try #require(Rational(text)).exactText == written)
    }

    @Test(arguments: ["", "8,5", "+1", "1e3", " 1", "1 ", ".5", "5.", "1.2.3", "-", "1/0", "1//2", "a", "١"])
    func whatIsNoDecimalIsRefused(text: String) {
        #expect(Rational(text) == nil)
    }

    @Test(arguments: UInt64(1)...20)
    func smallAndLargeNumbersObeyTheSameLaws(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func number() -> Rational {
            let size = Int.random(in: 1...120, using: &random)
            let top = Int128(truncatingIfNeeded: random.next()) << 64 | Int128(truncatingIfNeeded: random.next())
            let bottom = Int128(truncatingIfNeeded: random.next() >> UInt64(size % 60)) | 1
            return Rational(top >> Int128(size), over: bottom)
        }
        for _ in 0..<50 {
            let (a, b, c) = (number(), number(), number())
            #expect((a + b) + c == a + (b + c))
            #expect((a + b) * c == a * c + b * c)
            #expect((a - b) + b == a)
            #expect(b.isZero || a / b * b == a)
            #expect((a < b) == ((a - b).sign < 0))
            #expect(Rational(a.exactText.count <= 64 ? a.exactText : "0") == (a.exactText.count <= 64 ? a : .zero))
        }
    }
}
