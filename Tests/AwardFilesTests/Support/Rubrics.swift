import AwardCore
import AwardFiles
import Foundation
import Testing

/// The awards that are shipped.
enum Rubrics {
    static let names = [
        "judgment-of-paris", "local-government-management-award", "local-government-policy-award",
        "negotiated-contract-proposal", "proactive-administration-contest", "youth-policy-contest",
    ]

    /// The path of a file in `Rubrics/`.
    static func path(_ name: String) -> String {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        return tests.appendingPathComponent("../../../Rubrics/" + name).standardizedFileURL.path
    }

    static func award(_ name: String) throws -> AwardDefinition {
        let reading = AwardFile.read(at: path("\(name)/award.yaml"))
        #expect(reading.diagnostics.map { $0.text(.english) } == [])
        return try #require(reading.definition)
    }
}
