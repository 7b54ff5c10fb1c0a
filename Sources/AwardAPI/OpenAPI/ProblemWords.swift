import AwardCore
import AwardHTTP

/// Problems as the document describes them.
enum ProblemWords {
    /// The title of a status in English.
    static func title(_ status: Int) -> String { ProblemTitle.text(status)(.english) }

    /// The schema of problem details.
    static var schema: JSONValue { SchemaReader.schema(of: ProblemDetails.self).document }
}
