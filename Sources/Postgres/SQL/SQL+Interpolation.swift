extension SQL {
    /// Turns an interpolated literal into text with placeholders and a list of values.
    public struct Interpolation: StringInterpolationProtocol, Sendable {
        var sql: SQL

        /// Begins a statement.
        public init(literalCapacity: Int, interpolationCount: Int) {
            sql = SQL(stringLiteral: "")
            sql.text.reserveCapacity(literalCapacity + interpolationCount * 4)
        }

        /// Adds text of the source.
        public mutating func appendLiteral(_ literal: String) {
            sql.text += literal
        }

        /// Binds a value.
        public mutating func appendInterpolation<Value: SQLValue>(_ value: Value) {
            value.encode(into: &sql.values)
            appendPlaceholder(of: sql.values.parameters.count)
            sql.text += Value.placeholderCast
        }

        /// Adds text that is part of the program.
        public mutating func appendInterpolation(raw text: StaticString) {
            sql.text += text.description
        }

        /// Adds a quoted identifier, such as a table name chosen at run time; the statement is then not prepared.
        public mutating func appendInterpolation(identifier: String) {
            sql.isStatic = false
            sql.text += "\""
            sql.text += identifier.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            sql.text += "\""
            if identifier.utf8.contains(0), sql.values.valueWithNUL == nil { sql.values.valueWithNUL = 0 }
        }

        /// Adds another statement's text and values, renumbering its placeholders.
        public mutating func appendInterpolation(_ fragment: SQL) {
            sql.isStatic = sql.isStatic && fragment.isStatic
            let first = sql.values.parameters.count
            sql.values.append(contentsOf: fragment.values)
            var position = fragment.text.utf8.startIndex
            var offset = 0
            for (index, parameter) in fragment.values.parameters.enumerated() {
                let start = fragment.text.utf8.index(position, offsetBy: Int(parameter.placeholderStart) - offset)
                sql.text += fragment.text[position..<start]
                appendPlaceholder(of: first + index + 1)
                position = fragment.text.utf8.index(start, offsetBy: Int(parameter.placeholderLength))
                offset = Int(parameter.placeholderStart + parameter.placeholderLength)
            }
            sql.text += fragment.text[position...]
        }

        private mutating func appendPlaceholder(of number: Int) {
            let start = sql.text.utf8.count
            sql.text += "$"
            sql.text += String(number)
            sql.values.parameters[number - 1].placeholderStart = Int32(start)
            sql.values.parameters[number - 1].placeholderLength = Int32(sql.text.utf8.count - start)
        }
    }
}
