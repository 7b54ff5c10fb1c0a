import CLibPQ
import Postgres

/// Reading a query with libpq and nothing else: the least any program can do.
enum PlainRead {
    /// Runs a query, reads every integer of its answer, and prints seconds and megabytes.
    ///
    /// - Throws: `DatabaseError` when it fails.
    static func measure(_ url: String, _ query: String) throws {
        let connection = PQconnectdb(url)
        defer { PQfinish(connection) }
        guard PQstatus(connection) == CONNECTION_OK else {
            throw DatabaseError(.connection, String(cString: PQerrorMessage(connection)))
        }
        let clock = ContinuousClock()
        let start = clock.now
        let result = PQexec(connection, query)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_TUPLES_OK else {
            throw DatabaseError(.server, String(cString: PQerrorMessage(connection)), statement: query)
        }
        var sum: Int64 = 0
        for row in 0..<PQntuples(result) {
            for column in 0..<PQnfields(result) {
                guard let value = PQgetvalue(result, row, column) else { continue }
                sum &+= integers(value)
            }
        }
        let seconds = (clock.now - start).seconds
        print(seconds, peakMegabytes(), "\(PQntuples(result)) rows; checksum \(sum)")
    }

    /// The sum of the integers in a value such as `17` or `{30,20}`.
    private static func integers(_ text: UnsafePointer<CChar>) -> Int64 {
        var sum: Int64 = 0
        var number: Int64 = 0
        var position = text
        while position.pointee != 0 {
            let digit = Int64(position.pointee) - 48
            if (0...9).contains(digit) {
                number = number * 10 + digit
            } else {
                sum &+= number
                number = 0
            }
            position += 1
        }
        return sum &+ number
    }
}
