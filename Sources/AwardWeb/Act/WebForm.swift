import AwardCore

/// A form on a page: its fields in order, and what its button does.
struct WebForm {
    /// One choice of several.
    struct Choice {
        /// What is sent.
        let value: String
        /// What is read.
        let title: String

        /// A choice.
        init(_ value: String, _ title: String) {
            self.value = value
            self.title = title
        }
    }

    /// How a field is filled in.
    enum Kind {
        /// One line of text.
        case line
        /// Several lines of text.
        case text
        /// A date with time, in the award's time zone.
        case moment
        /// One of several.
        case choice([Choice])
        /// Any of several, each sent as a field of its own: the field's name, `-` and the value.
        case anyOf([Choice])
        /// Yes or no.
        case flag
        /// Files of these endings.
        case files(String, isMany: Bool)
        /// Sent along as it is.
        case hidden
    }

    /// One field.
    struct Field {
        /// What it is sent as.
        let name: String
        /// What it is called.
        let title: LocalizedText
        /// How it is filled in.
        let kind: Kind
        /// What helps to fill it in.
        var hint: LocalizedText?
        /// Whether it may be left empty.
        var isOptional = false
        /// What stands there already.
        var value = ""

        /// A field.
        init(
            _ name: String, _ ko: String, _ en: String, _ kind: Kind = .line, hint: LocalizedText? = nil,
            isOptional: Bool = false, value: String = ""
        ) {
            self.name = name
            title = LocalizedText(ko: ko, en: en)
            self.kind = kind
            self.hint = hint
            self.isOptional = isOptional
            self.value = value
        }

        /// A value that is sent along as it is.
        static func hidden(_ name: String, _ value: String) -> Field {
            Field(name, "", "", .hidden, value: value)
        }

        /// Why something is done.
        static var reason: Field { Field("reason", "사유", "Reason", .text) }
    }

    /// The form's name on its page, with which everything in it begins.
    let id: String
    /// What it is for.
    let title: LocalizedText?
    /// Where it is sent, within the award.
    let path: String
    /// The fields.
    let fields: [Field]
    /// What its button says.
    let button: LocalizedText
    /// What should be known before.
    var hint: LocalizedText?
    /// Whether what it does cannot be undone, and is not shown before.
    var isFinal = false
    /// Whether it is sent as a form with files, as it is where it has any.
    var hasFiles: Bool

    /// A form.
    init(
        _ id: String, title: LocalizedText? = nil, path: String, fields: [Field], button: LocalizedText,
        hint: LocalizedText? = nil, isFinal: Bool = false
    ) {
        self.id = id
        self.title = title
        self.path = path
        self.fields = fields
        self.button = button
        self.hint = hint
        self.isFinal = isFinal
        hasFiles = fields.contains { if case .files = $0.kind { true } else { false } }
    }
}
