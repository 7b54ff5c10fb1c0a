import HTTPTypes
import Hummingbird

/// The number by which log, answer and client name one request.
enum RequestNumber {
    /// The client's own number where it gave a plain one, else a fresh one.
    static func number(of request: Request) -> String {
        if let given = request.headers[.requestID], isPlain(given) { return given }
        let fresh = String(UInt64.random(in: .min ... .max), radix: 16)
        return String(repeating: "0", count: 16 - fresh.count) + fresh
    }

    /// Letters, digits, dot, hyphen and underscore only: it goes into the log as it is.
    private static func isPlain(_ text: String) -> Bool {
        (8...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                    return true
                default: return false
                }
            }
    }
}

extension HTTPField.Name {
    /// The header in which a request's number comes and goes.
    static let requestID = HTTPField.Name.of("X-Request-ID")
}
