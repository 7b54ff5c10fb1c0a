import AwardCore
import Yams

/// Keeps anchors and aliases out: an award file says everything where it stands, and a few dozen nested aliases stand
/// for more nodes than memory holds.
enum AliasGuard {
    static let message = LocalizedText(
        ko: "YAML 앵커(&)와 별칭(*)은 쓸 수 없습니다. 내용을 그 자리에 그대로 적으십시오.",
        en: "YAML anchors (&) and aliases (*) are not used here; write the content where it belongs")

    /// Whether merely loading `text` could take for ever: aliases in keys are compared while it is loaded.
    ///
    /// Counts what looks like an alias anywhere, even in quotes, so that nothing can hide from it. With this few,
    /// nothing can grow large.
    static func isDangerous(_ text: String) -> Bool {
        var aliases = 0
        var hasAnchor = false
        var previous = UInt8(ascii: "\n")
        for byte in text.utf8 {
            // `2*3` and `R&D` are words; only at the start of a value is the sign more than a letter.
            if previous <= 0x20 || previous >= 0x80 || beforeValue.contains(previous) {
                if byte == UInt8(ascii: "*") { aliases += 1 }
                if byte == UInt8(ascii: "&") { hasAnchor = true }
            }
            previous = byte
        }
        return hasAnchor && aliases > 24
    }

    private static let beforeValue = Set("[]{}:,?-!\"'".utf8)

    /// Reports every anchored node once. Does not descend into them, so it is linear in the file's size.
    static func reportAnchors(in root: YAMLValue) -> Bool {
        var seen: Set<YAMLDocument.Place> = []
        var open = [root.node]
        while let node = open.popLast() {
            if node.anchor != nil {
                let place = YAMLDocument.Place(line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
                if seen.insert(place).inserted {
                    root.document.report(message, line: place.line, column: place.column)
                }
                continue
            }
            if let mapping = node.mapping {
                for (key, value) in mapping { open += [key, value] }
            } else if let sequence = node.sequence {
                open += sequence
            }
        }
        return !seen.isEmpty
    }
}
