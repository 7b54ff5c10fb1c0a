import Glibc

/// How the bytes of a text file stand for letters.
public enum TextEncoding: String, Sendable, Hashable, Codable, CaseIterable {
    /// UTF-8.
    case utf8 = "UTF-8"
    /// UTF-8 that begins with a byte order mark, as spreadsheets save it.
    case utf8WithMark = "UTF-8 BOM"
    /// CP949, as Korean spreadsheets save “CSV”.
    case cp949 = "CP949"
}

extension TextEncoding {
    /// `bytes` as valid UTF-8 without a byte order mark, and the encoding they were in.
    ///
    /// - Throws: `InputProblem` if they are UTF-16, a spreadsheet or an archive, hold a NUL, or are no text in UTF-8
    ///   nor (where `allowsCP949`) in CP949; the sentence names the byte or the line.
    static func decode(
        _ bytes: [UInt8], allowsCP949: Bool
    ) throws(InputProblem) -> (text: [UInt8], encoding: TextEncoding) {
        try refuseBinary(bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            let text = Array(bytes[3...])
            if let offset = firstInvalidByte(text) { throw invalid(bytes, offset: offset + 3) }
            guard !text.isEmpty else { throw InputProblem(ko: "빈 파일입니다.", en: "the file is empty") }
            return (text, .utf8WithMark)
        }
        guard let offset = firstInvalidByte(bytes) else { return (bytes, .utf8) }
        guard allowsCP949 else { throw invalid(bytes, offset: offset) }
        switch CP949.decode(bytes) {
        case .text(let text): return (text, .cp949)
        case .unavailable: throw invalid(bytes, offset: offset)
        case .invalid(let other):
            throw InputProblem(
                ko: "UTF-8도 CP949도 아닙니다(UTF-8로는 \(offset + 1)번째, CP949로는 \(other + 1)번째 바이트가 올바르지 않음).",
                en: """
                    this is neither UTF-8 (byte \(offset + 1) is wrong) nor CP949 (byte \(other + 1) is wrong); \
                    save it as “CSV UTF-8”
                    """)
        }
    }

    /// The offset of the first byte that is not UTF-8, from 0.
    static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    private static func invalid(_ bytes: [UInt8], offset: Int) -> InputProblem {
        let place = place(in: bytes, offset: offset)
        return InputProblem(
            ko: "UTF-8이 아닙니다. \(offset + 1)번째 바이트가 올바르지 않으니 UTF-8로 저장하십시오.",
            en: "this is not UTF-8: byte \(offset + 1) is wrong; save the file as UTF-8",
            line: place.line, column: place.column)
    }

    private static func refuseBinary(_ bytes: [UInt8]) throws(InputProblem) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw InputProblem(
                ko: "UTF-16(“유니코드 텍스트”)으로 저장된 파일입니다. “CSV UTF-8”로 다시 저장하십시오.",
                en: "this is UTF-16 (“Unicode text”); save it again as “CSV UTF-8”")
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw InputProblem(
                ko: "글자 파일이 아니라 스프레드시트나 압축 파일입니다. 스프레드시트라면 “CSV UTF-8”로 저장하십시오.",
                en: "this is a spreadsheet or an archive, not text; save a spreadsheet as “CSV UTF-8”")
        }
        let zero = bytes.withUnsafeBytes { buffer -> Int? in
            guard let start = buffer.baseAddress, let found = memchr(start, 0, buffer.count) else { return nil }
            return UnsafeRawPointer(found) - start
        }
        if let zero {
            let place = place(in: bytes, offset: zero)
            throw InputProblem(
                ko: "NUL 문자(\(zero + 1)번째 바이트)가 있어 글자 파일로 볼 수 없습니다.",
                en: "there is a NUL at byte \(zero + 1), so this is not a text file",
                line: place.line, column: place.column)
        }
    }

    /// The line and the character of a byte, both from 1.
    static func place(in bytes: [UInt8], offset: Int) -> (line: Int, column: Int) {
        var line = 1
        var column = 1
        for byte in bytes.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return (line, column)
    }
}
