import CLibPQ

extension Session {
    /// Hands a statement to libpq; nothing is waited for.
    ///
    /// A statement that cannot be sent is remembered in ``sendFailure``, and nothing is sent after it.
    func send(_ sql: SQL, isWanted: Bool) {
        guard sendFailure == nil else { return }
        if let problem = Self.problem(with: sql) {
            sendFailure = problem
            return
        }
        beginIfNeeded()
        dispatch(sql, as: .statement(sql.text, isWanted: isWanted))
    }

    /// Sends `BEGIN` ahead of the first statement of a transaction.
    func beginIfNeeded() {
        guard let mode, !hasBegun, sendFailure == nil else { return }
        hasBegun = true
        dispatchControl(mode.begin, as: .begin)
        deallocateAbandoned()
    }

    /// Hands over `BEGIN` or `COMMIT`, prepared under a name of its own.
    func dispatchControl(_ text: String, as expectation: Expectation) {
        if preparedControls.insert(text).inserted {
            note(PQsendPrepare(connection, text, text, 0, nil), .controlPreparation(text), text)
        }
        guard sendFailure == nil else { return }
        note(PQsendQueryPrepared(connection, text, 0, nil, nil, nil, 0), expectation, text)
    }

    /// Hands over a statement that is not worth preparing.
    func dispatchPlain(_ text: String, as expectation: Expectation) {
        note(PQsendQueryParams(connection, text, 0, nil, nil, nil, nil, 0), expectation, text)
    }

    /// Hands a statement to libpq, prepared if its text is one of the program's own.
    private func dispatch(_ sql: SQL, as expectation: Expectation) {
        guard sendFailure == nil else { return }
        // Outside a transaction a statement must travel alone.
        guard sql.isStatic, mode != nil else {
            let isSent = withPointers(to: sql.values) { count, values, lengths, formats in
                PQsendQueryParams(connection, sql.text, count, nil, values, lengths, formats, 0)
            }
            note(isSent, expectation, sql.text)
            return
        }
        let name: String
        switch cache.lookUp(sql.text) {
        case .known(let known):
            name = known
        case .new(let new, let evicted):
            name = new
            if let evicted {
                abandonedNames.append(evicted)
                deallocateAbandoned()
            }
            note(PQsendPrepare(connection, new, sql.text, 0, nil), .preparation(sql.text), sql.text)
        }
        guard sendFailure == nil else { return }
        let isSent = withPointers(to: sql.values) { count, values, lengths, formats in
            PQsendQueryPrepared(connection, name, count, values, lengths, formats, 0)
        }
        note(isSent, expectation, sql.text)
    }

    /// Only within a sound transaction: before `BEGIN` it would begin one of its own, after a failure it fails.
    private func deallocateAbandoned() {
        while sendFailure == nil, let name = abandonedNames.popLast() {
            dispatchPlain("DEALLOCATE \(name)", as: .deallocation(name: name))
        }
    }

    private func note(_ isSent: Int32, _ expectation: Expectation, _ statement: String) {
        if isSent == 1 {
            expected.append(expectation)
        } else {
            sendFailure = DatabaseError(connection: connection, statement: statement)
        }
    }

    /// Why a statement must not be sent, if so.
    private static func problem(with sql: SQL) -> DatabaseError? {
        if let number = sql.values.valueWithNUL {
            let what = number == 0 ? "an identifier" : "the text for $\(number)"
            return DatabaseError(
                .invalidValue, "\(what) contains a NUL character, which PostgreSQL cannot store", statement: sql.text)
        }
        // The limit of the protocol: the count is a 16-bit number.
        if sql.values.parameters.count > 65_535 {
            return DatabaseError(
                .invalidValue, "a statement has \(sql.values.parameters.count) values; at most 65535 are allowed")
        }
        if !sql.isStatic, sql.text.utf8.contains(0) {
            return DatabaseError(.invalidValue, "a statement contains a NUL character")
        }
        return nil
    }

    private func withPointers(
        to values: ValueEncoder,
        _ body: (
            Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
        ) -> Int32
    ) -> Int32 {
        let count = values.parameters.count
        guard count > 0 else { return body(0, nil, nil, nil) }
        return values.bytes.withUnsafeBufferPointer { bytes in
            withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: count) { pointers in
                withUnsafeTemporaryAllocation(of: Int32.self, capacity: count * 2) { numbers in
                    for (index, parameter) in values.parameters.enumerated() {
                        let start = parameter.length < 0 ? nil : bytes.baseAddress.map { $0 + Int(parameter.start) }
                        let text = UnsafeRawPointer(start)?.assumingMemoryBound(to: CChar.self)
                        pointers.initializeElement(at: index, to: text)
                        numbers.initializeElement(at: index, to: max(0, parameter.length))
                        numbers.initializeElement(at: count + index, to: parameter.isBinary ? 1 : 0)
                    }
                    return body(
                        Int32(count), pointers.baseAddress, numbers.baseAddress, numbers.baseAddress.map { $0 + count })
                }
            }
        }
    }
}
