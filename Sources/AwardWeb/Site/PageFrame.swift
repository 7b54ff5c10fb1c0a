import AwardCore
import AwardHTTP

/// What stands around the content of a page: title, where one is, where one can go, who one is.
struct PageFrame {
    /// One place to go.
    struct Link {
        /// What it is called.
        let text: LocalizedText
        /// Where it leads.
        let href: String
        /// Whether it is where one is.
        var isCurrent = false
    }

    /// What the page is called; the browser's title begins with it.
    var title: LocalizedText
    /// The award's title and address, where the page belongs to one.
    var award: Link?
    /// Where one can go in this award, as the caller's roles allow.
    var places: [Link] = []
    /// Where the page is, from the top down, without the page itself.
    var trail: [Link] = []
    /// Scripts the page is easier with; it works without them.
    var scripts: [Asset] = []
    /// What has just been done, to be read first.
    var notice: LocalizedText?
    /// The page's own address, for switching the language.
    var path: String
    /// Whether the page is looked at from afar and wants no navigation.
    var isProjected = false

    /// The values of the frame's template.
    func values(content: String, _ context: AwardContext) -> [String: Any] {
        let language = context.language
        func rows(_ links: [Link]) -> [[String: Any]] {
            links.map { ["text": $0.text(language), "href": $0.href, "isCurrent": $0.isCurrent] }
        }
        let caller = context.caller
        var values: [String: Any] = [
            "language": language.rawValue, "title": title(language), "places": rows(places), "trail": rows(trail),
            "hasPlaces": !places.isEmpty, "hasTrail": !trail.isEmpty, "content": content,
            "style": Assets.style.path, "scripts": scripts.map { ["path": $0.path] }, "isProjected": isProjected,
            "path": path, "other": language == .korean ? "en" : "ko",
        ]
        if let award { values["award"] = ["text": award.text(language), "href": award.href] }
        if let notice { values["notice"] = notice(language) }
        if let caller {
            values["caller"] = ["name": caller.name(language), "award": caller.award]
            if let token = caller.csrfToken { values["csrf"] = token.text }
        }
        return values
    }
}
