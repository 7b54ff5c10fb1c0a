import AwardHTTP
import HTTPTypes
import Hummingbird
import NIOCore

/// The style sheet and the scripts.
enum Assets {
    /// The look of every page.
    static let style = Asset("site.css", "text/css; charset=utf-8", PackageResources.site_css)

    /// What makes the scoresheet easier.
    static let sheet = Asset("sheet.js", "text/javascript; charset=utf-8", PackageResources.sheet_js)

    /// What moves the stage board while reviewers score.
    static let progress = Asset("progress.js", "text/javascript; charset=utf-8", PackageResources.progress_js)

    /// Everything that is served.
    static let all = [style, sheet, progress]

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
