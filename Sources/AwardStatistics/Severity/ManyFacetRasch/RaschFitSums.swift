import Glibc

/// What an element's fit is computed from, mark by mark.
struct RaschFitSums {
    private(set) var rawScore = 0.0
    private(set) var count = 0
    /// ΣV.
    private(set) var information = 0.0
    private var squaredResiduals = 0.0
    private var squaredDeviates = 0.0
    /// Σ(C − V²), C the fourth central moment.
    private var infitSpread = 0.0
    /// ΣC/V².
    private var outfitSpread = 0.0

    mutating func add(value: Double, residual: Double, variance: Double, fourthMoment: Double) {
        rawScore += value
        count += 1
        information += variance
        squaredResiduals += residual * residual
        squaredDeviates += residual * residual / variance
        infitSpread += fourthMoment - variance * variance
        outfitSpread += fourthMoment / (variance * variance)
    }

    /// Σz²V/ΣV.
    var infit: RaschElement.Fit {
        fit(squaredResiduals / information, spread: infitSpread / (information * information))
    }

    /// The mean of z².
    var outfit: RaschElement.Fit {
        let n = Double(count)
        return fit(squaredDeviates / n, spread: outfitSpread / (n * n) - 1 / n)
    }

    /// t = (MS^⅓ − 1)·3/q + q/3.
    private func fit(_ meanSquare: Double, spread: Double) -> RaschElement.Fit {
        let q = max(0, spread).squareRoot()
        let t = q > 0 ? (cbrt(meanSquare) - 1) * 3 / q + q / 3 : 0
        return RaschElement.Fit(meanSquare: meanSquare, standardised: t)
    }
}
