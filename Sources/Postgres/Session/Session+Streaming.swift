import CLibPQ

extension Session {
    /// Sends a statement and hands its rows over one by one as they arrive; memory does not grow with their number.
    ///
    /// When `body` throws, the rest of the rows is read and dropped, so that the transaction can go on.
    /// - Throws: What `body` throws, or ``DatabaseError``.
    func stream(_ sql: SQL, _ body: (borrowing Row) throws -> Void) throws {
        try checkUsable(for: sql)
        send(sql, isWanted: true)
        try synchronise()
        var bodyFailure: (any Error)?
        isStreaming = true
        defer { isStreaming = false }
        for expectation in expected {
            guard case .statement(let text, isWanted: true) = expectation, failure == nil else {
                PQclear(try answer(to: expectation))
                continue
            }
            guard PQsetSingleRowMode(connection) == 1 else {
                isBroken = true
                throw DatabaseError(.misuse, "the rows cannot be read one by one", statement: text)
            }
            try streamAnswer(text, expectation, body, &bodyFailure)
        }
        expected.removeAll(keepingCapacity: true)
        if let failure { throw failure }
        if let bodyFailure { throw bodyFailure }
    }

    private func streamAnswer(
        _ text: String, _ expectation: Expectation, _ body: (borrowing Row) throws -> Void,
        _ bodyFailure: inout (any Error)?
    ) throws(DatabaseError) {
        while let result = PQgetResult(connection) {
            defer { PQclear(result) }
            guard PQresultStatus(result) == PGRES_SINGLE_TUPLE else {
                _ = try take(result, for: expectation)
                continue
            }
            guard bodyFailure == nil else { continue }
            do {
                try body(Row(result: result, index: 0))
            } catch {
                bodyFailure = (error as? DatabaseError)?.inStatement(text) ?? error
            }
        }
        guard PQstatus(connection) == CONNECTION_OK else { throw lost(nil) }
    }
}
