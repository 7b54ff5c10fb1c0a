/// ISO 8601 in both directions, on bytes, without a calendar library.
enum TimestampText {
    private static let microsecondsPerDay: Int64 = 86_400_000_000

    static func write(_ microseconds: Int64) -> [UInt8] {
        let (days, time) = floorDivide(microseconds, by: microsecondsPerDay)
        let (year, month, day) = civil(fromDays: days)
        var text: [UInt8] = []
        text.reserveCapacity(27)
        appendPadded(year, width: 4, to: &text)
        text.append(UInt8(ascii: "-"))
        appendPadded(month, width: 2, to: &text)
        text.append(UInt8(ascii: "-"))
        appendPadded(day, width: 2, to: &text)
        text.append(UInt8(ascii: "T"))
        let seconds = time / 1_000_000
        appendPadded(seconds / 3600, width: 2, to: &text)
        text.append(UInt8(ascii: ":"))
        appendPadded(seconds / 60 % 60, width: 2, to: &text)
        text.append(UInt8(ascii: ":"))
        appendPadded(seconds % 60, width: 2, to: &text)
        let fraction = time % 1_000_000
        if fraction != 0 {
            text.append(UInt8(ascii: "."))
            appendPadded(fraction, width: 6, to: &text)
        }
        text.append(UInt8(ascii: "Z"))
        return text
    }

    static func read(_ text: UnsafeRawBufferPointer) -> Int64? {
        var reader = DigitReader(text)
        guard let year = reader.number(digits: 4...6), reader.take("-"), let month = reader.number(digits: 2...2),
            reader.take("-"), let day = reader.number(digits: 2...2), reader.take("T") || reader.take(" "),
            let hour = reader.number(digits: 2...2), reader.take(":"), let minute = reader.number(digits: 2...2),
            reader.take(":"), let second = reader.number(digits: 2...2)
        else { return nil }
        guard year >= 1, (1...12).contains(month), (1...daysIn(month: month, of: year)).contains(day),
            (0...24).contains(hour), (0...59).contains(minute), (0...59).contains(second),
            hour < 24 || (minute == 0 && second == 0)
        else { return nil }
        var fraction: Int64 = 0
        if reader.take(".") {
            guard let parsed = reader.fraction(), hour < 24 || parsed == 0 else { return nil }
            fraction = parsed
        }
        guard let offset = reader.offset(), reader.isAtEnd else { return nil }
        let seconds = hour * 3600 + minute * 60 + second - offset
        let (dayPart, overflow) = days(fromYear: year, month: month, day: day)
            .multipliedReportingOverflow(by: microsecondsPerDay)
        guard !overflow else { return nil }
        let (sum, tooFar) = dayPart.addingReportingOverflow(seconds * 1_000_000 + fraction)
        return tooFar ? nil : sum
    }

    private static func appendPadded(_ value: Int64, width: Int, to text: inout [UInt8]) {
        var digits: [UInt8] = []
        digits.appendDecimal(value)
        for _ in 0..<max(0, width - digits.count) { text.append(UInt8(ascii: "0")) }
        text.append(contentsOf: digits)
    }

    private static func floorDivide(_ value: Int64, by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    private static func daysIn(month: Int64, of year: Int64) -> Int64 {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int64) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    // Both conversions count years from 1 March, so that the leap day is the last of its year, in eras of 400
    // years of 146,097 days. Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".

    private static func days(fromYear year: Int64, month: Int64, day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = floorDivide(shifted, by: 400)
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func civil(fromDays days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let (era, dayOfEra) = floorDivide(days + 719_468, by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}
