import AwardCore
import Foundation

/// Turns the local dates of a file into moments.
struct LocalClock {
    /// The zone's IANA name.
    let name: String
    private let zone: TimeZone

    static let utc = LocalClock(name: "UTC", zone: .gmt)

    /// Names to suggest for a misspelt one.
    static var knownZones: [String] { TimeZone.knownTimeZoneIdentifiers }

    private init(name: String, zone: TimeZone) {
        self.name = name
        self.zone = zone
    }

    /// The clock of an IANA time zone; `nil` if there is none of that name. Abbreviations such as `KST` name several
    /// zones and are not taken.
    init?(zone name: String) {
        guard name.contains("/") || name == "UTC", let zone = TimeZone(identifier: name) else { return nil }
        self.name = name
        self.zone = zone
    }

    /// A date and time on this clock.
    struct Reading {
        var year: Int
        var month: Int
        var day: Int
        var hour: Int
        var minute: Int
        var second = 0

        /// Whether the calendar has that day and the clock that time.
        var exists: Bool {
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            return (1900...9999).contains(year) && (1...12).contains(month) && (1...lengths[month - 1]).contains(day)
                && (0...23).contains(hour) && (0...59).contains(minute) && (0...59).contains(second)
        }

        /// Seconds since the epoch if the clock stood at UTC (days-from-civil, H. Hinnant).
        var secondsAsUTC: Int {
            let y = month <= 2 ? year - 1 : year
            let era = y / 400
            let yearOfEra = y - era * 400
            let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
            let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            return ((era * 146_097 + dayOfEra - 719_468) * 24 + hour) * 3600 + minute * 60 + second
        }
    }

    /// The moment the clock shows `reading`; the earlier one where it shows it twice, `nil` where it skips it.
    func moment(_ reading: Reading) -> Moment? {
        let local = reading.secondsAsUTC
        // The offset around that time is one of those a day before and a day after.
        let offsets = [-86_400, 86_400].map { offset(at: local + $0) }
        let candidates = offsets.map { local - $0 }.filter { $0 + offset(at: $0) == local }
        return candidates.min().map { Moment(microseconds: Int64($0) * 1_000_000) }
    }

    /// The date and time this clock shows at `moment`, with seconds only where there are some.
    func text(_ moment: Moment) -> String {
        let seconds = Int(
            moment.microseconds >= 0 ? moment.microseconds / 1_000_000 : (moment.microseconds - 999_999) / 1_000_000)
        let local = seconds + offset(at: seconds)
        let (days, time) = local.quotientAndRemainder(dividingBy: 86_400)
        let (day, rest) = time < 0 ? (days - 1, time + 86_400) : (days, time)
        let date = LocalClock.date(daysSinceEpoch: day)
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        let clock = "\(two(rest / 3600)):\(two(rest / 60 % 60))" + (rest % 60 == 0 ? "" : ":\(two(rest % 60))")
        return "\(date.year)-\(two(date.month))-\(two(date.day)) \(clock)"
    }

    /// The calendar date of a day (civil-from-days, H. Hinnant).
    private static func date(daysSinceEpoch: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = daysSinceEpoch + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        return (
            yearOfEra + era * 400 + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9,
            dayOfYear - (153 * month + 2) / 5 + 1
        )
    }

    private func offset(at seconds: Int) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }
}

extension YAMLValue {
    /// A local date and time, `2019-10-30 18:00`, with or without seconds.
    func moment(_ clock: LocalClock) -> Moment? {
        guard let text = word, let reading = YAMLValue.reading(text) else {
            report(
                ko: "“2019-10-30 18:00”처럼 날짜와 시각을 적어야 하는데 \(kind.ko)입니다.",
                en: "this must be a date and time such as 2019-10-30 18:00, but is \(kind.en)")
            return nil
        }
        guard reading.exists else {
            report(ko: "“\(text)”: 달력에 없는 날짜나 시각입니다.", en: "there is no such date or time as “\(text)”")
            return nil
        }
        guard let moment = clock.moment(reading) else {
            report(
                ko: "“\(text)”: 서머타임으로 건너뛴, 그 시간대에 없는 시각입니다.",
                en: "“\(text)” does not exist in the award's time zone: clocks are put forward over it")
            return nil
        }
        return moment
    }

    private static func reading(_ text: String) -> LocalClock.Reading? {
        let halves = text.split(separator: text.contains("T") ? "T" : " ", omittingEmptySubsequences: false)
        guard halves.count == 2 else { return nil }
        let date = numbers(halves[0], separator: "-", widths: [4, 2, 2])
        let time = numbers(halves[1], separator: ":", widths: [2, 2, 2])
        guard let date, date.count == 3, let time, time.count >= 2 else { return nil }
        return LocalClock.Reading(
            year: date[0], month: date[1], day: date[2], hour: time[0], minute: time[1],
            second: time.count == 3 ? time[2] : 0)
    }

    private static func numbers(_ text: Substring, separator: Character, widths: [Int]) -> [Int]? {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count <= widths.count else { return nil }
        var numbers: [Int] = []
        for (part, width) in zip(parts, widths) {
            guard part.utf8.count == width, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(part)
            else { return nil }
            numbers.append(number)
        }
        return numbers
    }
}
