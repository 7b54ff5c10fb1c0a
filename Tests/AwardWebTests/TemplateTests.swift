import AwardCore
import Testing

@testable import AwardWeb

/// What holds for every template.
@Suite struct TemplateTests {
    private static let texts = TemplateFiles.all.mapValues { String(decoding: $0, as: UTF8.self) }

    @Test(arguments: Array(texts.keys).sorted())
    func noTemplateHoldsScriptOrStyleOfItsOwn(name: String) throws {
        let text = try #require(Self.texts[name])
        #expect(!text.contains("style=") && !text.contains("<style") && !text.contains("javascript:"))
        #expect(text.firstMatch(of: #/<[^>]*\son\w+=/#) == nil)
        #expect(text.matches(of: #/<script[^>]*>/#).allSatisfy { $0.output.contains(" src=") })
    }

    @Test(arguments: Array(texts.keys).sorted())
    func everyFormCarriesItsMarkOfOrigin(name: String) throws {
        // Forms of somebody who is not signed in have none; where they come from stands for it.
        let open = ["{{base}}/sign-in", "{{base}}/sign-in/code", "/language", "/invitation/{{token}}"]
        for form in try #require(Self.texts[name]).split(separator: "<form").dropFirst() {
            let head = form.prefix { $0 != ">" }
            guard head.contains("method=\"post\"") else { continue }
            let action = head.firstMatch(of: #/action="([^"]*)"/#).map { String($0.1) } ?? ""
            if open.contains(action) { continue }
            #expect(form.contains("name=\"csrf\" value=\"{{csrf}}\""), "\(name): \(action)")
        }
    }

    @Test func everyTemplateIsWellFormedInBothLanguages() throws {
        _ = try Templates()
    }
}
