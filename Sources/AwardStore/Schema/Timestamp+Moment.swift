public import AwardCore
public import Postgres

extension Moment {
    /// The moment of a stored timestamp.
    public init(_ timestamp: Timestamp) {
        self.init(microseconds: timestamp.microseconds)
    }

    /// The moment as it is stored.
    public var timestamp: Timestamp {
        Timestamp(microseconds: microseconds)
    }
}
