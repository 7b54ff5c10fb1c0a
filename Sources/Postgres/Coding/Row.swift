import CLibPQ
import Glibc

/// One row of a result, valid only while it is borrowed.
public struct Row: ~Copyable {
    private let result: OpaquePointer
    private let index: Int32

    init(result: OpaquePointer, index: Int32) {
        self.result = result
        self.index = index
    }

    /// How many columns the row has.
    public var columnCount: Int { Int(PQnfields(result)) }

    /// The position of a column, or `nil` if there is none of that name.
    public func position(of column: String) -> Int? {
        let count = PQnfields(result)
        return column.withCString { name in
            for position in 0..<count {
                if let candidate = PQfname(result, position), strcmp(candidate, name) == 0 { return Int(position) }
            }
            return nil
        }
    }

    /// The bytes of a column in PostgreSQL's text form, or `nil` for null; valid while the row is borrowed.
    ///
    /// - Precondition: `position` is a column of the row.
    public func bytes(at position: Int) -> UnsafeRawBufferPointer? {
        precondition(position >= 0 && position < Int(PQnfields(result)), "there is no column \(position)")
        let column = Int32(truncatingIfNeeded: position)
        if PQgetisnull(result, index, column) == 1 { return nil }
        return UnsafeRawBufferPointer(
            start: PQgetvalue(result, index, column), count: Int(PQgetlength(result, index, column)))
    }

    /// Reads a column by its position, counted from 0.
    /// - Throws: ``DatabaseError`` of kind `decoding` when it is missing, null or not of the expected form.
    public func decode<Value: SQLDecodable>(
        _ position: Int, as type: Value.Type = Value.self
    ) throws(DatabaseError) -> Value {
        guard position >= 0, position < Int(PQnfields(result)) else {
            throw DatabaseError(
                .decoding, "the result has no column \(position): it has \(columnCount)")
        }
        guard let bytes = bytes(at: position) else {
            if let null = Value.sqlNull { return null }
            throw failure(position, "is null, but \(Value.self) is expected")
        }
        guard let value = Value(sqlText: bytes) else {
            throw failure(position, "cannot be read as \(Value.self)")
        }
        return value
    }

    /// Reads a column by its name.
    /// - Throws: ``DatabaseError`` of kind `decoding` when it is missing, null or not of the expected form.
    public func decode<Value: SQLDecodable>(
        _ column: String, as type: Value.Type = Value.self
    ) throws(DatabaseError) -> Value {
        guard let position = position(of: column) else {
            throw DatabaseError(.decoding, "the result has no column named \(column)")
        }
        return try decode(position, as: type)
    }

    private func failure(_ position: Int, _ what: String) -> DatabaseError {
        let name = PQfname(result, Int32(truncatingIfNeeded: position)).map { String(cString: $0) } ?? "?"
        var error = DatabaseError(.decoding, "column \(position) (\(name)) \(what)")
        error.column = name
        return error
    }
}
