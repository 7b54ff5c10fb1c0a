/// One number per candidate, one per reviewer and one for the mean.
struct CrossedVector: Sendable {
    var candidates: [Double]
    var reviewers: [Double]
    var mean: Double

    /// The sum of products.
    func dot(_ other: CrossedVector) -> Double {
        candidates.dot(other.candidates) + reviewers.dot(other.reviewers) + mean * other.mean
    }
}
