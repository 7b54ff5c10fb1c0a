import AwardCore
import AwardUseCases
import HTTPTypes
public import Hummingbird
import Logging

/// What every request passes, once: its number, who asks, the language, errors as answers, headers, measures, the log.
public struct FrontDoor: RouterMiddleware {
    public typealias Context = AwardContext

    private let callers: any CallerLookup
    private let page: (any ProblemPage)?
    private let headers: SecurityHeaders
    private let clients: ClientAddress
    private let clock = ContinuousClock()

    /// - Parameters:
    ///   - callers: who finds out who asks.
    ///   - page: how errors look at a browser.
    ///   - isSecure: whether the service is reached over TLS.
    ///   - proxies: the addresses of our own proxies, whose word on where a request comes from is taken.
    public init(
        callers: any CallerLookup, page: (any ProblemPage)? = nil, isSecure: Bool, proxies: Set<String> = []
    ) {
        self.callers = callers
        self.page = page
        headers = SecurityHeaders(isSecure: isSecure)
        clients = ClientAddress(proxies: proxies)
    }

    /// Lets a request in and its answer out.
    public func handle(
        _ request: Request, context: AwardContext,
        next: (Request, AwardContext) async throws -> Response
    ) async throws -> Response {
        let start = clock.now
        var context = context
        context.requestID = RequestNumber.number(of: request)
        context.logger[metadataKey: "request"] = .string(context.requestID)
        context.address = clients.address(of: request, over: context.address)
        context.language = request.language(chosen: nil)
        var response: Response
        do {
            context.caller = try await callers.caller(of: request)
            // A program says itself what it wants to read.
            let chosen = context.caller.flatMap { $0.kind == .session ? $0.language : nil }
            context.language = request.language(chosen: chosen)
            response = try await next(request, context)
        } catch {
            response = answer(error, to: request, context)
        }
        headers.add(to: &response)
        response.headers[.requestID] = context.requestID
        if response.headers[.contentLanguage] == nil {
            response.headers[.contentLanguage] = context.language.rawValue
        }
        let duration = clock.now - start
        RequestMeasures.record(request, context, response, duration)
        context.logger.log(
            level: response.status.code >= 500 ? .error : .info, "answered",
            metadata: [
                "method": "\(request.method)", "route": "\(context.endpointPath ?? "none")",
                "status": "\(response.status.code)", "ms": "\(duration.milliseconds)",
            ])
        return response
    }

    private func answer(_ error: any Error, to request: Request, _ context: AwardContext) -> Response {
        let problem = ProblemDetails(error, language: context.language, request: context.requestID)
        if problem.status == 500 {
            context.logger.error("a request failed", metadata: ["error": "\(FaultText.plain(error))"])
        }
        let json = Response(problem, of: error)
        guard request.prefersPage, var response = page?.response(problem, to: request, context: context) else {
            return json
        }
        for name in [HTTPField.Name.retryAfter, .allow] { response.headers[name] = json.headers[name] }
        return response
    }
}

extension Duration {
    /// Milliseconds with three decimals, for the log.
    var milliseconds: String {
        let microseconds = components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
        let fraction = String(microseconds % 1000)
        return "\(microseconds / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
    }
}
