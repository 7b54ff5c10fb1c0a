/// Why a comment is demanded on a sheet.
public enum CommentDemand: Sendable, Hashable, Codable {
    /// Every sheet needs one.
    case always
    /// The total is below this percentage of its maximum.
    case below(percent: Rational)
    /// The total is above this percentage of its maximum.
    case above(percent: Rational)
}

extension CommentRule {
    /// Whether a sheet with this total needs a comment, and why. Exactly on a limit it needs none.
    public func demand(total: Rational, maximum: Rational) -> CommentDemand? {
        if always { return .always }
        if let belowPercent, total * .hundred < belowPercent * maximum { return .below(percent: belowPercent) }
        if let abovePercent, total * .hundred > abovePercent * maximum { return .above(percent: abovePercent) }
        return nil
    }
}
