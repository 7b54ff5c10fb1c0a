/// Text from outside made harmless for a terminal.
///
/// A name in an imported file may carry escape sequences that move the cursor, rewrite what stands on the screen or
/// reverse the direction of writing. Everything written to a terminal goes through here.
public enum SafeText {
    /// `text` with control characters made visible (`␛`), and marks that change the writing direction replaced by `�`.
    ///
    /// - Parameters:
    ///   - text: What may hold anything.
    ///   - keepingLines: Whether line ends stay; otherwise they, too, become a blank. A tab becomes a blank.
    public static func visible(_ text: String, keepingLines: Bool = false) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count)
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            switch scalar.value {
            case 0x0A where previous == "\r": continue
            case 0x0A, 0x0D: result.unicodeScalars.append(keepingLines ? "\n" : " ")
            case 0x09: result.unicodeScalars.append(" ")
            case 0x00...0x1F: result.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
            case 0x7F: result.unicodeScalars.append("\u{2421}")
            default: result.unicodeScalars.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        return result
    }

    /// Whether `text` holds a control character other than a tab or a line end.
    public static func hasControls(_ text: String) -> Bool {
        text.unicodeScalars.contains { isUnsafe($0) && $0 != "\t" && $0 != "\n" && $0 != "\r" }
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F: return true
        case 0x202A...0x202E, 0x2066...0x2069: return true
        case 0x2028, 0x2029: return true
        default: return false
        }
    }
}
