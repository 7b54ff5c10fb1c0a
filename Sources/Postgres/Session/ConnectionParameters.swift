import CLibPQ
import Glibc

/// The keywords and values a connection is made with: the caller's address, and the settings every session relies on.
struct ConnectionParameters {
    private(set) var pairs: [(keyword: String, value: String)]

    /// - Throws: ``DatabaseError`` of kind `connection` when the address is not valid.
    init(_ configuration: DatabaseConfiguration) throws(DatabaseError) {
        let given = try Self.parse(configuration.url)
        pairs = given.filter { $0.keyword != "options" && $0.keyword != "client_encoding" }
        let options = given.first { $0.keyword == "options" }?.value
        let inherited = getenv("PGOPTIONS").map { String(cString: $0) }
        pairs.append(("options", Self.options(configuration, extra: options ?? inherited)))
        pairs.append(("client_encoding", "UTF8"))
        if let name = configuration.applicationName { pairs.append(("application_name", name)) }
        if !given.contains(where: { $0.keyword == "connect_timeout" }) {
            pairs.append(("connect_timeout", String(configuration.connectTimeout)))
        }
    }

    /// Connects, blocking.
    func connect() -> OpaquePointer? {
        let keywords = pairs.map { strdup($0.keyword) } + [nil]
        let values = pairs.map { strdup($0.value) } + [nil]
        defer {
            for pointer in keywords + values { free(pointer) }
        }
        return PQconnectdbParams(keywords.map { UnsafePointer($0) }, values.map { UnsafePointer($0) }, 0)
    }

    /// Settings travel with the connection request, so they cost no round trip.
    private static func options(_ configuration: DatabaseConfiguration, extra: String?) -> String {
        var settings = [
            "datestyle=ISO", "timezone=UTC", "intervalstyle=iso_8601", "extra_float_digits=1", "bytea_output=hex",
            "standard_conforming_strings=on",
        ]
        if let limit = configuration.statementTimeout { settings.append("statement_timeout=\(limit)") }
        if let limit = configuration.lockTimeout { settings.append("lock_timeout=\(limit)") }
        var text = settings.map { "-c \($0)" }.joined(separator: " ")
        if let extra, !extra.isEmpty { text += " " + extra }
        return text
    }

    private static func parse(_ url: String) throws(DatabaseError) -> [(keyword: String, value: String)] {
        var problem: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(url, &problem) else {
            let reason = problem.map { String(cString: $0) } ?? "not enough memory"
            PQfreemem(problem)
            throw DatabaseError(.connection, "the database address is not valid: \(reason.onOneLine)")
        }
        defer { PQconninfoFree(options) }
        var pairs: [(String, String)] = []
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val {
                pairs.append((String(cString: keyword), String(cString: value)))
            }
            option += 1
        }
        return pairs
    }
}

extension String {
    /// The text with line breaks and runs of white space as single spaces, as one sentence for a person.
    var onOneLine: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
