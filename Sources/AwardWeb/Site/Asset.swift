import Crypto

/// A file browsers fetch beside the page, under a name that changes with its content, so that it may be kept for ever.
struct Asset: Sendable {
    /// Where it is served, e.g. `/assets/3f2a91c0/site.css`.
    let path: String
    /// The media type.
    let mediaType: String
    /// What it holds.
    let bytes: [UInt8]

    /// A file of that name.
    init(_ name: String, _ mediaType: String, _ bytes: [UInt8]) {
        let digest = SHA256.hash(data: bytes).prefix(4).map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }
        path = "/assets/\(digest.joined())/\(name)"
        self.mediaType = mediaType
        self.bytes = bytes
    }
}
