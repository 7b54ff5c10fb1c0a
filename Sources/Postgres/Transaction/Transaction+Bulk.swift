extension Transaction {
    /// Runs a statement and hands over its rows one by one as they arrive, in bounded memory.
    ///
    /// No other statement can be sent meanwhile. When `body` throws, the rest is skipped and the transaction can go on.
    /// - Throws: What `body` throws, or ``DatabaseError`` when the statement is refused.
    public func forEachRow(_ sql: SQL, _ body: (borrowing Row) throws -> Void) throws {
        try session.stream(sql, body)
    }

    /// Writes many rows into a table by `COPY`; returns how many.
    ///
    /// - Parameters:
    ///   - table: The table, with its schema if needed.
    ///   - columns: The columns, in the order in which `write` appends them.
    ///   - write: Appends values and ends rows.
    /// - Throws: What `write` throws, or ``DatabaseError``; the transaction can then only be rolled back.
    @discardableResult
    public func copyIn(
        _ table: StaticString, columns: [StaticString], _ write: (inout CopyWriter) throws -> Void
    ) throws -> Int {
        let names = columns.map(\.description).joined(separator: ", ")
        return try session.copyIn("COPY \(table) (\(names)) FROM STDIN", write)
    }

    /// Reads many rows by `COPY (…) TO STDOUT`, the fastest way out.
    ///
    /// Bound values become literals, since `COPY` takes no binds. No other statement can be sent meanwhile.
    /// - Parameters:
    ///   - sql: A query.
    ///   - format: How a row is laid out; see ``CopyFormat``.
    ///   - body: Gets one row, valid during the call.
    /// - Throws: What `body` throws, or ``DatabaseError``.
    public func copyOut(
        _ sql: SQL, format: CopyFormat = .text, _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        let query = try session.inlined(sql)
        switch format {
        case .text:
            try session.copyOut("COPY (\(query)) TO STDOUT", body)
        case .binary:
            var isFirst = true
            try session.copyOut("COPY (\(query)) TO STDOUT (FORMAT binary)") { message in
                var row = message
                if isFirst {
                    // Signature (11 bytes), flags, and an extension whose length comes first.
                    isFirst = false
                    guard row.count >= 19 else { return }
                    let extra = Int(UInt32(bigEndian: row.loadUnaligned(fromByteOffset: 15, as: UInt32.self)))
                    row = UnsafeRawBufferPointer(rebasing: row.dropFirst(19 + extra))
                }
                // A count of -1 ends the data.
                guard row.count > 2 || (row.count == 2 && row.loadUnaligned(as: Int16.self) == 0) else { return }
                try body(row)
            }
        }
    }
}
