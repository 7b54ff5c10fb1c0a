/// What draws say of one candidate's place.
public struct PlaceUncertainty: Sendable, Hashable, Codable {
    /// The candidate's key.
    public let candidate: String
    /// The score that the draws are around, in points.
    public let score: Double
    /// In how many draws the candidate was first.
    public let firstCount: Int
    /// In how many draws the candidate was among the first k.
    public let withinCutCount: Int
    /// The part of the draws in which the candidate was first.
    public let first: Double
    /// The part of the draws in which the candidate was among the first k.
    public let withinCut: Double
    /// The mean place.
    public let expectedPlace: Double
    /// The places from the 2.5 % to the 97.5 % quantile of the draws.
    public let interval: ClosedRange<Int>
}
