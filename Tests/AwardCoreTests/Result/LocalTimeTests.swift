import AwardCore
import Testing

@Suite("Local time")
struct LocalTimeTests {
    @Test(
        "moments are shown as calendars and clocks show them",
        arguments: [
            (0, "1970-01-01 00:00"), (-1, "1969-12-31 23:59:59"), (951_782_400, "2000-02-29 00:00"),
            (1_574_658_000, "2019-11-25 05:00"), (1_709_164_800, "2024-02-29 00:00"),
            (4_107_542_400, "2100-03-01 00:00"), (-2_208_988_800, "1900-01-01 00:00"),
        ] as [(Int64, String)])
    func utc(second: Int64, text: String) {
        #expect(LocalTime(Moment(microseconds: second * 1_000_000), offset: .utc).text == text)
    }

    @Test("Korea is nine hours ahead")
    func korea() {
        #expect(LocalTime(.november25(), offset: .korea).text == "2019-11-25 14:00")
    }

    @Test("a fraction of a second belongs to the second that has begun, before 1970 too")
    func fractions() {
        #expect(LocalTime(Moment(microseconds: -1), offset: .utc).text == "1969-12-31 23:59:59")
        #expect(LocalTime(Moment(microseconds: 999_999), offset: .utc).text == "1970-01-01 00:00")
    }

    @Test("day by day over four centuries, every date follows the one before")
    func everyDay() {
        var previous = LocalTime(Moment(microseconds: -6_857_222_400_000_000), offset: .utc)
        #expect(previous.text == "1752-09-14 00:00")
        for day in 1...146_097 as ClosedRange<Int64> {
            let moment = Moment(microseconds: -6_857_222_400_000_000 + day * 86_400_000_000)
            let date = LocalTime(moment, offset: .utc)
            let isLeap = previous.year % 4 == 0 && (previous.year % 100 != 0 || previous.year % 400 == 0)
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            let isMonthEnd = previous.day == lengths[previous.month - 1]
            let isYearEnd = isMonthEnd && previous.month == 12
            guard date.day == (isMonthEnd ? 1 : previous.day + 1),
                date.month == (isYearEnd ? 1 : previous.month + (isMonthEnd ? 1 : 0)),
                date.year == previous.year + (isYearEnd ? 1 : 0)
            else {
                Issue.record("\(date.text) does not follow \(previous.text)")
                return
            }
            previous = date
        }
        #expect(previous.text == "2152-09-14 00:00")
    }
}
