import AwardCore
import Testing

@Suite("Windows of whole days")
struct DayWindowTests {
    /// The Unix second of 2019-11-25T00:00:00Z: 18,225 days.
    private static let november25: Int64 = 18_225 * 86_400

    private func moment(_ second: Int64, micro: Int64 = 0) -> Moment {
        Moment(microseconds: second * 1_000_000 + micro)
    }

    @Test("ten days from 25 November, 14:00 in Seoul, end with the last microsecond of 5 December there")
    func tenDays() {
        let event = moment(Self.november25 + 5 * 3600)
        let window = DayWindow(after: event, days: 10, offset: .korea)
        // 6 December 00:00 in Seoul is 5 December 15:00 UTC.
        #expect(window.lastMoment == moment(Self.november25 + 10 * 86_400 + 15 * 3600, micro: -1))
        #expect(LocalTime(window.lastMoment, offset: .korea).text == "2019-12-05 23:59:59")
        #expect(window.contains(window.lastMoment))
        #expect(!window.isOver(at: window.lastMoment))
        #expect(window.isOver(at: moment(Self.november25 + 10 * 86_400 + 15 * 3600)))
    }

    @Test("late in the evening UTC it is already tomorrow in Seoul, and the window ends a day later")
    func nextLocalDay() {
        let event = moment(Self.november25 + 15 * 3600)
        let korea = DayWindow(after: event, days: 1, offset: .korea)
        let utc = DayWindow(after: event, days: 1, offset: .utc)
        #expect(LocalTime(korea.lastMoment, offset: .korea).text == "2019-11-27 23:59:59")
        #expect(LocalTime(utc.lastMoment, offset: .utc).text == "2019-11-26 23:59:59")
    }

    @Test("an event in the first and in the last moment of a day give the same last moment")
    func sameDay() {
        let first = DayWindow(after: moment(Self.november25), days: 7, offset: .utc)
        let last = DayWindow(after: moment(Self.november25 + 86_400, micro: -1), days: 7, offset: .utc)
        #expect(first.lastMoment == last.lastMoment)
    }

    @Test("a window of no days is never open and always over", arguments: [0, -3])
    func none(days: Int) {
        let event = moment(Self.november25)
        let window = DayWindow(after: event, days: days, offset: .korea)
        #expect(!window.contains(event))
        #expect(window.isOver(at: event))
    }

    @Test("nothing is taken before the event")
    func before() {
        let window = DayWindow(after: moment(Self.november25), days: 3, offset: .korea)
        #expect(!window.contains(moment(Self.november25, micro: -1)))
        #expect(window.contains(moment(Self.november25)))
    }

    @Test("the last moment is always the end of a local day, n days after the event's", arguments: 1...10)
    func property(seed: UInt64) {
        var random = PolicyRandom(seed: seed)
        for _ in 0..<300 {
            let event = Moment(
                microseconds: Int64.random(in: -9_000_000_000_000...4_000_000_000_000_000, using: &random))
            let days = Int.random(in: 1...60, using: &random)
            let offset = UTCOffset(seconds: Int.random(in: -12...14, using: &random) * 3600)
            let window = DayWindow(after: event, days: days, offset: offset)
            let local = window.lastMoment.microseconds + Int64(offset.seconds) * 1_000_000 + 1
            #expect(local % 86_400_000_000 == 0, "seed \(seed): \(event) \(days) \(offset)")
            let span = window.lastMoment.microseconds - event.microseconds
            let day: Int64 = 86_400_000_000
            #expect(span >= Int64(days) * day - 1 && span < Int64(days + 1) * day, "seed \(seed): \(event) \(days)")
        }
    }
}
