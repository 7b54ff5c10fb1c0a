import AwardCore
import AwardHTTP
import HTTPTypes
import Hummingbird
import NIOCore

/// What every page is made with: the templates and the frame around them.
struct Site: Sendable {
    private let templates: Templates

    /// The site on the templates the program carries.
    ///
    /// - Throws: when a template is not well formed.
    init() throws {
        templates = try Templates()
    }

    /// Fills one template, for a part of a page.
    ///
    /// - Throws: `Templates.Missing`.
    func part(_ template: String, _ values: Any, _ language: Language) throws -> String {
        try templates.fill(template, values, language)
    }

    /// A whole page: the template filled and put into the frame.
    ///
    /// - Throws: `Templates.Missing`.
    func page(
        _ template: String, _ values: Any, _ frame: PageFrame, _ context: AwardContext,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let content = try templates.fill(template, values, context.language)
        let text = try templates.fill("frame", frame.values(content: content, context), context.language)
        return Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
