import AwardCore
import Mustache

/// Every template of the pages, compiled once for each language.
struct Templates: Sendable {
    private let korean: MustacheLibrary
    private let english: MustacheLibrary

    /// Compiles the templates the program carries.
    ///
    /// - Throws: when a template is not well formed; a test compiles them all.
    init() throws {
        korean = try Templates.library(.korean)
        english = try Templates.library(.english)
    }

    /// Fills a template. Everything is escaped but what the template marks with three braces.
    ///
    /// - Throws: ``Missing`` when there is no template of that name.
    func fill(_ name: String, _ values: Any, _ language: Language) throws(Missing) -> String {
        let library = language == .korean ? korean : english
        guard let text = library.render(values, withTemplate: name) else { throw Missing(name: name) }
        return text
    }

    /// A template that is not there.
    struct Missing: Error {
        let name: String
    }

    private static func library(_ language: Language) throws -> MustacheLibrary {
        var library = MustacheLibrary()
        for (name, bytes) in TemplateFiles.all {
            let text = try BilingualText.text(String(decoding: bytes, as: UTF8.self), in: language)
            try library.register(text, named: name)
        }
        return library
    }
}
