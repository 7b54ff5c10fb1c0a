import AwardCore

/// Names of file types as people say them, with the media types they stand for.
enum FileType {
    static let known: [(name: String, mediaType: String)] = [
        ("pdf", "application/pdf"), ("png", "image/png"), ("jpeg", "image/jpeg"), ("jpg", "image/jpeg"),
        ("txt", "text/plain"), ("csv", "text/csv"), ("hwp", "application/x-hwp"), ("hwpx", "application/hwp+zip"),
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        ("zip", "application/zip"), ("mp4", "video/mp4"),
    ]

    /// The media type of a name such as `pdf`, or of a media type written out; otherwise reported.
    static func mediaType(_ value: YAMLValue) -> String? {
        guard let text = value.text(limit: 100) else { return nil }
        let word = text.lowercased()
        if let found = known.first(where: { $0.name == word }) { return found.mediaType }
        let parts = word.split(separator: "/", omittingEmptySubsequences: false)
        let isPart = { (part: Substring) in
            !part.isEmpty
                && part.utf8.allSatisfy {
                    (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "+-._".utf8.contains($0)
                }
        }
        if parts.count == 2, parts.allSatisfy(isPart) { return word }
        let names = known.map(\.name)
        let meant = Suggestion.closest(to: word, among: names)
        let list = names.joined(separator: ", ")
        let hint =
            meant == nil
            ? LocalizedText(
                ko: " \(list) 또는 application/pdf 같은 형식으로 적으십시오.",
                en: "; write one of \(list) or a media type such as application/pdf")
            : Suggestion.question(meant)
        let shown = YAMLValue.shown(text)
        value.report(
            ko: "“\(shown)”: 모르는 파일 형식입니다.\(hint.ko)", en: "there is no file type “\(shown)”\(hint.en)",
            suggestion: meant)
        return nil
    }
}
