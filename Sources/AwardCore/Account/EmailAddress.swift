/// An address mail is sent to and people sign in with.
public enum EmailAddress {
    /// The address in the one form in which it is stored and compared; `nil` when it is none.
    ///
    /// Only what could break a header or cannot be an address is refused; whether somebody reads it, mail will show.
    public static func canonical(_ text: String) -> String? {
        let address = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
        let lower = String(address).lowercased()
        let parts = lower.split(separator: "@", omittingEmptySubsequences: false)
        guard lower.utf8.count <= 254, parts.count == 2, let name = parts.first, let host = parts.last,
            !name.isEmpty, name.utf8.count <= 64, !host.isEmpty, !host.hasPrefix("."), !host.hasSuffix("."),
            !host.contains(".."), !host.hasPrefix("-"),
            lower.unicodeScalars.allSatisfy({ $0.isASCII && $0.value > 32 && $0.value < 127 }),
            !lower.contains(where: { "()<>[]:;,\\\"".contains($0) })
        else { return nil }
        return lower
    }

    /// What is said of text that is no address.
    public static func problem(_ text: String, at place: String) -> Problem {
        Problem(
            at: place,
            LocalizedText(
                ko: "‘\(text)’\(Josa.topic.after(text)) 전자우편 주소가 아닙니다. name@example.kr처럼 적어 주십시오.",
                en: "“\(text)” is no address; write it like name@example.kr."))
    }
}
