/// Comparisons whose duration tells nothing of where two values differ.
public enum ConstantTime {
    /// Whether two runs of bytes are equal; only their lengths show in the time.
    public static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        var difference: UInt8 = 0
        for index in left.indices { difference |= left[index] ^ right[index] }
        return difference == 0
    }
}
