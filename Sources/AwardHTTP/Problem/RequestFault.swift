public import AwardCore

/// A request that is wrong as HTTP, before any rule of an award is asked.
public enum RequestFault: Error, Sendable {
    /// There is nothing at this address.
    case noSuchPath
    /// The address is right, the method is not.
    case methodNotAllowed(allowed: [String])
    /// The body is not of a media type that is taken.
    case mediaType(allowed: [String])
    /// None of the media types asked for can be given.
    case notAcceptable(offered: [String])
    /// The body is larger than allowed, in bytes.
    case tooLarge(limit: Int)
    /// The body did not arrive whole or in time.
    case incompleteBody
    /// The body is no JSON; what is wrong with it.
    case syntax(LocalizedText)
    /// Fields are missing, unknown or of the wrong kind.
    case fields([Field])
    /// A header is missing that must be sent.
    case headerMissing(String)
    /// A write did not say which revision it was made from.
    case conditionMissing
    /// A form came without the mark that shows it is ours.
    case forged
    /// A token or session was sent that is not valid.
    case badToken
    /// The service is closing.
    case closing

    /// One field that is wrong.
    public struct Field: Sendable, Hashable {
        /// Where it is, as a JSON Pointer or the name of a parameter or header.
        public var pointer: String
        /// What was found and what is allowed.
        public var text: LocalizedText

        /// A field that is wrong.
        public init(_ pointer: String, _ text: LocalizedText) {
            self.pointer = pointer
            self.text = text
        }
    }

    /// The HTTP status.
    public var status: Int {
        switch self {
        case .syntax, .fields, .headerMissing, .incompleteBody: return 400
        case .badToken: return 401
        case .forged: return 403
        case .noSuchPath: return 404
        case .methodNotAllowed: return 405
        case .notAcceptable: return 406
        case .tooLarge: return 413
        case .mediaType: return 415
        case .conditionMissing: return 428
        case .closing: return 503
        }
    }

    /// A stable name for programs.
    public var code: String {
        switch self {
        case .noSuchPath: return "no_such_path"
        case .methodNotAllowed: return "method_not_allowed"
        case .mediaType: return "media_type"
        case .notAcceptable: return "not_acceptable"
        case .tooLarge: return "too_large"
        case .incompleteBody: return "incomplete_body"
        case .syntax: return "syntax"
        case .fields: return "fields"
        case .headerMissing: return "header_missing"
        case .conditionMissing: return "condition_missing"
        case .forged: return "forged"
        case .badToken: return "bad_token"
        case .closing: return "closing"
        }
    }
}
