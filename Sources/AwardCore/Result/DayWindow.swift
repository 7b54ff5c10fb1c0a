/// A window of whole days after an event, in the award's local time.
///
/// The day of the event does not count (Korean civil code art. 157): a window of n days from 25 November, 14:00 ends
/// with the last moment of 25 + n November. A window of no days is never open.
public struct DayWindow: Sendable, Hashable, Codable {
    /// The event.
    public var begins: Moment
    /// The last moment at which something is still taken.
    public var lastMoment: Moment
    /// How many days it has.
    public var days: Int

    /// The window of `days` days after `event`, where local time is `offset` ahead of UTC.
    public init(after event: Moment, days: Int, offset: UTCOffset) {
        begins = event
        self.days = max(0, days)
        if days <= 0 {
            lastMoment = event
        } else {
            let firstDayAfter = LocalTime.dayNumber(event, offset) + Int64(days) + 1
            let seconds = firstDayAfter * 86_400 - Int64(offset.seconds)
            lastMoment = Moment(microseconds: seconds * 1_000_000 - 1)
        }
    }

    /// Whether something is taken at `moment`.
    public func contains(_ moment: Moment) -> Bool {
        days > 0 && moment >= begins && moment <= lastMoment
    }

    /// Whether the window is over at `moment`; one of no days always is.
    public func isOver(at moment: Moment) -> Bool {
        days == 0 || moment > lastMoment
    }
}
