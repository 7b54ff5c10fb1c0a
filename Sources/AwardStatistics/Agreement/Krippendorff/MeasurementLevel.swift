/// What a difference between two values means.
public enum MeasurementLevel: String, Sendable, Hashable, Codable, CaseIterable {
    /// Only same or different: δ² = 1 where different.
    case nominal
    /// Order: δ² is the square of the difference of the values' midranks among all values.
    case ordinal
    /// Distance: δ² = (c − k)².
    case interval
    /// Proportion: δ² = ((c − k)/(c + k))².
    case ratio
}
