internal import Crypto

/// In which turn the candidates of a stage by presentation present where nobody set an order.
///
/// Within each category, categories in the award's order, by SHA-256(seed ‖ stage id ‖ line feed ‖ `order` ‖ line feed ‖
/// candidate code): the seed is the one committed when the stage opened, so nobody chose the turn. It is another digest
/// than that of ``Draw``, and tells nothing of how a tie would be drawn.
public enum PresentingOrder {
    /// The digest that decides, 64 hexadecimal digits in lower case; the smallest presents first.
    public static func digest(seed: [UInt8], stage: String, code: String) -> String {
        hexadecimal(SHA256.hash(data: seed + Array("\(stage)\norder\n\(code)".utf8)))
    }

    /// The candidates' codes in their turn.
    ///
    /// - Parameters:
    ///   - candidates: code and category of each.
    ///   - set: the order somebody set; whoever joined since presents after those in it.
    ///   - seed: the stage's seed; without one the order is by category and code.
    public static func codes(
        of candidates: [(code: String, category: String)], set: [String], categories: [String], stage: String,
        seed: [UInt8]?
    ) -> [String] {
        let rank = { (category: String) in categories.firstIndex(of: category) ?? categories.count }
        let drawn = candidates.map { candidate in
            (
                candidate.code, rank(candidate.category),
                seed.map { digest(seed: $0, stage: stage, code: candidate.code) } ?? candidate.code
            )
        }.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
        let present = Set(drawn)
        let first = set.filter(present.contains)
        let placed = Set(first)
        return first + drawn.filter { !placed.contains($0) }
    }
}
