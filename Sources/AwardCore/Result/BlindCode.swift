/// The name a candidate goes by in a blind stage: six letters and digits such as `7K2-9QX`.
///
/// It is a permutation of the candidate's number under a secret key, so within a stage no two candidates share a code, it
/// never changes when candidates join or leave, and neither order nor organisation shows. Take another key per stage.
/// The key must stay on the server: the permutation hides, it is not encryption.
public enum BlindCode {
    private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let half: UInt32 = 15
    private static let mask: UInt32 = (1 << 15) - 1

    /// The code of candidate number `candidate` under `key`.
    public static func code(of candidate: Int32, key: UInt64) -> String {
        let number = UInt32(bitPattern: candidate)
        let permuted = permute(number & ((1 << (2 * half)) - 1), key)
        var text = ""
        // Numbers from 2^30 up keep their highest bits as one more letter in front, so codes stay different.
        let high = number >> (2 * half)
        if high != 0 { text.append(letters[Int(high)]) }
        for place in stride(from: 5, through: 0, by: -1) {
            text.append(letters[Int(permuted >> (5 * UInt32(place)) & 31)])
            if place == 3 { text.append("-") }
        }
        return text
    }

    /// Six rounds of a Feistel network over two halves of 15 bits: a bijection whatever the round function.
    private static func permute(_ number: UInt32, _ key: UInt64) -> UInt32 {
        var left = number >> half
        var right = number & mask
        for round in 0..<6 {
            (left, right) = (right, left ^ (mixed(right, key, round: UInt64(round)) & mask))
        }
        return left << half | right
    }

    /// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    private static func mixed(_ value: UInt32, _ key: UInt64, round: UInt64) -> UInt32 {
        var bits = key &+ (round &+ 1) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(value) &* 0xD6E8_FEB8_6659_FD93
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return UInt32(truncatingIfNeeded: bits ^ bits >> 31)
    }
}
