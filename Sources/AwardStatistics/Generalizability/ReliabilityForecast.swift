/// How reliable a panel's mean is.
public struct ReliabilityForecast: Sendable, Hashable, Codable {
    /// Eρ²: of the order of candidates; `nil` where nothing varies.
    public let relative: Double?
    /// Φ: of the scores themselves, as a fixed pass mark needs it; `nil` where nothing varies.
    public let absolute: Double?
    /// The standard error of a score beside the others of the same panel, in points.
    public let relativeError: Double
    /// The standard error of the score itself, in points.
    public let absoluteError: Double

    /// - Parameters:
    ///   - universe: The variance one wants to see.
    ///   - relative: The error variance that may change the order.
    ///   - absolute: The error variance that may change a score.
    init(universe: Double, relative: Double, absolute: Double) {
        self.relative = universe + relative > 0 ? universe / (universe + relative) : nil
        self.absolute = universe + absolute > 0 ? universe / (universe + absolute) : nil
        relativeError = relative.squareRoot()
        absoluteError = absolute.squareRoot()
    }
}
