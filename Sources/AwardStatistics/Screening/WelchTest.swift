/// Welch's comparison of two means whose variances may differ.
struct WelchTest {
    let t: Double
    let degreesOfFreedom: Double
    /// P(a larger |t|).
    let p: Double

    /// `nil` for fewer than two values on a side, or where neither side varies.
    init?(_ x: [Double], _ y: [Double]) {
        guard x.count >= 2, y.count >= 2 else { return nil }
        let ofX = x.squaredDeviations / Double(x.count - 1) / Double(x.count)
        let ofY = y.squaredDeviations / Double(y.count - 1) / Double(y.count)
        let variance = ofX + ofY
        guard variance > 0 else { return nil }
        t = (x.mean - y.mean) / variance.squareRoot()
        degreesOfFreedom =
            variance * variance / (ofX * ofX / Double(x.count - 1) + ofY * ofY / Double(y.count - 1))
        p = Distribution.studentTwoSided(t, df: degreesOfFreedom)
    }
}
