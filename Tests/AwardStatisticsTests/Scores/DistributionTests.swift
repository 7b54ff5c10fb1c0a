import Testing

@testable import AwardStatistics

/// Probabilities and quantiles against values printed in tables and by R 4.2.
@Suite struct DistributionTests {
    @Test func theFDistributionIsTheTabledOne() {
        #expect(abs(Distribution.fQuantile(0.95, 3, 10) - 3.7082648) < 1e-6)
        #expect(abs(Distribution.fUpper(3.7082648190468, 3, 10) - 0.05) < 1e-9)
    }

    @Test func chiSquareIsTheTabledOne() {
        #expect(abs(Distribution.chiSquareUpper(3.841458820694124, df: 1) - 0.05) < 1e-12)
        #expect(abs(Distribution.chiSquareQuantile(0.95, df: 10) - 18.307038053275146) < 1e-9)
    }

    @Test func studentsTIsTheTabledOne() {
        #expect(abs(Distribution.studentQuantile(0.975, df: 10) - 2.2281388519862739) < 1e-10)
        #expect(abs(Distribution.studentTwoSided(-2.2281388519862739, df: 10) - 0.05) < 1e-12)
    }

    @Test func whatIsOutsideTheRangeIsNotANumber() {
        #expect(Distribution.fQuantile(0.5, 0, 10).isNaN)
        #expect(Distribution.fQuantile(1.5, 3, 10).isNaN)
        #expect(Distribution.studentUpper(1, df: -1).isNaN)
        #expect(Distribution.normalQuantile(2).isNaN)
    }

    @Test(arguments: [1e-300, 1e-20, 1e-6, 0.01, 0.07, 0.3, 0.5, 0.61, 0.93, 0.999, 1 - 1e-12])
    func drawsUseTheSameNormalQuantileAsTests(p: Double) {
        let drawn = NormalQuantile.value(at: p)
        #expect(abs(drawn - Distribution.normalQuantile(p)) <= 1e-13 * max(1, abs(drawn)))
    }
}
