/// The one source of chance in this room: xoshiro256** (Blackman and Vigna 2018), its state filled by SplitMix64.
///
/// A seed gives the same numbers on every machine and in every version; published analyses are repeated from it.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var s0: UInt64
    private var s1: UInt64
    private var s2: UInt64
    private var s3: UInt64

    /// The generator of a seed.
    public init(seed: UInt64) {
        var filling = SplitMix64(state: seed)
        s0 = filling.next()
        s1 = filling.next()
        s2 = filling.next()
        s3 = filling.next()
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        let product = s1 &* 5
        let result = ((product << 7) | (product >> 57)) &* 9
        let shifted = s1 << 17
        s2 ^= s0
        s3 ^= s1
        s1 ^= s2
        s0 ^= s3
        s2 ^= shifted
        s3 = (s3 << 45) | (s3 >> 19)
        return result
    }

    /// A number of the open interval (0, 1): the middle of one of 2⁵² equal steps, so never 0 and never 1.
    public mutating func uniform() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

    /// A number in `0 ..< bound`, each equally likely (Lemire 2019, with rejection); `bound` must be above 0.
    public mutating func next(below bound: Int) -> Int {
        let range = UInt64(bound)
        var product = next().multipliedFullWidth(by: range)
        if product.low < range {
            let threshold = (0 &- range) % range
            while product.low < threshold { product = next().multipliedFullWidth(by: range) }
        }
        return Int(product.high)
    }

    /// A standard normal draw: the quantile (Wichura 1988, AS 241) of one `uniform()`.
    public mutating func normal() -> Double { NormalQuantile.value(at: uniform()) }

    /// Moves on by 2¹²⁸ numbers, which makes this a stream that does not meet the one it was copied from.
    public mutating func jump() {
        let polynomial: [UInt64] = [
            0x180e_c6d3_3cfd_0aba, 0xd5a6_1266_f0c9_392c, 0xa958_2618_e03f_c9aa, 0x39ab_dc45_29b1_661c,
        ]
        var (t0, t1, t2, t3): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        for word in polynomial {
            for bit in 0..<64 {
                if word & (1 << UInt64(bit)) != 0 {
                    t0 ^= s0
                    t1 ^= s1
                    t2 ^= s2
                    t3 ^= s3
                }
                _ = next()
            }
        }
        (s0, s1, s2, s3) = (t0, t1, t2, t3)
    }

    /// `count` generators that never meet, the first of them as this one is now.
    public func streams(_ count: Int) -> [SeededGenerator] {
        var latest = self
        return (0..<count).map { _ in
            defer { latest.jump() }
            return latest
        }
    }

    /// Puts the items in an order drawn evenly (Fisher and Yates, from the end).
    public mutating func shuffle<Item>(_ items: inout [Item]) {
        for last in stride(from: items.count - 1, to: 0, by: -1) { items.swapAt(last, next(below: last + 1)) }
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014), which fills the state of the generator above.
private struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
