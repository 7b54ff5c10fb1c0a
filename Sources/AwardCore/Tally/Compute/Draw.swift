internal import Crypto

/// The draw of last resort, which an outsider can repeat with `sha256sum`.
///
/// Each tied candidate gets SHA-256(seed ‖ stage id ‖ candidate code): the 32 raw bytes of the seed that was committed
/// before scoring, then the stage's id and the candidate's code in UTF-8, with nothing between. The smallest digest,
/// compared as 64 hexadecimal digits, is placed first. For seed `00…1f`, stage `final` and code `C-017`:
///
///     { printf '%s' 000102…1f | xxd -r -p; printf '%s' finalC-017; } | sha256sum
public enum Draw {
    /// The digest of one candidate, 64 hexadecimal digits in lower case.
    public static func digest(seed: [UInt8], stage: String, code: String) -> String {
        hexadecimal(SHA256.hash(data: seed + Array(stage.utf8) + Array(code.utf8)))
    }
}

/// Bytes as lower-case hexadecimal digits.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
}
