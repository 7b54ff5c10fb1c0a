public import AwardCore
import HTTPTypes
import Hummingbird
import NIOCore
import Postgres

extension ProblemDetails {
    /// What a client is told of an error. Faults of the program say nothing of their inside.
    public init(_ error: any Error, language: Language, request: String) {
        switch error {
        case let refusal as Refusal:
            self.init(refusal, language, request)
        case let fault as RequestFault:
            self.init(fault, language, request)
        case let error as DatabaseError:
            self.init(error, language, request)
        case let error as any HTTPResponseError:
            self.init(status: error.status.code, language, request)
        case is NIOTooManyBytesError:
            self.init(RequestFault.tooLarge(limit: BodyLimit.json), language, request)
        case is CancellationError:
            self.init(RequestFault.closing, language, request)
        default:
            self.init(status: 500, language, request)
        }
    }

    /// A refusal of the rules: one entry per problem, or per blocker.
    private init(_ refusal: Refusal, _ language: Language, _ request: String) {
        var errors: [Fault]?
        switch refusal.shownReason {
        case .invalid(let problems):
            errors = problems.map { Fault(pointer: $0.pointer, detail: $0.text(language)) }
        case .blocked(_, let blockers):
            errors = blockers.map { Fault(pointer: "", detail: $0.sentence(language)) }
        default: break
        }
        self.init(
            code: refusal.code, status: refusal.httpStatus, title: ProblemTitle.text(refusal.httpStatus)(language),
            detail: refusal.sentence(language), request: request, errors: errors)
    }

    private init(_ fault: RequestFault, _ language: Language, _ request: String) {
        var errors: [Fault]?
        if case .fields(let fields) = fault {
            errors = fields.map { Fault(pointer: $0.pointer, detail: $0.text(language)) }
        }
        self.init(
            code: fault.code, status: fault.status, title: ProblemTitle.text(fault.status)(language),
            detail: fault.sentence(language), request: request, errors: errors)
    }

    private init(_ error: DatabaseError, _ language: Language, _ request: String) {
        if let refusal = Refusal(ofDatabase: error) {
            self.init(refusal, language, request)
        } else {
            self.init(status: 500, language, request)
        }
    }

    /// A status and nothing else to say.
    private init(status: Int, _ language: Language, _ request: String) {
        switch status {
        case 404: self.init(RequestFault.noSuchPath, language, request)
        case 400..<500:
            let title = ProblemTitle.text(status)(language)
            self.init(code: "bad_request", status: status, title: title, detail: title, request: request)
        default:
            self.init(
                code: "fault", status: 500, title: ProblemTitle.text(500)(language),
                detail: LocalizedText(
                    ko: "서버에 오류가 있습니다. 요청 번호 \(request)를 관리자에게 알려 주십시오.",
                    en: "The service has a fault. Tell its keeper the request number \(request).")(language),
                request: request)
        }
    }
}

extension Problem {
    /// The place as a client wrote it: flags of the command line are fields of the body.
    var pointer: String {
        place.hasPrefix("--") ? "/" + place.dropFirst(2) : place
    }
}

extension Refusal {
    /// Errors of the database that pass: it is full, shuts down or was too slow.
    fileprivate init?(ofDatabase error: DatabaseError) {
        switch (error.kind, error.sqlState?.category) {
        case (.connection, _), (.commitUnknown, _), (.closed, _), (_, "53"), (_, "57"), (_, "08"):
            self.init(
                .unavailable(
                    LocalizedText(ko: "잠시 뒤에 다시 시도해 주십시오.", en: "try again shortly")))
        case (.server, "40"), (.server, "55"): self.init(.busy)
        case (.invalidValue, _):
            self.init(
                .invalid([
                    Problem(
                        at: "",
                        LocalizedText(
                            ko: "저장할 수 없는 문자(NUL)가 들어 있습니다.", en: "A character that cannot be stored (NUL) was sent."))
                ]))
        default: return nil
        }
    }
}
