import AwardCore

/// Fields as a form or an address carries them.
struct Form {
    let text: String

    init(_ fields: [(String, String)]) {
        text = fields.map { "\(Form.encoded($0.0))=\(Form.encoded($0.1))" }.joined(separator: "&")
    }

    static func encoded(_ text: String) -> String { PercentEncoding.text(text) }
}
