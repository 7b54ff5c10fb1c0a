/// SplitMix64 (Steele, Lea & Flood 2014), with its own shuffle, so that a seed means the same on every release of the
/// standard library.
struct SeededGenerator {
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

    /// A number in `0 ..< bound`, evenly to within 2⁻⁶⁴ × bound; `bound` must be above 0.
    mutating func next(below bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    mutating func shuffle<Element>(_ items: inout [Element]) {
        for last in stride(from: items.count - 1, to: 0, by: -1) {
            items.swapAt(last, next(below: last + 1))
        }
    }
}
