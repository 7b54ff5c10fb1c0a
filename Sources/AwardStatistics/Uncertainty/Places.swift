/// Places by score: equal scores share a place and the next one counts all before it (1, 2, 2, 4).
public enum Places {
    /// Scores closer than this are the same score computed two ways.
    public static let tolerance = 1e-9

    /// One place per score, 1 for the highest.
    public static func competition(_ scores: [Double], tolerance: Double = Places.tolerance) -> [Int] {
        let order = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
        var places = Array(repeating: 0, count: scores.count)
        var first = 0
        for (position, index) in order.enumerated() {
            if position > 0, scores[order[position - 1]] - scores[index] > tolerance { first = position }
            places[index] = first + 1
        }
        return places
    }
}
