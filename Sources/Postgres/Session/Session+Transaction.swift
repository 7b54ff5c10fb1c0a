import CLibPQ

extension Session {
    /// Prepares for a transaction; `BEGIN` travels with its first statement.
    func start(_ mode: TransactionMode?, for ticket: Ticket) {
        self.mode = mode
        self.ticket = ticket
        hasBegun = false
        failure = nil
        sendFailure = nil
        isCommitSent = false
        isCommitAnswered = false
        isPlanOutdated = false
        savepointDepth = 0
    }

    /// Sends one statement with everything queued before it, and waits.
    /// - Throws: The first failure among them.
    func perform(_ sql: SQL) throws(DatabaseError) -> ResultSet {
        try checkUsable(for: sql)
        send(sql, isWanted: true)
        guard let result = try exchange() else {
            throw DatabaseError(.misuse, "the statement is empty", statement: sql.text)
        }
        return result
    }

    /// Queues a statement whose result nobody reads.
    func enqueue(_ sql: SQL) {
        guard !isStreaming else {
            sendFailure = Self.streamingMisuse(sql)
            return
        }
        guard failure == nil else { return }
        send(sql, isWanted: false)
    }

    /// Commits, together with everything queued.
    /// - Throws: The first failure; nothing is committed then, except when its kind is `commitUnknown`.
    func commit() throws(DatabaseError) {
        if let sendFailure { throw sendFailure }
        if let failure { throw failure }
        guard hasBegun else { return }
        // A read-only transaction with nothing queued cannot fail in a way that matters: its answer is read later.
        let canWaitLater = mode == .readOnly && expected.isEmpty
        isCommitSent = true
        dispatchControl("COMMIT", as: .commit)
        guard canWaitLater else {
            try exchange()
            hasBegun = false
            return
        }
        if sendFailure == nil, PQpipelineSync(connection) == 1 {
            expected = expected.map { expectation in
                if case .commit = expectation { .unreadCommit } else { expectation }
            }
            expected.append(.sync)
            hasUnreadCommit = true
        } else {
            isBroken = true
        }
        hasBegun = false
    }

    /// Ends the transaction without keeping anything; a session on which this fails is not used again.
    func rollback() {
        guard hasBegun, !isBroken else { return }
        ticket = nil
        // The first ROLLBACK is skipped by the server when something queued before it fails.
        for _ in 0..<2 {
            sendFailure = nil
            failure = nil
            dispatchPlain("ROLLBACK", as: .rollback)
            do throws(DatabaseError) {
                try exchange()
            } catch {
                if isBroken { return }
            }
            if PQtransactionStatus(connection) == PQTRANS_IDLE {
                hasBegun = false
                return
            }
        }
        isBroken = true
    }

    /// Runs `body` so that its failure undoes its own changes only.
    /// - Throws: What `body` throws, or the failure of something queued before or in it.
    func savepoint<Value>(_ body: () throws -> Value) throws -> Value {
        let name = "p\(savepointDepth)"
        let open = SQL(unprepared: "SAVEPOINT \(name)")
        try checkUsable(for: open)
        // A failure of what was queued earlier belongs to the surrounding transaction.
        if expected.contains(where: { if case .statement = $0 { true } else { false } }) { try exchange() }
        send(open, isWanted: false)
        savepointDepth += 1
        defer { savepointDepth -= 1 }
        do {
            let value = try body()
            send(SQL(unprepared: "RELEASE \(name)"), isWanted: false)
            try exchange()
            return value
        } catch {
            try rollBack(toSavepoint: name)
            throw error
        }
    }

    private func rollBack(toSavepoint name: String) throws(DatabaseError) {
        guard !isBroken else { return }
        // What is still queued is sent and answered first, so that the way back is not skipped with it.
        sendFailure = nil
        if !expected.isEmpty { _ = try? exchange() }
        let original = failure
        failure = nil
        guard !isBroken else { return }
        send(SQL(unprepared: "ROLLBACK TO \(name)"), isWanted: false)
        send(SQL(unprepared: "RELEASE \(name)"), isWanted: false)
        do throws(DatabaseError) {
            try exchange()
        } catch {
            if failure == nil { failure = original ?? error }
            throw original ?? error
        }
    }

    /// - Throws: The earlier failure of the transaction, or a misuse.
    func checkUsable(for sql: SQL) throws(DatabaseError) {
        if isStreaming { throw Self.streamingMisuse(sql) }
        if let failure { throw failure }
        if let sendFailure { throw sendFailure }
    }

    private static func streamingMisuse(_ sql: SQL) -> DatabaseError {
        DatabaseError(
            .misuse, "no statement can be sent while rows of another one are being read", statement: sql.text)
    }
}
