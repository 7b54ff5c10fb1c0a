import AwardCore
public import AwardHTTP
public import Hummingbird

/// What went wrong, as a page.
public struct SiteProblemPage: ProblemPage {
    private let site: Site

    /// The page on the templates the program carries.
    ///
    /// - Throws: when a template is not well formed.
    public init() throws {
        site = try Site()
    }

    public func response(_ problem: ProblemDetails, to request: Request, context: AwardContext) -> Response? {
        let path = request.uri.path
        let slug = AwardPath.slug(of: path)
        var values: [String: Any] = [
            "detail": problem.detail, "request": problem.request, "hasErrors": problem.errors?.isEmpty == false,
            "errors": (problem.errors ?? []).map { ["pointer": $0.pointer, "detail": $0.detail] },
        ]
        values["signIn"] = slug.flatMap { problem.status == 401 ? AwardPath.signIn($0, next: path) : nil }
        let frame = PageFrame(title: LocalizedText(ko: problem.title, en: problem.title), path: path)
        return try? site.page("problem", values, frame, context, status: .init(code: problem.status))
    }
}
