import AwardAPI
import AwardCore
import Testing

/// JSON as it comes and goes.
@Suite struct JSONTests {
    @Test(arguments: [
        #"{"a":1,"a":2}"#, #"{"a":1}x"#, #"["\u0000"]"#, #"["\ud800"]"#, #"["\udc00\ud800"]"#, "[01]", "[1.]", "[+1]",
        "[1e]", "{\"a\":1,}", "[\"\u{1}\"]", "", "nul", #"["\x"]"#, "\u{feff}[]",
    ])
    func whatIsNoJSONIsRefused(text: String) {
        #expect(throws: JSONReader.Mistake.self) { try JSONReader.read(Array(text.utf8)) }
    }

    @Test func bytesThatAreNoUTF8AreRefused() {
        #expect(throws: JSONReader.Mistake.self) { try JSONReader.read([0x22, 0xc3, 0x28, 0x22]) }
    }

    @Test func depthIsBounded() throws {
        let depth = JSONReader.deepest
        let most = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        _ = try JSONReader.read(Array(most.utf8))
        #expect(throws: JSONReader.Mistake.self) { try JSONReader.read(Array("[\(most)]".utf8)) }
    }

    @Test(arguments: [
        #"{"a":[1,-2.50,1e3,true,false,null,"x"],"b":{}}"#, #"["심사 \n \"quoted\" \\ 😀"]"#, "[0]", #""""#,
    ])
    func whatWasReadIsWrittenTheSame(text: String) throws {
        let value = try JSONReader.read(Array(text.utf8))
        #expect(String(decoding: JSONWriter.bytes(value), as: UTF8.self) == text)
    }

    @Test func escapesStandForTheirLetters() throws {
        let value = try JSONReader.read(Array(#""\uc2ec\uc0ac \ud83d\ude00 \/\t""#.utf8))
        #expect(value == .string("심사 😀 /\t"))
    }

    private struct Sample: Codable, Equatable {
        var title: LocalizedText
        var at: Moment
        var score: Rational
        var hash: [UInt8]
        var byNumber: [Int32: String]
        var empty: [String]
        var missing: Int?
        var stage: StageState
    }

    private static let sample = Sample(
        title: LocalizedText(ko: "심사", en: "Judging"), at: Moment(microseconds: 1_572_393_600_250_000),
        score: Rational(25, over: 2), hash: [0, 255, 16], byNumber: [7: "seven"], empty: [], missing: nil, stage: .open)

    @Test func valuesTravelAsPeopleWriteThem() throws {
        let json = try JSONValueEncoder.value(Self.sample)
        #expect(
            json == [
                "title": ["ko": "심사", "en": "Judging"], "at": "2019-10-30T00:00:00.250000Z", "score": "12.5",
                "hash": "00ff10", "byNumber": ["7": "seven"], "empty": [], "stage": "open",
            ])
    }

    @Test func whatWasEncodedIsDecodedTheSame() throws {
        let json = try JSONValueEncoder.value(Self.sample)
        let back: Sample = try JSONValueDecoder.value(from: json)
        #expect(back == Self.sample)
        #expect(SchemaReader.schema(of: Sample.self).faults(json).map(\.pointer) == [])
    }

    @Test func aSchemaNamesEveryMemberThatIsWrong() {
        let schema = SchemaReader.schema(of: Sample.self)
        let faults = schema.faults([
            "title": ["ko": 1], "at": "yesterday", "score": 12, "hash": "0g", "byNumber": [], "empty": [1], "extra": 1,
            "stage": "ajar",
        ])
        #expect(
            faults.map(\.pointer) == [
                "/at", "/byNumber", "/empty/0", "/hash", "/score", "/stage", "/title/en", "/title/ko", "/extra",
            ])
    }
}
