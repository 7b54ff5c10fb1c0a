import Glibc

/// CP949 (Unified Hangul Code), the 8-bit encoding of Korean spreadsheets, by glibc's `iconv`.
enum CP949 {
    enum Decoded {
        case text([UInt8])
        case invalid(offset: Int)
        /// The system has no table for it.
        case unavailable
    }

    /// UTF-8 from CP949, or the offset of the first byte that is no CP949.
    static func decode(_ bytes: [UInt8]) -> Decoded {
        convert(bytes, from: "CP949", to: "UTF-8", growth: 3)
    }

    /// CP949 from UTF-8; `invalid` where a letter does not exist in CP949.
    static func encode(_ bytes: [UInt8]) -> Decoded {
        convert(bytes, from: "UTF-8", to: "CP949", growth: 1)
    }

    private static func convert(_ bytes: [UInt8], from: String, to: String, growth: Int) -> Decoded {
        guard let converter = iconv_open(to, from), Int(bitPattern: converter) != -1 else { return .unavailable }
        defer { iconv_close(converter) }
        var input = bytes
        var consumed = 0
        var failed = false
        // One CP949 byte never becomes more than three of UTF-8, and the other way it shrinks, so one call suffices.
        let output = [UInt8](unsafeUninitializedCapacity: bytes.count * growth + 16) { target, count in
            input.withUnsafeMutableBytes { source in
                var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var left = source.count
                let start = UnsafeMutableRawPointer(target.baseAddress)?.assumingMemoryBound(to: CChar.self)
                var to = start
                var room = target.count
                failed = iconv(converter, &from, &left, &to, &room) == -1
                consumed = source.count - left
                count = target.count - room
            }
        }
        return failed ? .invalid(offset: consumed) : .text(output)
    }
}
