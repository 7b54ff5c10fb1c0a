import CLibPQ

extension Session {
    /// Sends what is buffered, waits, and reads every answer: one round trip.
    ///
    /// - Returns: The result of the wanted statement, if one was sent.
    /// - Throws: The first failure in the order of sending; the transaction can then only be rolled back.
    @discardableResult
    func exchange() throws(DatabaseError) -> ResultSet? {
        try synchronise()
        var wanted: OpaquePointer?
        do throws(DatabaseError) {
            for expectation in expected {
                if let result = try answer(to: expectation) {
                    PQclear(wanted)
                    wanted = result
                }
            }
            expected.removeAll(keepingCapacity: true)
            if let failure { throw failure }
        } catch {
            PQclear(wanted)
            throw error
        }
        return wanted.map { ResultSet($0, statement: wantedStatement) }
    }

    /// Marks the end of a batch and flushes it.
    func synchronise() throws(DatabaseError) {
        if let sendFailure { throw sendFailure }
        try checkCancellation()
        roundTrips += 1
        guard PQpipelineSync(connection) == 1 else {
            throw lost(nil)
        }
        expected.append(.sync)
        wantedStatement = ""
    }

    /// Reads the answer to one thing sent; the result is returned if it is wanted.
    /// - Throws: Only when the connection is lost; a refused statement is remembered in ``failure``.
    func answer(to expectation: Expectation) throws(DatabaseError) -> OpaquePointer? {
        if case .sync = expectation {
            guard let result = PQgetResult(connection) else { throw lost(nil) }
            let status = PQresultStatus(result)
            defer { PQclear(result) }
            guard status == PGRES_PIPELINE_SYNC else { throw lost(DatabaseError(result: result, statement: "")) }
            return nil
        }
        var kept: OpaquePointer?
        while let result = PQgetResult(connection) {
            do throws(DatabaseError) {
                if try take(result, for: expectation), kept == nil { kept = result } else { PQclear(result) }
            } catch {
                PQclear(result)
                PQclear(kept)
                throw error
            }
        }
        guard PQstatus(connection) == CONNECTION_OK else {
            PQclear(kept)
            throw lost(failure?.kind == .connection ? failure : nil)
        }
        return kept
    }

    /// Looks at one result; `true` if it is to be kept.
    func take(_ result: OpaquePointer, for expectation: Expectation) throws(DatabaseError) -> Bool {
        switch PQresultStatus(result) {
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_SINGLE_TUPLE:
            switch expectation {
            case .statement(let text, isWanted: true):
                wantedStatement = text
                return true
            case .unreadCommit:
                hasUnreadCommit = false
            case .commit:
                isCommitAnswered = true
                // COMMIT of a failed transaction succeeds by rolling back.
                if let tag = PQcmdStatus(result), String(cString: tag) == "ROLLBACK", failure == nil {
                    failure = DatabaseError(.server, "the transaction had failed", sqlState: .inFailedTransaction)
                }
            case .begin, .statement, .preparation, .controlPreparation, .deallocation, .rollback, .sync:
                break
            }
            return false
        case PGRES_PIPELINE_ABORTED:
            skipped(expectation)
            return false
        case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
            throw lost(DatabaseError(.misuse, "COPY needs copyIn or copyOut", statement: expectation.statement))
        default:
            let error = DatabaseError(result: result, statement: expectation.statement)
            if error.kind == .connection { throw lost(error) }
            refused(expectation, error)
            return false
        }
    }

    private func refused(_ expectation: Expectation, _ error: DatabaseError) {
        skipped(expectation)
        if case .unreadCommit = expectation { return }
        guard failure == nil else { return }
        failure = error
        // The columns of a prepared statement have changed, or somebody deallocated it.
        if error.sqlState == .invalidStatementName {
            cache.forgetAll()
            preparedControls.removeAll()
            isPlanOutdated = true
        } else if error.sqlState == .featureNotSupported, case .statement(let text, _) = expectation,
            let name = cache.forget(text)
        {
            abandonedNames.append(name)
            isPlanOutdated = true
        }
    }

    /// Undoes the bookkeeping of something the server did not do.
    private func skipped(_ expectation: Expectation) {
        switch expectation {
        case .preparation(let text): cache.forget(text)
        case .controlPreparation(let text): preparedControls.remove(text)
        case .deallocation(let name): abandonedNames.append(name)
        case .unreadCommit: hasUnreadCommit = false
        case .commit: isCommitAnswered = true
        case .begin, .statement, .rollback, .sync: break
        }
    }

    /// The error for a lost connection: after COMMIT was sent and not answered, nobody knows the outcome.
    func lost(_ cause: DatabaseError?) -> DatabaseError {
        expected.removeAll()
        isBroken = true
        if let failure, failure.kind == .server { return failure }
        var error = cause ?? DatabaseError(connection: connection)
        if isCommitSent, !isCommitAnswered, mode != .readOnly {
            error = DatabaseError(
                .commitUnknown,
                "the connection was lost while committing, so it is not known whether the change "
                    + "was made: \(error.message)", sqlState: error.sqlState)
        }
        failure = error
        return error
    }
}

extension Session.Expectation {
    /// The statement as shown in an error.
    var statement: String {
        switch self {
        case .begin: "BEGIN"
        case .statement(let text, _), .preparation(let text), .controlPreparation(let text): text
        case .deallocation(let name): "DEALLOCATE \(name)"
        case .commit, .unreadCommit: "COMMIT"
        case .rollback: "ROLLBACK"
        case .sync: ""
        }
    }
}
