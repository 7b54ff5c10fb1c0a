/// A former employment, or advice or a contract, that a reviewer declared.
public struct Engagement: Sendable, Hashable, Codable {
    /// What the reviewer did.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Was employed there.
        case employer
        /// Advised it, researched or worked under contract for it.
        case advisory
    }

    /// What the reviewer did.
    public var kind: Kind
    /// The organisation's code.
    public var organisation: String
    /// The last calendar year in which it lasted; `nil` means it still does.
    public var untilYear: Int?

    /// `kind` for `organisation` until the end of `untilYear`.
    public init(_ kind: Kind, organisation: String, untilYear: Int? = nil) {
        self.kind = kind
        self.organisation = organisation
        self.untilYear = untilYear
    }

    /// Whether it lies within `years` before `year`.
    ///
    /// Declarations name years, not days, so the count is the cautious one: what ended in 2016 is within three years
    /// throughout 2019. An end in the future counts as lasting.
    public func isWithin(years: Int, of year: Int) -> Bool {
        guard let untilYear else { return true }
        let (earliest, overflow) = year.subtractingReportingOverflow(years)
        return overflow || untilYear >= earliest
    }
}
