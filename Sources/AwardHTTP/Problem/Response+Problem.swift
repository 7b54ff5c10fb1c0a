import AwardCore
import FoundationEssentials
import HTTPTypes
public import Hummingbird
import NIOCore

extension Response {
    /// A problem as `application/problem+json`, with `Retry-After`, `Allow` and `WWW-Authenticate` where they help.
    public init(_ problem: ProblemDetails, of error: any Error) {
        var headers: HTTPFields = [.contentType: "application/problem+json"]
        if let seconds = RetryAfter.seconds(error, status: problem.status) { headers[.retryAfter] = "\(seconds)" }
        if problem.status == 401 { headers[.wwwAuthenticate] = "Bearer realm=\"simsa\"" }
        if case .methodNotAllowed(let allowed)? = error as? RequestFault {
            headers[.allow] = allowed.joined(separator: ", ")
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = (try? encoder.encode(problem)) ?? Data()
        headers[.contentLength] = "\(data.count)"
        self.init(
            status: .init(code: problem.status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
    }
}

/// How long a client should wait before it tries again.
enum RetryAfter {
    /// Seconds, where waiting helps.
    static func seconds(_ error: any Error, status: Int) -> Int? {
        if case .busy? = (error as? Refusal)?.reason { return 1 }
        return status == 503 ? 5 : (status == 429 ? 60 : nil)
    }
}
