extension Transaction {
    /// Runs a statement and reads all its rows as tuples, column by column.
    /// - Throws: ``DatabaseError`` when it is refused, or a row does not decode.
    public func rows<A: SQLDecodable, B: SQLDecodable, each C: SQLDecodable>(
        _ sql: SQL, as type: (A, B, repeat each C).Type
    ) throws(DatabaseError) -> [(A, B, repeat each C)] {
        let result = try session.perform(sql)
        var tuples: [(A, B, repeat each C)] = []
        tuples.reserveCapacity(result.rowCount)
        for index in 0..<result.rowCount {
            do throws(DatabaseError) {
                let row = Row(result: result.pointer, index: Int32(truncatingIfNeeded: index))
                tuples.append(try row.decode(type))
            } catch {
                throw error.inStatement(sql.text)
            }
        }
        return tuples
    }

    /// Runs a statement that returns exactly one row, read as a tuple.
    /// - Throws: ``DatabaseError`` when it is refused, the row does not decode, or there is not exactly one.
    public func one<A: SQLDecodable, B: SQLDecodable, each C: SQLDecodable>(
        _ sql: SQL, as type: (A, B, repeat each C).Type
    ) throws(DatabaseError) -> (A, B, repeat each C) {
        let tuples = try rows(sql, as: type)
        guard let first = tuples.first, tuples.count == 1 else {
            throw DatabaseError(
                .rowCount, "exactly one row is expected, but there are \(tuples.count)", statement: sql.text)
        }
        return first
    }

    /// Runs a statement that returns one row or none, read as a tuple.
    /// - Throws: ``DatabaseError`` when it is refused, the row does not decode, or there are several.
    public func optional<A: SQLDecodable, B: SQLDecodable, each C: SQLDecodable>(
        _ sql: SQL, as type: (A, B, repeat each C).Type
    ) throws(DatabaseError) -> (A, B, repeat each C)? {
        let tuples = try rows(sql, as: type)
        guard tuples.count <= 1 else {
            throw DatabaseError(
                .rowCount, "at most one row is expected, but there are \(tuples.count)", statement: sql.text)
        }
        return tuples.first
    }
}

extension Row {
    /// Reads the columns from the first on as a tuple.
    /// - Throws: ``DatabaseError`` of kind `decoding` when one is missing, null or not of the expected form.
    public func decode<A: SQLDecodable, B: SQLDecodable, each C: SQLDecodable>(
        _ type: (A, B, repeat each C).Type
    ) throws(DatabaseError) -> (A, B, repeat each C) {
        var position = -1
        func next<Value: SQLDecodable>(_ type: Value.Type) throws(DatabaseError) -> Value {
            position += 1
            return try decode(position, as: type)
        }
        return (try next(A.self), try next(B.self), repeat try next((each C).self))
    }
}
