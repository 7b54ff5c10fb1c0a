import CLibPQ

extension Session {
    /// Runs `body` outside pipeline mode, which COPY and scripts of several statements need.
    /// - Throws: What `body` throws, or the failure of something queued before.
    func withoutPipeline<Value>(for sql: SQL, _ body: () throws -> Value) throws -> Value {
        try checkUsable(for: sql)
        beginIfNeeded()
        if sendFailure != nil || !expected.isEmpty { try exchange() }
        try checkCancellation()
        guard PQexitPipelineMode(connection) == 1 else {
            isBroken = true
            throw DatabaseError(connection: connection, statement: sql.text)
        }
        roundTrips += 1
        isStreaming = true
        defer {
            isStreaming = false
            if PQenterPipelineMode(connection) != 1 { isBroken = true }
        }
        return try body()
    }

    /// Writes rows into a table; returns how many.
    /// - Throws: What `write` throws, or ``DatabaseError``; no row is kept then.
    func copyIn(_ statement: String, _ write: (inout CopyWriter) throws -> Void) throws -> Int {
        try withoutPipeline(for: SQL(unprepared: statement)) {
            PQclear(try beginCopy(statement, expecting: PGRES_COPY_IN))
            var writer = CopyWriter(connection: connection, statement: statement)
            var problem: (any Error)?
            do {
                try write(&writer)
                try writer.finish()
                try checkCancellation()
            } catch {
                problem = error
            }
            if PQputCopyEnd(connection, problem == nil ? nil : "given up by the client") != 1 {
                throw lost(nil)
            }
            let (rows, refusal) = try endCopy(statement)
            // The server's own reason comes first, unless its reason is only that we gave up.
            if let problem {
                failure = refusal
                throw problem
            }
            if let refusal {
                failure = refusal
                throw refusal
            }
            return rows
        }
    }

    /// Reads rows in the form COPY sends them.
    /// - Throws: What `body` throws, or ``DatabaseError``.
    func copyOut(_ statement: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        try withoutPipeline(for: SQL(unprepared: statement)) {
            PQclear(try beginCopy(statement, expecting: PGRES_COPY_OUT))
            var bodyFailure: (any Error)?
            var line: UnsafeMutablePointer<CChar>?
            while true {
                let length = PQgetCopyData(connection, &line, 0)
                guard length > 0 else { break }
                defer { PQfreemem(line) }
                guard bodyFailure == nil else { continue }
                do {
                    try body(UnsafeRawBufferPointer(start: line, count: Int(length)))
                } catch {
                    bodyFailure = error
                }
            }
            let (_, refusal) = try endCopy(statement)
            if let refusal {
                failure = refusal
                throw refusal
            }
            if let bodyFailure { throw bodyFailure }
        }
    }

    /// Runs several statements given as one text.
    /// - Throws: ``DatabaseError`` of the first one that fails.
    func runScript(_ script: String) throws {
        try withoutPipeline(for: SQL(unprepared: script)) {
            guard !script.utf8.contains(0) else {
                throw DatabaseError(.invalidValue, "the script contains a NUL character")
            }
            guard let result = PQexec(connection, script) else { throw lost(nil) }
            defer { PQclear(result) }
            switch PQresultStatus(result) {
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
                guard mode == nil || PQtransactionStatus(connection) == PQTRANS_INTRANS else {
                    isBroken = true
                    throw DatabaseError(.misuse, "the script must not end the transaction it runs in")
                }
            default:
                throw refusal(in: result, script)
            }
        }
    }

    private func beginCopy(_ statement: String, expecting status: ExecStatusType) throws -> OpaquePointer {
        guard let result = PQexec(connection, statement) else { throw lost(nil) }
        if PQresultStatus(result) == status { return result }
        defer { PQclear(result) }
        throw refusal(in: result, statement)
    }

    private func refusal(in result: OpaquePointer, _ statement: String) -> DatabaseError {
        let error = DatabaseError(result: result, statement: statement)
        if error.kind == .connection { return lost(error) }
        failure = error
        return error
    }

    /// Reads the answer to a whole COPY: how many rows, or why not.
    private func endCopy(_ statement: String) throws -> (rows: Int, refusal: DatabaseError?) {
        var rows = 0
        var refusal: DatabaseError?
        while let result = PQgetResult(connection) {
            defer { PQclear(result) }
            if PQresultStatus(result) == PGRES_COMMAND_OK {
                rows = PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
            } else if refusal == nil {
                refusal = DatabaseError(result: result, statement: statement)
            }
        }
        if PQstatus(connection) != CONNECTION_OK { throw lost(refusal) }
        return (rows, refusal)
    }
}
