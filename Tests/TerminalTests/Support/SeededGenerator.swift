/// Random numbers that come again with the same seed (SplitMix64), so that a failing case can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A text of up to `words` words in Korean, English, numbers and oddities.
    mutating func text(words: Int) -> String {
        let pool = [
            "광주광역시", "정책", "인공지능", "중심도시", "심사", "a", "policy", "innovation", "61.5", "👩‍👩‍👧", "e\u{301}", "가",
            "한국지방행정연구원", "https://example.org/a/very/long/path", "中央", "~", "É", "\u{1100}\u{1161}\u{11A8}",
        ]
        return (0..<Int.random(in: 0...words, using: &self))
            .map { _ in pool[Int.random(in: 0..<pool.count, using: &self)] }.joined(separator: " ")
    }
}
