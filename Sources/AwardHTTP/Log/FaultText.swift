import Postgres

/// An error of the program as the log may hold it: what happened, never a value somebody entered.
enum FaultText {
    /// The kind of the error, and of a decoding error its place.
    static func plain(_ error: any Error) -> String {
        switch error {
        case let error as DatabaseError:
            let state = error.sqlState.map { " [\($0)]" } ?? ""
            let constraint = error.constraint.map { " (constraint \($0))" } ?? ""
            return "database: \(error.kind)\(state)\(constraint) in: \(error.statement ?? "no statement")"
        case let error as DecodingError: return "decoding: " + place(error)
        case let error as EncodingError:
            if case .invalidValue(_, let context) = error { return "encoding: " + path(context.codingPath) }
            return "encoding"
        default: return "\(type(of: error))"
        }
    }

    private static func place(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context): return path(context.codingPath + [key])
        case .typeMismatch(let type, let context): return path(context.codingPath) + " is no \(type)"
        case .valueNotFound(let type, let context): return path(context.codingPath) + " lacks a \(type)"
        case .dataCorrupted(let context): return path(context.codingPath)
        @unknown default: return "unknown"
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        "/" + keys.map(\.stringValue).joined(separator: "/")
    }
}
