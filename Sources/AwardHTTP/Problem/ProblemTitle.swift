public import AwardCore

/// The kind of a failed request in a few words, by its status.
public enum ProblemTitle {
    /// The title of a status.
    public static func text(_ status: Int) -> LocalizedText {
        switch status {
        case 400: return LocalizedText(ko: "잘못된 요청", en: "Bad request")
        case 401: return LocalizedText(ko: "로그인이 필요합니다", en: "Not signed in")
        case 403: return LocalizedText(ko: "허용되지 않습니다", en: "Not permitted")
        case 404: return LocalizedText(ko: "찾을 수 없습니다", en: "Not found")
        case 405: return LocalizedText(ko: "쓸 수 없는 방식", en: "Method not allowed")
        case 406: return LocalizedText(ko: "줄 수 없는 형식", en: "Not acceptable")
        case 408: return LocalizedText(ko: "시간 초과", en: "Too slow")
        case 409: return LocalizedText(ko: "지금 상태에서는 할 수 없습니다", en: "Not in this state")
        case 410: return LocalizedText(ko: "더는 유효하지 않습니다", en: "No longer valid")
        case 412: return LocalizedText(ko: "그사이 바뀌었습니다", en: "Changed meanwhile")
        case 413: return LocalizedText(ko: "너무 큽니다", en: "Too large")
        case 415: return LocalizedText(ko: "받을 수 없는 형식", en: "Type not taken")
        case 422: return LocalizedText(ko: "내용이 올바르지 않습니다", en: "Invalid content")
        case 423: return LocalizedText(ko: "잠겨 있습니다", en: "Locked")
        case 428: return LocalizedText(ko: "조건이 필요합니다", en: "A condition is needed")
        case 429: return LocalizedText(ko: "요청이 너무 많습니다", en: "Too many requests")
        case 431: return LocalizedText(ko: "머리글이 너무 큽니다", en: "Headers too large")
        case 503: return LocalizedText(ko: "잠시 쓸 수 없습니다", en: "Not available just now")
        default: return LocalizedText(ko: "서버 오류", en: "Fault of the service")
        }
    }
}
