import AwardCore

/// An address with the name of whoever reads it.
public struct MailAddress: Sendable, Hashable {
    /// The name; may be empty.
    public var name: String
    /// The address.
    public var address: String

    /// An address.
    public init(name: String, address: String) {
        self.name = name
        self.address = address
    }

    /// Reads `address` or `Name <address>`; `nil` when it holds no address.
    public init?(_ text: String) {
        guard let open = text.lastIndex(of: "<"), text.last == ">" else {
            guard let address = EmailAddress.canonical(text) else { return nil }
            self.init(name: "", address: address)
            return
        }
        guard let address = EmailAddress.canonical(String(text[text.index(after: open)...].dropLast())) else {
            return nil
        }
        let name = text[..<open].filter { $0 != "\"" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        self.init(name: name, address: address)
    }

    /// The part after the `@`.
    var domain: String { String(address.drop { $0 != "@" }.dropFirst()) }

    /// The address as a header has it.
    var header: String {
        if name.isEmpty { return address }
        let encoded = EncodedWord.text(name)
        if encoded != name { return "\(encoded)\r\n <\(address)>" }
        return "\"\(name.filter { $0 != "\"" && $0 != "\\" })\" <\(address)>"
    }
}
