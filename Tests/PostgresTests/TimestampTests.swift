import Foundation
import Postgres
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0),
        ("1970-01-01T00:00:00.000001Z", 1),
        ("1969-12-31T23:59:59.999999Z", -1),
        ("2000-02-29T12:34:56Z", 951_827_696_000_000),
        ("2026-03-01T18:30:00.250000+09:00", 1_772_357_400_250_000),
        ("2026-03-01 09:30:00.25+00", 1_772_357_400_250_000),
        ("2026-03-01T06:00:00.25-0330", 1_772_357_400_250_000),
        ("0001-01-01T00:00:00Z", -62_135_596_800_000_000),
    ]) func readsISO8601(_ text: String, _ microseconds: Int64) {
        #expect(Timestamp(iso8601: text)?.microseconds == microseconds)
    }

    @Test(arguments: [
        "", "2026-03-01", "2026-03-01T09:30:00", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
        "2026-01-01T24:00:01Z", "2026-01-01T00:60:00Z", "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00Zx", "infinity",
        "2026-01-01T00:00:00.1234567Z", "0000-01-01T00:00:00Z", "2026-01-01T00:00:00+", "1900-02-29T00:00:00Z",
    ]) func refusesWhatIsNotAMoment(_ text: String) {
        #expect(Timestamp(iso8601: text) == nil)
    }

    @Test func writesTheShorterFormForWholeSeconds() {
        #expect(Timestamp(microseconds: 1_772_357_400_000_000).iso8601 == "2026-03-01T09:30:00Z")
        #expect(Timestamp(microseconds: 1_772_357_400_000_070).description == "2026-03-01T09:30:00.000070Z")
    }

    @Test func everyMomentComesBackFromItsText() {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SplitMix(state: seed)
        for _ in 0..<20_000 {
            let value = Int64.random(in: -62_135_596_800_000_000...253_402_300_799_999_999, using: &random)
            let moment = Timestamp(microseconds: value)
            #expect(Timestamp(iso8601: moment.iso8601) == moment, "seed \(seed)")
        }
    }

    @Test func momentsAreOrderedAndCoded() throws {
        #expect(Timestamp(microseconds: -1) < Timestamp(microseconds: 0))
        let data = try JSONEncoder().encode([Timestamp(microseconds: 0)])
        #expect(String(decoding: data, as: UTF8.self) == #"["1970-01-01T00:00:00Z"]"#)
        #expect(try JSONDecoder().decode([Timestamp].self, from: data) == [Timestamp(microseconds: 0)])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Timestamp].self, from: Data(#"["yesterday"]"#.utf8))
        }
    }
}
