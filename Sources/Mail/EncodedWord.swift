import FoundationEssentials

/// Text of a header that is not plain ASCII (RFC 2047).
enum EncodedWord {
    private static let opening = "=?UTF-8?B?"
    private static let closing = "?="
    /// Bytes of UTF-8 whose encoded word fits a line of 78 letters behind the name of a header.
    private static let most = 39

    /// The text for a header: as it is when that is safe, else in base 64, folded so that no line is too long.
    ///
    /// Line breaks become blanks, so that no text can begin a header of its own.
    static func text(_ text: String) -> String {
        let line = String(text.map { $0.isNewline ? " " : $0 })
        let isPlain = line.utf8.allSatisfy { (32...126).contains($0) } && line.utf8.count <= 60 && !line.contains("=?")
        if isPlain { return line }
        var words: [String] = []
        var piece = ""
        // Whole scalars only: a word that ends within one cannot be read.
        for scalar in line.unicodeScalars {
            if piece.utf8.count + String(scalar).utf8.count > most {
                words.append(word(piece))
                piece = ""
            }
            piece.unicodeScalars.append(scalar)
        }
        if !piece.isEmpty { words.append(word(piece)) }
        return words.joined(separator: "\r\n ")
    }

    private static func word(_ text: String) -> String {
        opening + Data(text.utf8).base64EncodedString() + closing
    }
}
