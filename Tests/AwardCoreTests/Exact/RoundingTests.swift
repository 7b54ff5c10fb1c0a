import AwardCore
import Testing

@Suite struct RoundingTests {
    @Test(arguments: [
        ("2.675", Rounding.Mode.halfUp, "2.68"), ("-2.675", .halfUp, "-2.68"), ("2.665", .halfEven, "2.66"),
        ("2.675", .halfEven, "2.68"), ("87.4599", .truncate, "87.45"), ("-87.4599", .truncate, "-87.45"),
        ("87.451", .ceiling, "87.46"), ("-87.451", .ceiling, "-87.46"), ("87.45", .ceiling, "87.45"),
        ("1/3", .halfUp, "0.33"), ("2/3", .halfUp, "0.67"), ("0", .ceiling, "0.00"), ("-0.001", .halfUp, "0.00"),
    ])
    func twoDecimalsAreKept(text: String, mode: Rounding.Mode, expected: String) throws {
        let value = try #require(Rational(text))
        let rounding = Rounding(digits: 2, mode: mode)
        #expect(value.rounded(rounding) == Rational(expected))
        #expect(value.text(rounding) == expected)
    }

    @Test func zeroDigitsGiveAWholeNumber() {
        #expect(exact("86.5").text(Rounding(digits: 0)) == "87")
        #expect(exact("-86.4").text(Rounding(digits: 0)) == "-86")
    }

    @Test func twelveDigitsAreKept() {
        #expect(Rational(200, over: 3).text(Rounding(digits: 12)) == "66.666666666667")
        #expect(Rational(1, over: 3).text(digits: 25) == "0.3333333333333333333333333")
    }

    @Test func roundingTwiceIsNotRoundingOnce() {
        let value = exact("2.4445")
        #expect(value.rounded(Rounding(digits: 2)) == exact("2.44"))
        #expect(value.rounded(Rounding(digits: 3)).rounded(Rounding(digits: 2)) == exact("2.45"))
    }

    @Test func largeNumbersAreRoundedExactly() throws {
        let value = try #require(Rational("123456789012345678901234567890.125"))
        #expect(value.text(Rounding(digits: 2)) == "123456789012345678901234567890.13")
        #expect(value.text(Rounding(digits: 2, mode: .halfEven)) == "123456789012345678901234567890.12")
        #expect((-value).text(Rounding(digits: 0)) == "-123456789012345678901234567890")
    }

    @Test(arguments: Rounding.Mode.allCases, UInt64(1)...10)
    func aRoundedValueIsNeverFartherThanOneUnit(mode: Rounding.Mode, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let value = Rational(
                Int128(Int64(bitPattern: random.next())), over: Int128(random.next() % 10_000 + 1))
            let digits = Int(random.next() % 5)
            var unit = Rational.one
            for _ in 0..<digits { unit = unit / Rational(10) }
            let rounded = value.rounded(Rounding(digits: digits, mode: mode))
            let distance = (rounded - value).magnitude
            #expect(distance < unit)
            #expect((rounded / unit).exactText.allSatisfy { $0 != "/" && $0 != "." })
            if mode == .halfUp || mode == .halfEven { #expect(distance * Rational(2) <= unit) }
            if mode == .truncate { #expect(rounded.magnitude <= value.magnitude) }
            if mode == .ceiling { #expect(rounded.magnitude >= value.magnitude) }
        }
    }
}
