import AwardTestSupport
import Foundation
import Testing

/// What the pages speak.
enum PageLanguage: String, CaseIterable {
    case ko
    case en
}

extension Village {
    /// Goes one way through the pages, a program of `Tests/Programs/journeys`, and expects that it gets to its end.
    ///
    /// Its screenshots are in `.build/screenshots/<folder>/<language>`.
    /// - Parameter told: what it has to know beside the addresses and the language.
    func journey(
        _ name: String, _ language: PageLanguage, pictures folder: String? = nil, told: [String: String] = [:],
        at location: SourceLocation = #_sourceLocation
    ) async throws {
        var facts = told
        facts["address"] = address
        facts["award"] = "village-policy-award"
        facts["language"] = language.rawValue
        facts["pictures"] = "\(Self.screenshots)/\(folder ?? name.replacing("_", with: "-"))/\(language)"
        facts["program"] = BuiltProgram.path
        facts["database"] = database
        let json = String(decoding: try JSONEncoder().encode(facts), as: UTF8.self)
        let run = try await PythonRun.program("journeys/\(name).py", [json])
        #expect(
            run.status == 0, "\(run.output)\nScreenshots: \(facts["pictures", default: ""])", sourceLocation: location)
    }

    private static var screenshots: String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../../.build/screenshots"
        )
        .standardizedFileURL.path
    }
}
