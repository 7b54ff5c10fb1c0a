import Postgres

extension Database {
    /// Asks the server again until the condition holds; gives up after many tries, so that a broken test ends.
    func waits(until condition: SQL) async throws -> Bool {
        for _ in 0..<100_000 {
            if try await read({ try $0.one(condition, as: Bool.self) }) { return true }
        }
        return false
    }
}
