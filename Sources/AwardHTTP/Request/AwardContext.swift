public import AwardCore
public import AwardUseCases
public import Hummingbird
import NIOCore

/// What every handler knows of a request besides the request: who asks, in which language, by which number.
public struct AwardContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// The number by which log, answer and client name the request.
    public var requestID: String
    /// The language to answer in.
    public var language: Language
    /// Who asks; `nil` when the caller did not say or could not be recognised.
    public var caller: Caller?
    /// Where the request comes from, for throttling; never logged.
    public var address: String

    /// A request that has just arrived.
    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        requestID = ""
        language = .korean
        caller = nil
        address = source.channel.remoteAddress?.ipAddress ?? ""
    }

    /// What the caller says to be in one award: anonymous unless the session or token is of that award.
    public func claim(in award: String) -> Claim {
        caller?.claim(in: award) ?? .anonymous
    }
}
