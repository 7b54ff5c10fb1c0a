import CLibPQ

/// A result of libpq, freed when it goes out of scope.
struct ResultSet: ~Copyable {
    let pointer: OpaquePointer
    let statement: String

    init(_ pointer: OpaquePointer, statement: String) {
        self.pointer = pointer
        self.statement = statement
    }

    deinit {
        PQclear(pointer)
    }

    var rowCount: Int { Int(PQntuples(pointer)) }

    /// How many rows the statement changed (or returned).
    var affectedRows: Int { PQcmdTuples(pointer).flatMap { Int(String(cString: $0)) } ?? 0 }

    /// Reads one row.
    func decode<Value: RowDecodable>(_ index: Int, as type: Value.Type) throws(DatabaseError) -> Value {
        do throws(DatabaseError) {
            return try Value(row: Row(result: pointer, index: Int32(truncatingIfNeeded: index)))
        } catch {
            throw error.inStatement(statement)
        }
    }

    /// Reads every row.
    func decodeAll<Value: RowDecodable>(as type: Value.Type) throws(DatabaseError) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(rowCount)
        for index in 0..<rowCount { values.append(try decode(index, as: type)) }
        return values
    }
}
