/// The minimum of a function of one variable within an interval (Brent 1973, chapter 5: golden sections and parabolas).
enum BrentMinimum {
    /// Where the function is least, and its value there.
    ///
    /// - Parameters:
    ///   - tolerance: Of the place, relative to its size and to 1.
    static func search(
        from lower: Double, to upper: Double, tolerance: Double = 1e-10, _ function: (Double) -> Double
    ) -> (place: Double, value: Double) {
        let golden = 0.5 * (3 - 5.0.squareRoot())
        var (low, high) = (lower, upper)
        var best = low + golden * (high - low)
        var (second, third) = (best, best)
        var bestValue = function(best)
        var (secondValue, thirdValue) = (bestValue, bestValue)
        var (step, former) = (0.0, 0.0)
        for _ in 0..<200 {
            let middle = 0.5 * (low + high)
            let least = tolerance * (abs(best) + 1)
            guard abs(best - middle) > 2 * least - 0.5 * (high - low) else { break }
            var isParabolic = false
            if abs(former) > least {
                let r = (best - second) * (bestValue - thirdValue)
                var q = (best - third) * (bestValue - secondValue)
                var p = (best - third) * q - (best - second) * r
                q = 2 * (q - r)
                if q > 0 { p = -p } else { q = -q }
                if abs(p) < abs(0.5 * q * former), p > q * (low - best), p < q * (high - best) {
                    former = step
                    step = p / q
                    let trial = best + step
                    if trial - low < 2 * least || high - trial < 2 * least {
                        step = best < middle ? least : -least
                    }
                    isParabolic = true
                }
            }
            if !isParabolic {
                former = best < middle ? high - best : low - best
                step = golden * former
            }
            let trial = best + (abs(step) >= least ? step : (step > 0 ? least : -least))
            let value = function(trial)
            if value <= bestValue {
                if trial < best { high = best } else { low = best }
                (third, thirdValue) = (second, secondValue)
                (second, secondValue) = (best, bestValue)
                (best, bestValue) = (trial, value)
            } else {
                if trial < best { low = trial } else { high = trial }
                if value <= secondValue || second == best {
                    (third, thirdValue) = (second, secondValue)
                    (second, secondValue) = (trial, value)
                } else if value <= thirdValue || third == best || third == second {
                    (third, thirdValue) = (trial, value)
                }
            }
        }
        return (best, bestValue)
    }
}
