/// A moment as a local calendar and clock show it (proleptic Gregorian calendar).
public struct LocalTime: Sendable, Hashable, Codable {
    /// The year.
    public var year: Int
    /// The month, 1 to 12.
    public var month: Int
    /// The day of the month, 1 to 31.
    public var day: Int
    /// The hour, 0 to 23.
    public var hour: Int
    /// The minute, 0 to 59.
    public var minute: Int
    /// The second, 0 to 59.
    public var second: Int

    /// What clocks show at `moment` where local time is `offset` ahead of UTC.
    public init(_ moment: Moment, offset: UTCOffset) {
        let seconds = LocalTime.seconds(moment, offset)
        let day = seconds.dividedDown(by: 86_400)
        let rest = Int(seconds - day * 86_400)
        (year, month, self.day) = LocalTime.date(daysSinceEpoch: Int(day))
        hour = rest / 3600
        minute = rest / 60 % 60
        second = rest % 60
    }

    /// `2019-11-25 18:00`, with seconds only where they are not zero.
    public var text: String {
        let date = "\(LocalTime.padded(year, 4))-\(LocalTime.padded(month, 2))-\(LocalTime.padded(day, 2))"
        let clock = "\(LocalTime.padded(hour, 2)):\(LocalTime.padded(minute, 2))"
        return second == 0 ? "\(date) \(clock)" : "\(date) \(clock):\(LocalTime.padded(second, 2))"
    }

    /// The number of the local day since 1970-01-01.
    static func dayNumber(_ moment: Moment, _ offset: UTCOffset) -> Int64 {
        seconds(moment, offset).dividedDown(by: 86_400)
    }

    private static func seconds(_ moment: Moment, _ offset: UTCOffset) -> Int64 {
        moment.microseconds.dividedDown(by: 1_000_000) + Int64(offset.seconds)
    }

    /// Civil date from a day number: years run from March so that the leap day is the last, in eras of 400 years.
    private static func date(daysSinceEpoch: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = daysSinceEpoch + 719_468
        let era = Int(Int64(shifted).dividedDown(by: 146_097))
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number.magnitude)
        let zeros = String(repeating: "0", count: max(0, width - digits.count))
        return (number < 0 ? "-" : "") + zeros + digits
    }
}

extension Int64 {
    /// The quotient rounded towards negative infinity, so that days before 1970 come out right.
    func dividedDown(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
