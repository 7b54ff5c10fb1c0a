internal import BigInt

extension Rational {
    /// The square root rounded half up to `digits` decimals, correct to the last of them: with
    /// `2 · 10^digits · √self` cut to a whole number `n` by an integer square root, the result is `⌊(n + 1) / 2⌋`.
    ///
    /// - Precondition: the value is not below zero.
    public func squareRoot(digits: Int) -> Rational {
        precondition(sign >= 0, "only a number that is not below zero has a square root")
        let (numerator, denominator) = wide
        let power = BigUInt(10).power(digits)
        let root = (4 * power * power * numerator.magnitude / denominator.magnitude).squareRoot()
        return Rational.reduced(BigInt((root + 1) / 2), BigInt(power))
    }
}
