/// Media types of files by their names, and whether a content can be of a type at all.
public enum MediaType {
    private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    private static let office = "application/vnd.openxmlformats-officedocument."

    private static let known: [(ending: String, type: String, beginnings: [[UInt8]])] = [
        ("pdf", "application/pdf", [Array("%PDF-".utf8)]),
        ("png", "image/png", [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]),
        ("jpeg", "image/jpeg", [[0xFF, 0xD8, 0xFF]]),
        ("jpg", "image/jpeg", [[0xFF, 0xD8, 0xFF]]),
        ("txt", "text/plain", []),
        ("csv", "text/csv", []),
        // 한글: a compound file from version 5 on, before that a text mark.
        ("hwp", "application/x-hwp", [[0xD0, 0xCF, 0x11, 0xE0], Array("HWP Document File".utf8)]),
        ("hwpx", "application/hwp+zip", [zip]),
        ("docx", office + "wordprocessingml.document", [zip]),
        ("xlsx", office + "spreadsheetml.sheet", [zip]),
        ("pptx", office + "presentationml.presentation", [zip]),
        ("zip", "application/zip", [zip, [0x50, 0x4B, 0x05, 0x06]]),
        ("mp4", "video/mp4", []),
    ]

    /// The media type for a file's name, or for an ending such as `pdf`, or of a type written out.
    public static func named(_ text: String) -> String {
        let word = text.lowercased()
        if word.contains("/") { return word }
        let ending = word.split(separator: ".").last.map(String.init) ?? word
        return known.first { $0.ending == ending }?.type ?? "application/octet-stream"
    }

    /// Whether `content` begins as files of that type begin; texts must be UTF-8 without control characters.
    static func fits(_ content: [UInt8], _ type: String) -> Bool {
        if type.hasPrefix("text/") {
            return !content.contains(0) && (try? UTF8Span(validating: content.span)) != nil
        }
        let beginnings = known.filter { $0.type == type }.flatMap(\.beginnings)
        return beginnings.isEmpty || beginnings.contains { content.starts(with: $0) }
    }
}
