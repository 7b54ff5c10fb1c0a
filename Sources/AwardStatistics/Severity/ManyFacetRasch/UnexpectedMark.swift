/// A mark that lies two standard deviations or more from what the model expects.
public struct UnexpectedMark: Sendable, Hashable {
    /// The candidate's key.
    public let candidate: String
    /// The reviewer's key.
    public let reviewer: String
    /// The criterion's key.
    public let criterion: String
    /// As given.
    public let value: Double
    /// The expected score, in points.
    public let expected: Double
    /// z, the residual in standard deviations.
    public let deviate: Double

    /// |z| from which a mark is listed.
    public static let threshold = 2.0
}
