import AwardCore
import Foundation
import Testing

/// Every form of every page, sent from elsewhere.
@Suite struct FormOriginTests {
    private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/AwardWeb")

    /// The addresses forms are sent to, as the sources register them.
    private static func addresses() throws -> (award: [String], open: [String]) {
        var (award, open): ([String], [String]) = ([], [])
        let files = try #require(FileManager.default.enumerator(atPath: sources.path))
        for case let name as String in files where name.hasSuffix(".swift") {
            let text = try String(contentsOfFile: sources.appending(path: name).path, encoding: .utf8)
            award += text.matches(of: #/pages\.post\(\s*"([^"]+)"/#).map { String($0.1) }
            open += text.matches(of: #/router\.post\(\s*"([^"]+)"/#).map { "/" + $0.1 }
        }
        return (award.sorted(), open.sorted())
    }

    /// The address with names of this award in the places of its parts.
    private static func path(_ pattern: String) -> String {
        let names = [
            ":stage": "paper", ":candidate": "A1", ":reviewer": "R02", ":number": "1", ":move": "open",
            ":account": "admin@example.kr", ":file": "1", ":category": "city", ":what": "candidates",
        ]
        return pattern.split(separator: "/").map { part in
            part.hasPrefix(":") ? names[String(part)] ?? "1" : String(part)
        }.joined(separator: "/")
    }

    @Test func aFormWithoutTheMarkOfOriginChangesNothing() async throws {
        let found = try Self.addresses()
        #expect(found.award.contains("submission") && found.award.contains("sign-out") && found.award.count > 20)
        try await ServerWorld.with(.open, environment: ["SIMSA_HTTP_PUBLIC_URL": "http://award.example.kr"]) { world in
            var browsers = [world.visitor, try await world.officeVisitor()]
            browsers[0].keep(world.contact.token.reveal())
            let before = try await world.count("SELECT count(*) FROM ledger")
            let withFiles = ["submission/files", "setup", "import/:what"]
            for pattern in found.award where !["sign-in", "sign-in/code"].contains(pattern) {
                for index in browsers.indices {
                    let answer = try await browsers[index].post(
                        "/awards/served-award/\(Self.path(pattern))", ["reason": "x", "csrf": "0000"])
                    // A form with a file is read whole before anything of it is believed.
                    let isRefused = answer.status == 403 || (withFiles.contains(pattern) && answer.status == 415)
                    #expect(isRefused, "\(pattern): \(answer.status)")
                }
            }
            #expect(try await world.count("SELECT count(*) FROM ledger") == before)
        }
    }

    @Test func aFormBeforeSigningInIsNotTakenFromAnotherSite() async throws {
        let found = try Self.addresses()
        #expect(found.open == ["/invitation/:token", "/language"])
        try await ServerWorld.with(environment: ["SIMSA_HTTP_PUBLIC_URL": "http://award.example.kr"]) { world in
            var browser = world.visitor
            let invited = try await world.request(
                "POST", "/api/v1/awards/served-award/contacts/invite", as: .admin,
                body: #"{"candidates":["A2"],"days":3,"isByMail":false}"#)
            let link = String(try #require(invited.text.firstMatch(of: #/(/invitation/con_[\w-]+)/#)).1)
            let paths = [link, "/language", "/awards/served-award/sign-in", "/awards/served-award/sign-in/code"]
            for path in paths {
                for headers in [
                    ["Origin": "https://evil.example"], ["Sec-Fetch-Site": "cross-site"], ["Origin": "null"],
                ] {
                    let answer = try await browser.post(
                        path, ["email": "a@b.kr", "password": "x", "code": "1", "language": "en"], headers: headers)
                    #expect(answer.status == 403, "\(path) \(headers)")
                }
            }
            #expect(browser.cookies.isEmpty)
            #expect(try await browser.post(link, [:], headers: ["Origin": "http://award.example.kr"]).status == 303)
        }
    }
}
