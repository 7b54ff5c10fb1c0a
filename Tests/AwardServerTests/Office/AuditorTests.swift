import AwardCore
import AwardUseCases
import Foundation
import Testing

/// The auditor reads everything and writes nothing.
@Suite struct AuditorTests {
    /// Every address of a page or form of an award, as the pages declare them.
    private static func addresses(_ method: String) throws -> [String] {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/AwardWeb")
        var found: [String] = []
        let files = try #require(FileManager.default.enumerator(atPath: sources.path))
        for case let name as String in files where name.hasSuffix(".swift") {
            let text = try String(contentsOfFile: sources.appending(path: name).path, encoding: .utf8)
            let pattern = try Regex("pages\\.\(method)\\(\"([^\"]*)\"", as: (Substring, Substring).self)
            found += text.matches(of: pattern).map { String($0.output.1) }
        }
        return found.flatMap { filled($0, move: $0.contains(":move") ? StageMove.allCases.map(\.rawValue) : [""]) }
            .sorted()
    }

    private static func filled(_ address: String, move: [String]) -> [String] {
        var path = address
        for (name, value) in [
            ("stage", "paper"), ("candidate", "A1"), ("reviewer", "R02"), ("number", "1"), ("what", "candidates"),
            ("file", "1"), ("account", "admin@example.kr"),
        ] {
            path = path.split(separator: "/").map { $0 == ":\(name)" ? value : String($0) }.joined(separator: "/")
        }
        return move.map { path.replacing(":move", with: $0) }
    }

    /// What is about one's own session and nothing of the award.
    private static let own = ["sign-in", "sign-out", "me"]

    private static func isOwn(_ path: String) -> Bool { own.contains { path.hasPrefix($0) } }

    @Test(arguments: [StageState.open, .tallied, .confirmed])
    func everyPageIsReadableAndShowsNoFormThatChangesAnything(state: StageState) async throws {
        try await ServerWorld.with(state) { world in
            let auditor = try await world.browser(.auditor)
            var read = 0
            for path in try Self.addresses("get") where !Self.isOwn(path) {
                let page = try await auditor.page(path)
                #expect([200, 303, 403, 404, 409].contains(page.status), "\(path): \(page.status)")
                if page.status == 200 { read += 1 }
                let forms = PageForm.all(in: page.text).map(\.action).filter { !$0.contains("/sign-out") }
                #expect(forms == [], "\(path)")
            }
            #expect(read > 15, "most pages are the auditor's to read")
        }
    }

    @Test func thePagesOfTheOfficeAreAllReadable() async throws {
        try await ServerWorld.with(.confirmed) { world in
            let auditor = try await world.browser(.auditor)
            for path in [
                "stages", "stages/paper", "assignments", "assignments/paper", "conflicts", "adjustments", "candidates",
                "candidates/A1", "reviewers", "ranking", "publication", "appeals", "prizes", "minutes", "remarks",
                "setup", "ledger", "result",
            ] {
                let page = try await auditor.page(path)
                #expect(page.status == 200, "\(path)")
            }
        }
    }

    @Test func everyFormIsRefusedAndNothingIsRecorded() async throws {
        try await ServerWorld.with(.tallied) { world in
            let auditor = try await world.browser(.auditor)
            let before = try await world.count("SELECT count(*) FROM ledger")
            let page = try await auditor.page("stages")
            let signOut = try #require(PageForm.all(in: page.text).first)
            let fields = [
                "csrf": signOut.fields["csrf"] ?? "", "reason": "x", "reviewer": "R02", "candidate": "A1",
                "stage": "paper", "points": "1", "upheld": "yes", "cancel": "yes", "grounds": "x", "ko": "가", "en": "x",
                "kind": "appeal", "tally": "1", "present-R02": "yes", "seed": "1", "sure": "yes", "appeal-1": "yes",
                "place-A1": "1", "place-A2": "2", "version": "1",
                "definition": try await Self.definition(world),
            ]
            #expect(fields["csrf"]?.isEmpty == false)
            let body = fields.map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }
                .joined(separator: "&")
            var headers = auditor.headers
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            let addresses = try Self.addresses("post").filter { !Self.isOwn($0) }
            #expect(addresses.count > 20)
            for path in addresses {
                let answer = try await auditor.post(Browser.whole(path), headers, Array(body.utf8))
                #expect((400..<500).contains(answer.status), "\(path): \(answer.status)")
            }
            #expect(try await world.count("SELECT count(*) FROM ledger") == before)
        }
    }

    private static func definition(_ world: ServerWorld) async throws -> String {
        try CanonicalJSON.text(
            try await world.service.ask(AwardOverview(), award: ServerWorld.slug, as: ServerWorld.office).definition)
    }
}
