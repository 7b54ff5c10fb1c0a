import Foundation

/// A form on a page, as a browser would send it untouched.
struct PageForm {
    let action: String
    let isMultipart: Bool
    let fields: [String: String]
    /// The names of everything that can be filled in, whether or not it is.
    let names: Set<String>
    /// The values of its buttons.
    let buttons: [String]
    /// The field for files, if there is one.
    let fileField: String?

    /// The form of that name; `nil` where the page has none.
    init?(_ id: String, in page: String) {
        let found = PageForm.forms(in: page).first { PageForm.attribute("id", of: PageForm.head($0)) == id }
        guard let html = found else { return nil }
        self.init(html: html)
    }

    /// Every form of a page that changes something of the award.
    static func all(in page: String) -> [PageForm] {
        forms(in: page).map(PageForm.init(html:)).filter { $0.action.hasPrefix("/awards/") }
    }

    private init(html: String) {
        let head = PageForm.head(html)
        action = PageForm.attribute("action", of: head) ?? ""
        isMultipart = head.contains("multipart/form-data")
        var fields: [String: String] = [:]
        var fileField: String?
        names = Set(
            html.matches(of: #/<(input|textarea|select) [^>]*>/#)
                .compactMap { PageForm.attribute("name", of: String($0.0)) })
        buttons = html.matches(of: #/<button [^>]*>/#).compactMap { PageForm.attribute("value", of: String($0.0)) }
        for match in html.matches(of: #/<input [^>]*>/#) {
            let tag = String(match.0)
            guard let name = PageForm.attribute("name", of: tag) else { continue }
            switch PageForm.attribute("type", of: tag) {
            case "file": fileField = name
            case "checkbox", "radio":
                if tag.contains(" checked") { fields[name] = PageForm.attribute("value", of: tag) ?? "yes" }
            default: fields[name] = PageForm.attribute("value", of: tag) ?? ""
            }
        }
        for match in html.matches(of: #/(?s)(<textarea [^>]*>)(.*?)<\/textarea>/#) {
            if let name = PageForm.attribute("name", of: String(match.1)) {
                fields[name] = PageForm.plain(String(match.2))
            }
        }
        for match in html.matches(of: #/(?s)(<select [^>]*>)(.*?)<\/select>/#) {
            guard let name = PageForm.attribute("name", of: String(match.1)) else { continue }
            let options = String(match.2).matches(of: #/<option [^>]*>/#).map { String($0.0) }
            let chosen = options.first { $0.contains(" selected") } ?? options.first
            fields[name] = chosen.flatMap { PageForm.attribute("value", of: $0) } ?? ""
        }
        self.fields = fields
        self.fileField = fileField
    }

    private static func forms(in page: String) -> [String] {
        page.matches(of: #/(?s)<form .*?<\/form>/#).map { String($0.0) }
    }

    private static func head(_ form: String) -> String { String(form.prefix { $0 != ">" }) }

    private static func attribute(_ name: String, of tag: String) -> String? {
        guard let start = tag.firstRange(of: " \(name)=\"") else { return nil }
        return plain(String(tag[start.upperBound...].prefix { $0 != "\"" }))
    }

    private static func plain(_ text: String) -> String {
        text.replacing("&quot;", with: "\"").replacing("&#34;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }
}
