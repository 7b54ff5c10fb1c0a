/// The code points that take two columns, emoji aside.
enum WideScalars {
    /// First and last of each range, ascending: East Asian Width W and F (Unicode Standard Annex 11), without emoji, and the
    /// numbers in squares (U+3248…) that the C library counts as wide too.
    private static let ranges: [(first: UInt32, last: UInt32)] = [
        (0x1100, 0x115F), (0x2329, 0x232A), (0x2E80, 0x2FD5), (0x2FF0, 0x303E), (0x3041, 0x4DBF),
        (0x4E00, 0xA4C6), (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6B),
        (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x18D08), (0x1AFF0, 0x1B2FB), (0x1F200, 0x1F265),
        (0x20000, 0x3FFFD),
    ]

    /// Whether `value` lies in one of the ranges.
    static func contains(_ value: UInt32) -> Bool {
        guard value >= 0x1100 else { return false }
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].last < value { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].first <= value
    }
}
