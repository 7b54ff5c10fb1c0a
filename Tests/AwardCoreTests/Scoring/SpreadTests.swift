import AwardCore
import Testing

/// Means and spreads, exact.
@Suite struct SpreadTests {
    private func number(_ text: String) throws -> Rational { try #require(Rational(text)) }

    @Test func thirdsStayThirds() throws {
        let spread = Spread(of: [Rational(1), Rational(2), Rational(2)])
        #expect(spread.mean == Rational(5) / Rational(3))
        // (4/9 + 1/9 + 1/9) / 2
        #expect(spread.variance == Rational(1) / Rational(3))
        #expect(spread.deviation(digits: 4) == (try number("0.5774")))
        #expect(spread.range == .one)
    }

    @Test func oneValueHasAMeanAndNoSpread() {
        let spread = Spread(of: [Rational(7)])
        #expect(spread.mean == Rational(7))
        #expect(spread.variance == nil)
        #expect(spread.range == .zero)
    }

    @Test func noValuesHaveNothing() {
        let spread = Spread(of: [])
        #expect(spread.count == 0)
        #expect(spread.mean == nil)
        #expect(spread.range == nil)
        #expect(spread.deviation(digits: 2) == nil)
    }
}

/// Levels as ranges of points.
@Suite struct LevelRangeTests {
    private func criterion(step: Rational) throws -> Criterion {
        func level(_ from: String, _ label: String) throws -> Criterion.Level {
            Criterion.Level(from: try #require(Rational(from)), label: LocalizedText(ko: label, en: label))
        }
        return Criterion(
            id: "merit", title: LocalizedText(ko: "공적", en: "Merit"), maximum: Rational(10), step: step,
            levels: [try level("10", "top"), try level("7", "good"), try level("0", "low")])
    }

    @Test func aLevelEndsOneStepBelowTheNext() throws {
        #expect(try criterion(step: .one).levelRanges.map(\.text) == ["10", "7–9", "0–6"])
        let half = try criterion(step: try #require(Rational("0.5")))
        #expect(half.levelRanges.map(\.text) == ["10", "7–9.5", "0–6.5"])
    }
}

/// When a comment is demanded, before writing.
@Suite struct CommentRuleWordTests {
    @Test func theRuleIsSaidInBothLanguages() {
        #expect(CommentRule().sentence == nil)
        let rule = CommentRule(belowPercent: Rational(40), abovePercent: Rational(95))
        #expect(rule.sentence?.en == "A comment is needed when the total is below 40 % or above 95 % of the maximum.")
        #expect(rule.sentence?.ko == "합계가 만점의 40% 미만이거나 95%를 넘으면 의견을 적어 주셔야 합니다.")
    }
}
