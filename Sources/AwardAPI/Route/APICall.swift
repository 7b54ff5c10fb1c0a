import AwardCore
import AwardHTTP
import AwardUseCases
import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore

/// One call of a route: what was sent, checked against the row.
struct APICall: Sendable {
    let route: Route
    let request: Request
    let context: AwardContext
    let parts: ServiceParts

    var service: AwardService { parts.service }

    /// The award of the path.
    func award() throws -> String {
        let name = try path("award")
        guard let text = name.text else { throw RequestFault.noSuchPath }
        return text
    }

    /// As whom the call is made in the award of the path.
    func claim() throws -> Claim { context.claim(in: try award()) }

    /// A parameter of the path.
    ///
    /// - Throws: `RequestFault` when it is not what the row says.
    func path(_ name: String) throws -> JSONValue {
        guard let raw = context.parameters.get(name), let text = APICall.decoded(raw) else {
            throw RequestFault.noSuchPath
        }
        guard let parameter = route.parameters.first(where: { $0.name == name && $0.place == .path }) else {
            return .string(text)
        }
        let value = parameter.value(text)
        let faults = parameter.schema.faults(value, at: name)
        if !faults.isEmpty { throw RequestFault.fields(faults) }
        return value
    }

    /// Every parameter of the query.
    ///
    /// - Throws: `RequestFault` with each that is unknown, repeated or not what the row says.
    func query() throws -> [String: JSONValue] {
        var found: [String: JSONValue] = [:]
        var faults: [RequestFault.Field] = []
        for pair in (request.uri.query ?? "").split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = APICall.decoded(halves[0]),
                let text = halves.count > 1 ? APICall.decoded(halves[1], isQuery: true) : ""
            else { throw RequestFault.fields([.init("", APICall.badEscape)]) }
            guard let parameter = route.parameters.first(where: { $0.name == name && $0.place == .query }) else {
                faults.append(.init(name, APICall.unknownParameter))
                continue
            }
            let value = parameter.value(text)
            faults += parameter.schema.faults(value, at: name)
            if found.updateValue(value, forKey: name) != nil { faults.append(.init(name, APICall.repeatedParameter)) }
        }
        for parameter in route.parameters
        where parameter.place == .query && parameter.isRequired && found[parameter.name] == nil {
            faults.append(.init(parameter.name, LocalizedText(ko: "빠져 있습니다.", en: "It is missing.")))
        }
        if !faults.isEmpty { throw RequestFault.fields(faults) }
        return found
    }

    /// The members of a JSON body.
    ///
    /// - Throws: `RequestFault` with each member that is not what the row says.
    func members() async throws -> [String: JSONValue] {
        guard let body = route.body else { return [:] }
        let json = try await json(body)
        let faults = body.schema.faults(json)
        if !faults.isEmpty { throw RequestFault.fields(faults) }
        return json.members ?? [:]
    }

    /// The JSON of the body; an empty object where none was sent and none is needed.
    func json(_ body: Route.Body) async throws -> JSONValue {
        let buffer = try await request.wholeBody(upTo: body.limit)
        if buffer.readableBytes == 0, !body.isRequired { return [:] }
        guard request.mediaType == "application/json" else { throw RequestFault.mediaType(allowed: body.types) }
        do {
            return try JSONReader.read(Array(buffer.readableBytesView))
        } catch let mistake {
            throw RequestFault.syntax(mistake.text)
        }
    }

    /// The key by which the write may be sent again, made the caller's own.
    ///
    /// - Throws: `RequestFault` when it is no plain text.
    func idempotencyKey() throws -> String? {
        guard let key = request.headers[.idempotencyKey] else { return nil }
        let isPlain = key.utf8.allSatisfy { byte in
            let scalar = Unicode.Scalar(byte)
            return scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
                || ["-", "_", "."].contains(scalar)
        }
        guard isPlain, (1...128).contains(key.utf8.count) else {
            throw RequestFault.fields([
                .init(
                    "Idempotency-Key",
                    LocalizedText(
                        ko: "영문자, 숫자, ‘-’, ‘_’, ‘.’로 128자까지 적어 주십시오.",
                        en: "Give up to 128 letters, digits, “-”, “_” and “.”."))
            ])
        }
        return try claim().actor + " " + key
    }

    /// Refuses what a browser was tricked into: a session's write must carry the session's token.
    func checkOrigin() throws {
        guard route.isWrite, let caller = context.caller, caller.kind == .session else { return }
        if !caller.accepts(csrfToken: request.headers[.csrfToken]) { throw RequestFault.forged }
    }

    static func decoded(_ text: some StringProtocol, isQuery: Bool = false) -> String? {
        let plain = isQuery ? String(text.map { $0 == "+" ? " " : $0 }) : String(text)
        return plain.removingPercentEncoding
    }

    private static let badEscape = LocalizedText(
        ko: "주소의 % 표기가 올바르지 않습니다.", en: "An escape with % in the address is not valid UTF-8.")
    private static let unknownParameter = LocalizedText(
        ko: "알 수 없는 매개변수입니다.", en: "There is no parameter of this name.")
    private static let repeatedParameter = LocalizedText(ko: "두 번 나옵니다.", en: "It stands there twice.")
}
