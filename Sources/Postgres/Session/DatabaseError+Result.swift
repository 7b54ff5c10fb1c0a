import CLibPQ

extension DatabaseError {
    /// Reads what the server said about a failed statement.
    init(result: OpaquePointer, statement: String) {
        func field(_ code: Character) -> String? {
            guard let ascii = code.asciiValue, let text = PQresultErrorField(result, Int32(ascii)) else { return nil }
            return String(cString: text)
        }
        // The letters are libpq's PG_DIAG_ constants, which Swift does not import.
        let state = field("C").map(SQLState.init(rawValue:))
        let severity = field("V")
        let isFatal = state == nil || severity == "FATAL" || severity == "PANIC"
        let fallback = PQresultErrorMessage(result).map { String(cString: $0).onOneLine } ?? ""
        self.init(
            isFatal ? .connection : .server, field("M") ?? fallback, sqlState: state, statement: statement)
        detail = field("D") ?? (statement.hasPrefix("COPY ") ? field("W") : nil)
        hint = field("H")
        constraint = field("n")
        table = field("t")
        column = field("c")
        position = field("P").flatMap { Int($0) }
    }

    /// Reads what libpq says about a lost or refused connection.
    init(connection: OpaquePointer?, statement: String? = nil) {
        let text = connection.flatMap { PQerrorMessage($0) }.map { String(cString: $0).onOneLine } ?? ""
        self.init(
            .connection, text.isEmpty ? "the connection to the database was lost" : text, statement: statement)
    }
}
