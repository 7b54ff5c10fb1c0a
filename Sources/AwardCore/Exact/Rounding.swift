internal import BigInt

/// Where and how an official number is rounded. The award file says it; nothing else rounds.
public struct Rounding: Sendable, Hashable, Codable {
    /// How a value between two neighbours is settled.
    public enum Mode: String, Sendable, Hashable, Codable, CaseIterable {
        /// Ties go away from zero (반올림). The default.
        case halfUp = "half_up"
        /// Ties go to the even neighbour.
        case halfEven = "half_even"
        /// Towards zero (절사).
        case truncate
        /// Away from zero (절상).
        case ceiling
    }

    /// Decimals kept, 0 … 12.
    public var digits: Int
    /// How a value between two neighbours is settled.
    public var mode: Mode

    /// Keeps `digits` decimals, settling by `mode`.
    public init(digits: Int, mode: Mode = .halfUp) {
        self.digits = digits
        self.mode = mode
    }
}
