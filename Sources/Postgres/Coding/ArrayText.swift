/// The text form of one-dimensional PostgreSQL arrays, `{1,NULL,"a \"b\""}`.
///
/// Source: PostgreSQL manual, section 8.15.6.
enum ArrayText {
    static func write<Element: SQLArrayElement>(_ array: [Element]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(2 + array.count * 8)
        text.append(UInt8(ascii: "{"))
        for (index, element) in array.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            element.appendElement(to: &text)
        }
        text.append(UInt8(ascii: "}"))
        return text
    }

    /// Appends text in double quotes, so that commas, braces and the word NULL keep their meaning.
    static func appendQuoted(_ string: String, to text: inout [UInt8]) {
        text.append(UInt8(ascii: "\""))
        for byte in string.utf8 {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { text.append(UInt8(ascii: "\\")) }
            text.append(byte)
        }
        text.append(UInt8(ascii: "\""))
    }

    static func read<Element: SQLArrayElement>(_ text: UnsafeRawBufferPointer) -> [Element]? {
        guard text.count >= 2, text[0] == UInt8(ascii: "{"), text[text.count - 1] == UInt8(ascii: "}") else {
            return nil
        }
        var elements: [Element] = []
        if text.count == 2 { return elements }
        var index = 1
        let end = text.count - 1
        while true {
            guard let (piece, next) = readPiece(text, from: index, to: end) else { return nil }
            guard let element = Element(element: piece) else { return nil }
            elements.append(element)
            if next == end { return elements }
            guard text[next] == UInt8(ascii: ",") else { return nil }
            index = next + 1
        }
    }

    /// One element's bytes without quotes (`nil` for null) and the position of what follows it.
    private static func readPiece(
        _ text: UnsafeRawBufferPointer, from start: Int, to end: Int
    ) -> (piece: [UInt8]?, next: Int)? {
        var piece: [UInt8] = []
        var index = start
        guard index < end else { return nil }
        if text[index] == UInt8(ascii: "\"") {
            index += 1
            while index < end, text[index] != UInt8(ascii: "\"") {
                if text[index] == UInt8(ascii: "\\") { index += 1 }
                guard index < end else { return nil }
                piece.append(text[index])
                index += 1
            }
            guard index < end else { return nil }
            return (piece, index + 1)
        }
        while index < end, text[index] != UInt8(ascii: ",") {
            // A brace here is a nested array, which no caller asks for.
            if text[index] == UInt8(ascii: "{") { return nil }
            piece.append(text[index])
            index += 1
        }
        if piece.elementsEqual("NULL".utf8) { return (nil, index) }
        return piece.isEmpty ? nil : (piece, index)
    }
}
