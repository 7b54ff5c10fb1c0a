import AwardCore
import AwardFiles
import AwardUseCases
import HTTPTypes

/// What a client sends to have something performed or answered, made from the same rows as the server.
public struct RouteRequest: Sendable {
    /// The method.
    public var method: String
    /// Path and query, from the root.
    public var path: String
    /// Headers by name.
    public var headers: [String: String]
    /// The body; `nil` where none is sent.
    public var body: [UInt8]?
    /// Whether it is only tried.
    public var isDryRun = false
    /// Whether the answer is one page of several.
    public let isList: Bool

    /// There is no row for what was asked.
    public struct NoRoute: Error {
        /// There is none.
        public init() {}
    }

    /// The request that performs a command.
    ///
    /// - Throws: ``NoRoute``; what encoding throws.
    public static func command<C: Command>(
        _ command: C, award: String, key: String?, isDryRun: Bool = false
    ) throws -> RouteRequest {
        if let file = command as? AttachFile { return try attach(file, award: award, key: key) }
        guard let route = RouteTable.route(of: C.self) else { throw NoRoute() }
        var members = try JSONValueEncoder.value(command).members ?? [:]
        if command is any BatchCommand { members = members["batch"]?.members ?? [:] }
        var request = try RouteRequest(route, &members, award: award)
        if let revision = route.revision, let seen = members.removeValue(forKey: revision)?.integer {
            request.headers["If-Match"] = "\"\(seen)\""
        }
        if isDryRun {
            request.path += "?dryRun=true"
            request.isDryRun = true
        }
        request.send(members, key: key)
        return request
    }

    /// The request that asks a query; `page` is where a list goes on.
    ///
    /// - Throws: ``NoRoute``; what encoding throws.
    public static func query<Q: Query>(_ query: Q, award: String, page: String? = nil) throws -> RouteRequest {
        if let preview = query as? PreviewCandidateImport {
            return try command(ImportCandidates(preview.batch), award: award, key: nil, isDryRun: true)
        }
        if let preview = query as? PreviewReviewerImport {
            return try command(ImportReviewers(preview.batch), award: award, key: nil, isDryRun: true)
        }
        guard let route = RouteTable.route(of: Q.self) else { throw NoRoute() }
        var members = try JSONValueEncoder.value(query).members ?? [:]
        var request = try RouteRequest(route, &members, award: award)
        if route.method == .get {
            if request.isList {
                members["limit"] = 1000
                members["cursor"] = page.map { .string($0) }
            }
            request.path += queryText(members)
        } else {
            request.send(members, key: nil)
        }
        return request
    }

    /// The request that saves a scoresheet.
    ///
    /// - Throws: ``NoRoute``; what encoding throws.
    public static func save(_ save: SaveSheet, award: String, key: String?) throws -> RouteRequest {
        guard let route = RouteTable.route(of: SaveSheet.self) else { throw NoRoute() }
        var members = try JSONValueEncoder.value(save).members ?? [:]
        var request = try RouteRequest(route, &members, award: award)
        members["seenRevision"] = nil
        if save.seenRevision == 0 {
            request.headers["If-None-Match"] = "*"
        } else {
            request.headers["If-Match"] = "\"\(save.seenRevision)\""
        }
        request.send(members, key: key)
        return request
    }

    /// The request that lists awards.
    public static func awards(page: String?) -> RouteRequest {
        RouteRequest(
            method: "GET",
            path: RouteTable.root + "/awards"
                + queryText(["limit": 1000, "cursor": page.map { .string($0) } ?? .null]),
            headers: [:], isList: true)
    }

    /// The request that applies an award's definition.
    ///
    /// - Throws: what encoding throws.
    public static func apply(_ definition: AwardDefinition, isSimulated: Bool) throws -> RouteRequest {
        var request = RouteRequest(
            method: "PUT",
            path: RouteTable.root + "/awards/" + escaped(definition.id) + (isSimulated ? "?simulated=true" : ""),
            headers: [:], isList: false)
        request.send(try JSONValueEncoder.value(definition).members ?? [:], key: nil)
        return request
    }

    /// The request that asks what an award's definition would change.
    ///
    /// - Throws: what encoding throws.
    public static func plan(_ definition: AwardDefinition) throws -> RouteRequest {
        var request = RouteRequest(
            method: "POST", path: RouteTable.root + "/awards/" + escaped(definition.id) + "/definition/plan",
            headers: [:], isList: false)
        request.send(try JSONValueEncoder.value(definition).members ?? [:], key: nil)
        return request
    }

    /// The request that asks for the mistakes in an award's files.
    ///
    /// - Throws: what encoding throws.
    public static func check(_ files: [NamedFile], award: String) throws -> RouteRequest {
        var request = RouteRequest(
            method: "POST", path: RouteTable.root + "/awards/" + escaped(award) + "/definition/check", headers: [:],
            isList: false)
        request.send(try JSONValueEncoder.value(AwardTexts(files)).members ?? [:], key: nil)
        return request
    }

    private init(method: String, path: String, headers: [String: String], isList: Bool) {
        self.method = method
        self.path = path
        self.headers = headers
        self.isList = isList
    }

    /// Method and path of a row; what the path takes is removed from the members.
    private init(_ route: Route, _ members: inout [String: JSONValue], award: String) throws {
        var path = RouteTable.root + route.path
        for name in Route.placeholders(route.path) {
            let value = name == "award" ? .string(award) : members.removeValue(forKey: name)
            path = path.replacing("{\(name)}", with: RouteRequest.escaped(value.map(RouteRequest.text) ?? ""))
        }
        self.init(
            method: route.method.rawValue, path: path, headers: [:],
            isList: route.parameters.contains { $0.name == Parameter.cursor.name })
    }

    private static func attach(_ file: AttachFile, award: String, key: String?) throws -> RouteRequest {
        guard let route = RouteTable.route(of: AttachFile.self) else { throw NoRoute() }
        var members: [String: JSONValue] = ["candidate": .string(file.candidate)]
        var request = try RouteRequest(route, &members, award: award)
        request.path += queryText(["name": .string(file.name)])
        request.headers["Content-Type"] = "application/octet-stream"
        if let seen = file.seen { request.headers["If-Match"] = "\"\(seen)\"" }
        if let key { request.headers["Idempotency-Key"] = key }
        request.body = file.content
        return request
    }

    private mutating func send(_ members: [String: JSONValue], key: String?) {
        headers["Content-Type"] = "application/json"
        if let key { headers["Idempotency-Key"] = key }
        body = JSONWriter.bytes(.object(members))
    }

    private static func queryText(_ members: [String: JSONValue]) -> String {
        let pairs = members.filter { $0.value != .null }.sorted { $0.key < $1.key }
            .map { "\($0.key)=\(escaped(text($0.value)))" }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }

    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .string(let text), .number(let text): return text
        case .bool(let flag): return flag ? "true" : "false"
        default: return ""
        }
    }

    /// A text as one part of a path or query (RFC 3986, unreserved letters only).
    static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain =
                scalar.isASCII
                && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                    || "-._~".unicodeScalars.contains(scalar))
            if isPlain { return String(scalar) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }
}
