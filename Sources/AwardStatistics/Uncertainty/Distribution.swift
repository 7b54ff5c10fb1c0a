import CDistributions

/// Tail probabilities and quantiles (Boost.Math). Outside their range they answer NaN.
enum Distribution {
    /// P(F > x).
    static func fUpper(_ x: Double, _ d1: Double, _ d2: Double) -> Double { distribution_f_upper(x, d1, d2) }

    /// The x with P(F ≤ x) = p.
    static func fQuantile(_ p: Double, _ d1: Double, _ d2: Double) -> Double { distribution_f_quantile(p, d1, d2) }

    /// P(χ² > x).
    static func chiSquareUpper(_ x: Double, df: Double) -> Double { distribution_chi_square_upper(x, df) }

    /// The x with P(χ² ≤ x) = p.
    static func chiSquareQuantile(_ p: Double, df: Double) -> Double { distribution_chi_square_quantile(p, df) }

    /// P(T > t).
    static func studentUpper(_ t: Double, df: Double) -> Double { distribution_student_t_upper(t, df) }

    /// P(|T| > |t|).
    static func studentTwoSided(_ t: Double, df: Double) -> Double { 2 * distribution_student_t_upper(abs(t), df) }

    /// The t with P(T ≤ t) = p.
    static func studentQuantile(_ p: Double, df: Double) -> Double { distribution_student_t_quantile(p, df) }

    /// P(Z ≤ z).
    static func normalCumulative(_ z: Double) -> Double { distribution_normal_cumulative(z) }

    /// The z with P(Z ≤ z) = p.
    static func normalQuantile(_ p: Double) -> Double { distribution_normal_quantile(p) }
}
