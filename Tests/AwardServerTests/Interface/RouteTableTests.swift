import AwardAPI
import AwardCore
import Foundation
import Testing

/// The table of routes against the program's commands and queries.
@Suite struct RouteTableTests {
    @Test func everyCommandAndQueryHasARow() throws {
        let rows = Set(RouteTable.typeNames)
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/AwardUseCases")
        var missing: [String] = []
        let files = try #require(FileManager.default.enumerator(atPath: sources.path))
        for case let name as String in files where name.hasSuffix(".swift") {
            let text = try String(contentsOfFile: sources.appending(path: name).path, encoding: .utf8)
            for match in text.matches(of: #/(?m)^public struct (\w+): [\w, ]*(Command|Query)\b/#) {
                let type = String(match.1)
                if !rows.contains(type), !Self.carriedByOthers.contains(type) { missing.append(type) }
            }
        }
        #expect(missing == [])
    }

    /// Asked of a row in another way: previews are dry runs, a feed is an import, and one row tells all analyses.
    private static let carriedByOthers: Set = [
        "ImportCandidateFeed", "PreviewCandidateImport", "PreviewReviewerImport", "RankUncertainty", "RankAgreement",
        "RankSensitivity", "ScreenMarks", "CompareSeverity",
    ]

    @Test func noTwoRowsShareAnOperationOrAnAddress() {
        #expect(Set(RouteTable.all.map(\.id)).count == RouteTable.all.count)
        #expect(Set(RouteTable.all.map { "\($0.method) \($0.path)" }).count == RouteTable.all.count)
    }

    @Test func everyExampleIsOneItsOwnRowTakes() {
        for route in RouteTable.all {
            guard let example = route.example, let body = route.body else { continue }
            #expect(body.schema.faults(example).map(\.pointer) == [], "\(route.id)")
        }
    }

    @Test func theDocumentIsServedAndNamesEveryRow() async throws {
        try await ServerWorld.with { world in
            let answer = try await world.request("GET", "/api/v1/openapi.json")
            #expect(answer.status == 200)
            let document = try JSONReader.read(answer.body)
            #expect(document.members?["openapi"] == "3.1.0")
            let paths = try #require(document.members?["paths"]?.members)
            for route in RouteTable.all {
                let method = route.method.rawValue.lowercased()
                #expect(paths["/api/v1" + route.path]?.members?[method] != nil, "\(route.id)")
            }
        }
    }
}
