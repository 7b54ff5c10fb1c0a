import AwardCore
import AwardUseCases
import Hummingbird

extension Visit {
    /// The frame of a page of this award: its title and the places the caller's roles lead to.
    func frame(_ title: LocalizedText, current: String? = nil, trail: [PageFrame.Link] = []) async throws -> PageFrame {
        let award = try? await ask(AwardOverview()).definition.title
        var frame = PageFrame(title: title, path: request.uri.path)
        frame.award = PageFrame.Link(text: award ?? LocalizedText(ko: slug, en: slug), href: path())
        frame.trail = trail
        frame.places = Place.allowed(caller?.roles ?? []).map { place in
            PageFrame.Link(text: place.title, href: path(place.rawValue), isCurrent: place.rawValue == current)
        }
        return frame
    }

    /// Answers with a page of this award.
    func page(
        _ template: String, _ values: [String: Any], title: LocalizedText, place: Place? = nil,
        trail: [PageFrame.Link] = [], scripts: [Asset] = [], notice: LocalizedText? = nil, isProjected: Bool = false
    ) async throws -> Response {
        var frame = try await frame(title, current: place?.rawValue, trail: trail)
        frame.scripts = scripts
        // Where a form sends on to when it is done.
        let isDone = query("done") == "1"
        frame.notice = notice ?? (isDone ? LocalizedText(ko: "처리했습니다.", en: "Done.") : nil)
        frame.isProjected = isProjected
        var values = values
        values["base"] = path()
        values["csrf"] = caller?.csrfToken?.text ?? ""
        values["key"] = FormKey.fresh()
        return try site.page(template, values, frame, context)
    }
}

/// The key a form carries, so that sending it twice does it once.
enum FormKey {
    /// A key nobody else has.
    static func fresh() -> String {
        "form-" + (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()
    }
}
