import AwardCore
import Foundation

/// Moments as people in the award's time zone read them.
struct AwardClock: Sendable {
    private let zone: TimeZone

    /// The clock of an award's time zone; UTC if this machine does not know the zone.
    init(_ name: String) {
        zone = TimeZone(identifier: name) ?? .gmt
    }

    /// Date, weekday and time, e.g. `2026년 11월 22일(일) 21:05` or `Sun 22 Nov 2026, 21:05`.
    func text(_ moment: Moment, _ language: Language) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let date = Date(timeIntervalSince1970: TimeInterval(moment.microseconds / 1_000_000))
        let parts = calendar.dateComponents([.year, .month, .day, .weekday, .hour, .minute], from: date)
        let (year, month, day) = (parts.year ?? 0, parts.month ?? 1, parts.day ?? 1)
        let weekday = (parts.weekday ?? 1) - 1
        let time = "\(parts.hour ?? 0):" + AwardClock.twoDigits(parts.minute ?? 0)
        switch language {
        case .korean: return "\(year)년 \(month)월 \(day)일(\(AwardClock.koreanDays[weekday])) \(time)"
        case .english:
            return "\(AwardClock.englishDays[weekday]) \(day) \(AwardClock.months[month - 1]) \(year), \(time)"
        }
    }

    /// The moment that a form's `2019-11-30T18:00` is on this clock.
    func moment(_ text: String) -> Moment? {
        let numbers = text.split(whereSeparator: { "-T: ".contains($0) }).map { Int($0) }
        guard (5...6).contains(numbers.count), !numbers.contains(nil) else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = DateComponents(
            year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4])
        guard let date = calendar.date(from: parts),
            // A day that does not exist would become another.
            calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date) == parts
        else { return nil }
        return Moment(microseconds: Int64(date.timeIntervalSince1970) * 1_000_000)
    }

    private static let koreanDays = ["일", "월", "화", "수", "목", "금", "토"]
    private static let englishDays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// How long something still takes, in the largest unit that says enough.
struct TimeLeft {
    /// Seconds left; negative when it is over.
    let seconds: Int64

    /// The time from one moment to another.
    init(from now: Moment, to end: Moment) {
        seconds = (end.microseconds - now.microseconds) / 1_000_000
    }

    /// E.g. `3일 4시간 남음` or `3 days 4 hours left`.
    func text(_ language: Language) -> String {
        guard seconds > 0 else { return language == .korean ? "마감됨" : "over" }
        let (days, hours, minutes) = (seconds / 86_400, seconds % 86_400 / 3600, seconds % 3600 / 60)
        switch language {
        case .korean:
            if days > 0 { return "\(days)일 \(hours)시간 남음" }
            return hours > 0 ? "\(hours)시간 \(minutes)분 남음" : "\(max(1, minutes))분 남음"
        case .english:
            func count(_ number: Int64, _ unit: String) -> String { "\(number) \(unit)\(number == 1 ? "" : "s")" }
            if days > 0 { return "\(count(days, "day")) \(count(hours, "hour")) left" }
            if hours > 0 { return "\(count(hours, "hour")) \(count(minutes, "minute")) left" }
            return "\(count(max(1, minutes), "minute")) left"
        }
    }
}
