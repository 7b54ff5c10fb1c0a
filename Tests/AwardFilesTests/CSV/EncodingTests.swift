import AwardCore
import Testing

@testable import AwardFiles

@Suite struct EncodingTests {
    @Test func cp949AndUTF8GiveTheSameText() throws {
        let text = Array("후보코드,후보명,부문\n11,서울특별시 똠방각하 펲시콜라,광역\n".utf8)
        guard case .text(let encoded) = CP949.encode(text) else {
            Issue.record("the text has no CP949")
            return
        }
        #expect(encoded.count < text.count)
        let decoded = try TextEncoding.decode(encoded, allowsCP949: true)
        #expect(decoded.encoding == .cp949)
        #expect(decoded.text == text)
    }

    @Test func knownBytesOfCP949() throws {
        // 가 is B0 A1, 힣 is C6 52 (only in CP949, not in EUC-KR).
        let decoded = try TextEncoding.decode([0xB0, 0xA1, 0xC6, 0x52], allowsCP949: true)
        #expect(String(decoding: decoded.text, as: UTF8.self) == "가힣")
    }

    @Test func utf8WithAndWithoutMark() throws {
        #expect(try TextEncoding.decode(Array("가".utf8), allowsCP949: true).encoding == .utf8)
        let marked = try TextEncoding.decode([0xEF, 0xBB, 0xBF] + Array("가".utf8), allowsCP949: true)
        #expect(marked.encoding == .utf8WithMark)
        #expect(marked.text == Array("가".utf8))
    }

    @Test(
        arguments: [
            ([0x61, 0xFF, 0x62], "byte 2 is wrong) nor CP949 (byte 2 is wrong)"),
            ([0xB0, 0xA1, 0xFF, 0xFF], "byte 1 is wrong) nor CP949 (byte 3 is wrong)"),
            ([0xFF, 0xFE, 0x41, 0x00], "this is UTF-16"),
            ([0x50, 0x4B, 0x03, 0x04, 0x14], "this is a spreadsheet or an archive"),
            ([0x61, 0x00, 0x62], "there is a NUL at byte 2"),
        ] as [([UInt8], String)]) func otherBytesAreRefusedInASentence(_ bytes: [UInt8], words: String)
    {
        let problem = #expect(throws: InputProblem.self) { try TextEncoding.decode(bytes, allowsCP949: true) }
        #expect(problem?.message.en.contains(words) == true)
    }

    /// Every Hangul syllable survives the way to CP949 and back.
    @Test func allSyllablesRoundTrip() throws {
        let text = Array(String(String.UnicodeScalarView((0xAC00...0xD7A3).compactMap(Unicode.Scalar.init))).utf8)
        guard case .text(let encoded) = CP949.encode(text), case .text(let decoded) = CP949.decode(encoded) else {
            Issue.record("a syllable has no CP949")
            return
        }
        #expect(encoded.count == 2 * 11_172)
        #expect(decoded == text)
    }
}
