/// Where the service is found, as links in mail have it.
public enum SiteAddress {
    /// The address without a slash at its end; `nil` when the text is none: `https://host`, perhaps with port and path.
    public static func canonical(_ text: String) -> String? {
        guard let colon = text.firstIndex(of: ":"), ["http", "https"].contains(text[..<colon].lowercased()),
            text[colon...].hasPrefix("://"), text.utf8.allSatisfy({ (33...126).contains($0) }),
            !text.contains(where: { "?#\"'<>\\".contains($0) })
        else { return nil }
        let rest = text[text.index(colon, offsetBy: 3)...]
        guard let first = rest.first, first != "/", first != ":" else { return nil }
        var address = text
        while address.hasSuffix("/") { address.removeLast() }
        return address
    }
}
