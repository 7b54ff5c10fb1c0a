/// How sure the line is between those who go on and those who stop.
public struct CutLine: Sendable, Hashable, Codable {
    /// Below this chance an order is too close to call.
    public static let sureEnough = 0.8

    /// k, the places above the line.
    public let cut: Int
    /// The last above the line.
    public let lastInside: String
    /// The first below it.
    public let firstOutside: String
    /// The chance that the one is truly above the other; exact.
    public let chance: Double
    /// Those above the line who are not surely enough above the first outside, and those below it whom the last inside
    /// is not surely enough above; in the order of places.
    public let band: [String]

    /// - Parameters:
    ///   - fit: What the chances come from.
    ///   - places: The ranking that decides, one place per candidate in the table's order; equal places may share the
    ///     line only where all of them are on one side of it.
    ///   - cut: k.
    /// - Returns: `nil` where nobody is above or nobody below the line.
    public init?(_ fit: BothRandom, places: [Int], cut: Int) {
        let order = places.indices.sorted {
            (places[$0], -fit.candidates[$0].adjusted, $0) < (places[$1], -fit.candidates[$1].adjusted, $1)
        }
        let inside = order.filter { places[$0] <= cut }
        let outside = order.filter { places[$0] > cut }
        guard let last = inside.last, let first = outside.first else { return nil }
        self.cut = cut
        lastInside = fit.candidates[last].candidate
        firstOutside = fit.candidates[first].candidate
        chance = fit.chance(of: last, above: first)
        let above = inside.filter { fit.chance(of: $0, above: first) < Self.sureEnough }
        let below = outside.filter { fit.chance(of: last, above: $0) < Self.sureEnough }
        band = (above + below).map { fit.candidates[$0].candidate }
    }

    /// Whether the last inside and the first outside cannot be told apart.
    public var isTooCloseToCall: Bool { chance < Self.sureEnough }
}
