public import AwardCore

extension RequestFault {
    /// What happened, as one sentence.
    public var sentence: LocalizedText {
        switch self {
        case .noSuchPath:
            return LocalizedText(ko: "이 주소에는 아무것도 없습니다.", en: "There is nothing at this address.")
        case .methodNotAllowed(let allowed):
            let list = allowed.joined(separator: ", ")
            return LocalizedText(
                ko: "이 주소에서는 \(list)만 쓸 수 있습니다.", en: "This address takes \(list) only.")
        case .mediaType(let allowed):
            let list = allowed.joined(separator: ", ")
            return LocalizedText(
                ko: "본문의 형식(Content-Type)은 \(list)이어야 합니다.", en: "The body must be of type \(list) (Content-Type).")
        case .notAcceptable(let offered):
            let list = offered.joined(separator: ", ")
            return LocalizedText(
                ko: "이 주소는 \(list) 형식으로만 답합니다(Accept).", en: "This address answers as \(list) only (Accept).")
        case .tooLarge(let limit):
            return LocalizedText(
                ko: "본문이 너무 큽니다. \(limit)바이트까지 보낼 수 있습니다.",
                en: "The body is too large: at most \(limit) bytes are taken.")
        case .incompleteBody:
            return LocalizedText(
                ko: "본문이 끝까지 오지 않았습니다.", en: "The body did not arrive whole.")
        case .syntax(let text): return text
        case .fields(let fields): return RequestFault.sentence(fields)
        case .headerMissing(let name):
            return LocalizedText(ko: "\(name) 헤더를 보내야 합니다.", en: "The header \(name) must be sent.")
        case .conditionMissing:
            return LocalizedText(
                ko: "어느 판을 보고 고쳤는지 If-Match: \"판 번호\"로, 처음이면 If-None-Match: *로 알려 주십시오.",
                en:
                    "Say which revision it was made from with If-Match: \"NUMBER\", or If-None-Match: * for a first one."
            )
        case .forged:
            return LocalizedText(
                ko: "양식의 확인 값이 맞지 않습니다. 화면을 새로 고친 뒤 다시 시도해 주십시오.",
                en: "The form's token is missing or old. Load the page again and try once more.")
        case .badToken:
            return LocalizedText(
                ko: "토큰이 없거나 만료되었거나 취소되었습니다.", en: "The token is unknown, expired or revoked.")
        case .closing:
            return LocalizedText(
                ko: "서비스가 종료되는 중입니다. 잠시 뒤에 다시 시도해 주십시오.",
                en: "The service is closing. Try again shortly.")
        }
    }

    private static func sentence(_ fields: [Field]) -> LocalizedText {
        guard let first = fields.first, fields.count == 1 else {
            return LocalizedText(
                ko: "\(fields.count)개 항목이 잘못되었습니다.", en: "\(fields.count) fields are wrong.")
        }
        let place = first.pointer.isEmpty ? "" : first.pointer + ": "
        return LocalizedText(ko: place + first.text.ko, en: place + first.text.en)
    }
}
