/// What counting of places can take.
enum PlaceLimits {
    /// - Throws: `outOfRange`.
    static func check(candidates: Int, cut: Int, draws: Int) throws(StatisticsError) {
        guard candidates <= Int(UInt16.max) else {
            throw .outOfRange(setting: "candidates", found: Double(candidates), allowed: "≤ \(UInt16.max)")
        }
        guard (1...max(1, candidates)).contains(cut) else {
            throw .outOfRange(setting: "cut", found: Double(cut), allowed: "1 … \(candidates)")
        }
        guard (2...Int(UInt32.max)).contains(draws) else {
            throw .outOfRange(setting: "draws", found: Double(draws), allowed: "2 … \(UInt32.max)")
        }
    }
}
