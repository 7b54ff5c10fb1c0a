/// Candidates that every reviewer of a stage marks before any other, to see how they mark (사전 조정 심사).
///
/// They are never tallied. They need not compete: last year's entries serve well.
public struct CalibrationSet: Sendable, Hashable, Codable {
    /// The candidates, by code.
    public var candidates: [String]

    /// A set of candidates, by code.
    public init(candidates: [String]) {
        self.candidates = candidates
    }
}

extension StageDefinition {
    /// Whether the candidate of this code is only marked for calibration here.
    public func isCalibration(_ code: String) -> Bool {
        calibration?.candidates.contains(code) ?? false
    }
}
