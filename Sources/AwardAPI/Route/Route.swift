import AwardCore
import AwardHTTP
import HTTPTypes
import Hummingbird

/// One row of the table from which the router, the OpenAPI document and the client are made.
public struct Route: Sendable {
    /// What a body is.
    public struct Body: Sendable {
        /// The media types taken or given, the first by default.
        public var types: [String]
        /// What JSON of it is.
        public var schema: Schema
        /// Whether it must be sent.
        public var isRequired = true
        /// The most of it, in bytes.
        public var limit = BodyLimit.json
    }

    /// The name of the operation, e.g. `closeStage`.
    public let id: String
    /// The method.
    public let method: HTTPRequest.Method
    /// The path below `/api/v1`, e.g. `/awards/{award}/stages/{stage}/close`.
    public let path: String
    /// What it does, in a few words.
    public let summary: String
    /// What the policy decides; `nil` where nothing is decided.
    public let action: Action?
    /// Whether it changes anything.
    public let isWrite: Bool
    /// What is sent besides the body.
    public var parameters: [Parameter]
    /// What is sent.
    public var body: Body?
    /// What is answered where all is well.
    public var answer: Body
    /// A body as an example.
    public var example: JSONValue?
    /// Whether some answer is for anybody.
    public var isPublic: Bool { action.map { $0.roles.contains(.anonymous) } ?? true }
    /// The member that holds the revision seen, which travels as `If-Match`.
    var revision: String?
    /// The command or query.
    let type: (any Any.Type)?
    let respond: @Sendable (APICall) async throws -> Response

    /// The name of the command or query.
    var typeName: String? { type.map { "\($0)" } }

    /// The area of the interface, which is the noun after the award.
    public var area: String {
        let parts = path.split(separator: "/")
        return String(parts.count > 2 ? parts[2] : "awards")
    }

    /// The names in braces.
    static func placeholders(_ path: String) -> [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }
}
