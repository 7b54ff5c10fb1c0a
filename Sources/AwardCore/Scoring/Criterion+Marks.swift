extension Criterion {
    /// Every mark that can be given, from the highest to the lowest; `nil` where there are more than `limit`.
    public func marks(atMost limit: Int) -> [Mark]? {
        guard let range = stepRange, Int(range.upperBound) - Int(range.lowerBound) < limit else { return nil }
        return range.reversed().map { Mark(steps: $0) }
    }
}
