import CLibPQ

extension Session {
    /// The statement's text with its values as quoted literals.
    /// - Throws: ``DatabaseError`` of kind `invalidValue` when a value cannot be sent.
    func inlined(_ sql: SQL) throws(DatabaseError) -> String {
        if sql.values.valueWithNUL != nil {
            throw DatabaseError(
                .invalidValue, "a value contains a NUL character, which PostgreSQL cannot store", statement: sql.text)
        }
        var text: [UInt8] = []
        let source = Array(sql.text.utf8)
        var position = 0
        for parameter in sql.values.parameters {
            let start = Int(parameter.placeholderStart)
            text.append(contentsOf: source[position..<start])
            text.append(contentsOf: try literal(parameter, of: sql))
            position = start + Int(parameter.placeholderLength)
        }
        text.append(contentsOf: source[position...])
        return String(decoding: text, as: UTF8.self)
    }

    private func literal(_ parameter: ValueEncoder.Parameter, of sql: SQL) throws(DatabaseError) -> [UInt8] {
        guard parameter.length >= 0 else { return Array("NULL".utf8) }
        let start = Int(parameter.start)
        let bytes = sql.values.bytes[start..<start + Int(parameter.length)]
        if parameter.isBinary {
            let digits = bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }
            return Array("'\\x\(digits.joined())'".utf8)
        }
        let quoted = bytes.withUnsafeBytes { raw in
            PQescapeLiteral(connection, raw.assumingMemoryBound(to: CChar.self).baseAddress, raw.count)
        }
        guard let quoted else { throw DatabaseError(connection: connection, statement: sql.text) }
        defer { PQfreemem(quoted) }
        // The space keeps a literal apart from a word before it.
        return [UInt8(ascii: " ")] + Array(String(cString: quoted).utf8)
    }
}
