import AwardCore
import Testing

@Suite struct SquareRootTests {
    @Test func theRootOfASquareIsExact() {
        #expect(Rational(9, over: 4).squareRoot(digits: 1) == exact("1.5"))
        #expect(Rational.zero.squareRoot(digits: 3) == .zero)
        #expect(Rational(144).squareRoot(digits: 0) == Rational(12))
    }

    @Test func aHalfGoesUp() {
        #expect(Rational(1, over: 4).squareRoot(digits: 0) == .one)
        #expect(Rational(9, over: 4).squareRoot(digits: 0) == Rational(2))
        #expect(Rational(1, over: 16).squareRoot(digits: 1) == exact("0.3"))
    }

    @Test func justBelowAHalfGoesDown() {
        #expect(exact("0.249999999999999999999999999999999999").squareRoot(digits: 0) == .zero)
        #expect(exact("0.062499999999999999999999999999999999").squareRoot(digits: 1) == exact("0.2"))
    }

    /// √2 and √3 to more digits than any binary number has (OEIS A002193, A002194).
    @Test func everyDigitIsRight() {
        #expect(Rational(2).squareRoot(digits: 30) == exact("1.414213562373095048801688724210"))
        #expect(Rational(2).squareRoot(digits: 6) == exact("1.414214"))
        #expect(Rational(3).squareRoot(digits: 20) == exact("1.73205080756887729353"))
    }

    @Test(arguments: UInt64(1)...50)
    func theRootLiesWithinHalfAUnitOfTheLastDigit(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let digits = Int.random(in: 0...9, using: &random)
        let value = Rational(
            Int128(Int64.random(in: 0...Int64.max, using: &random)),
            over: Int128(Int64.random(in: 1...Int64.max, using: &random)))
        let root = value.squareRoot(digits: digits)
        let half = (0..<digits).reduce(Rational(1, over: 2)) { result, _ in result / Rational(10) }
        #expect(value < (root + half) * (root + half))
        #expect(root < half || (root - half) * (root - half) <= value)
    }
}
