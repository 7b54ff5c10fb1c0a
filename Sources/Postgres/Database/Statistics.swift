extension Database {
    /// Counts since a database was opened.
    public struct Statistics: Sendable, Equatable {
        /// Transactions ended, whether committed or not.
        public var transactions = 0
        /// How often a transaction was run again.
        public var retries = 0
        /// How often a connection was made.
        public var connections = 0
        /// How often a transaction waited for the server; connecting is not counted.
        public var roundTrips = 0

        mutating func add(_ attempts: TransactionAttempts) {
            transactions += 1
            retries += attempts.retries
            connections += attempts.connections
            roundTrips += attempts.roundTrips
        }
    }
}
