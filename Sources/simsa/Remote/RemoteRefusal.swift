import AwardCore
import AwardHTTP
import Curl

/// What a server refused, in its own words.
struct RemoteRefusal: Error {
    let sentence: String
    let details: [String]
    let exitCode: Int32

    init(_ problem: ProblemDetails) {
        sentence = problem.detail
        details = (problem.errors ?? []).map { $0.pointer.isEmpty ? $0.detail : "\($0.pointer): \($0.detail)" }
        exitCode = Self.exitCode(problem.code, problem.status)
    }

    private init(_ sentence: LocalizedText, _ language: Language, exitCode: Int32) {
        self.sentence = sentence(language)
        self.exitCode = exitCode
        details = []
    }

    /// Nobody answers there.
    static func unreachable(_ server: String, _ error: CurlError, _ language: Language) -> RemoteRefusal {
        RemoteRefusal(
            LocalizedText(
                ko: "서버 \(server)에 연결할 수 없습니다: \(error.message)",
                en: "The server \(server) cannot be reached: \(error.message)"), language, exitCode: 69)
    }

    /// What answers there is no server of ours.
    static func notSimsa(_ server: String, _ status: Int, _ language: Language) -> RemoteRefusal {
        RemoteRefusal(
            LocalizedText(
                ko: "\(server)의 답을 이해할 수 없습니다(상태 \(status)). Simsa 서버의 주소인지 확인해 주십시오.",
                en: "What \(server) answers is not understood (status \(status)); is it the address of a Simsa server?"),
            language, exitCode: 69)
    }

    /// The exit code a local command would have ended with, after sysexits.
    private static func exitCode(_ code: String, _ status: Int) -> Int32 {
        switch code {
        case "usage", "fields", "syntax", "header_missing": return 64
        case "not_found", "already_exists", "invalid", "idempotency_mismatch", "no_such_path", "too_large": return 65
        case "unavailable", "closing": return 69
        case "stale_revision", "busy", "too_many_attempts": return 75
        case "misconfigured": return 78
        default: return status >= 500 ? 70 : 77
        }
    }
}
