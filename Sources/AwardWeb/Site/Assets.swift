import AwardHTTP
import HTTPTypes
import Hummingbird
import NIOCore

/// The style sheet and the scripts.
enum Assets {
    /// The look of every page.
    static let style = Asset("site.css", "text/css; charset=utf-8", PackageResources.site_css)

    /// What every form of marks needs.
    static let marks = Asset("marks.js", "text/javascript; charset=utf-8", PackageResources.marks_js)

    /// What keeps marks on the tablet while candidates present.
    static let presentation = Asset(
        "presentation.js", "text/javascript; charset=utf-8", PackageResources.presentation_js)

    /// What moves the projector by key.
    static let projector = Asset("projector.js", "text/javascript; charset=utf-8", PackageResources.projector_js)

    /// What makes the scoresheet easier.
    static let sheet = Asset("sheet.js", "text/javascript; charset=utf-8", PackageResources.sheet_js)

    /// What moves the stage board while reviewers score.
    static let progress = Asset("progress.js", "text/javascript; charset=utf-8", PackageResources.progress_js)

    /// Everything that is served.
    static let all = [style, marks, sheet, presentation, projector, progress]

    /// Adds one route for each file.
    static func add(to router: Router<AwardContext>) {
        for asset in all {
            router.get(RouterPath(asset.path)) { _, _ in
                Response(
                    status: .ok,
                    headers: [
                        .contentType: asset.mediaType, .cacheControl: "public, max-age=31536000, immutable",
                    ],
                    body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
            }
        }
    }
}
