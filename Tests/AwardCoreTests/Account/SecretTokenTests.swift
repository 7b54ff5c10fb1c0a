import AwardCore
import Testing

@Suite("Tokens")
struct SecretTokenTests {
    private static func token(_ kind: SecretToken.Kind, award: Int32 = 7, first: UInt8 = 1) throws -> SecretToken {
        try #require(SecretToken(kind, award: award, random: (0..<32).map { first &+ UInt8($0) }))
    }

    @Test("a token is read back from its text", arguments: SecretToken.Kind.allCases, [1, 7, Int32.max])
    func roundTrip(kind: SecretToken.Kind, award: Int32) throws {
        let token = try Self.token(kind, award: award)
        #expect(SecretToken(kind, text: token.text) == token)
        #expect(token.text.hasPrefix(kind.rawValue))
        #expect(
            token.text.utf8.allSatisfy { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "=") }
        )
    }

    @Test("a token of one kind is none of another, and its hash is another")
    func kinds() throws {
        for kind in SecretToken.Kind.allCases {
            for other in SecretToken.Kind.allCases where other != kind {
                let text = try Self.token(kind).text
                #expect(SecretToken(other, text: text) == nil)
            }
        }
        let hashes = try SecretToken.Kind.allCases.map { try Self.token($0).hash }
        #expect(Set(hashes).count == SecretToken.Kind.allCases.count)
    }

    @Test("a changed letter is another token or none; a shorter or longer text is none")
    func changed() throws {
        let token = try Self.token(.session)
        let text = token.text
        for index in text.indices.dropFirst(SecretToken.Kind.session.rawValue.count) {
            var changed = text
            changed.replaceSubrange(index...index, with: text[index] == "A" ? "B" : "A")
            #expect(SecretToken(.session, text: changed)?.hash != token.hash)
        }
        for wrong in [String(text.dropLast()), text + "A", text + "=", "", "ses_", String(repeating: "A", count: 5000)]
        {
            #expect(SecretToken(.session, text: wrong) == nil)
        }
    }

    @Test("a hash tells the award apart")
    func awards() throws {
        let first = try Self.token(.api, award: 1)
        let second = try Self.token(.api, award: 2)
        #expect(first.hash != second.hash)
        #expect(SecretToken(.api, award: 1, random: [1, 2, 3]) == nil)
    }

    @Test("what a form carries follows from the session and tells it apart from others")
    func csrf() throws {
        let first = CSRFToken(of: try Self.token(.session))
        let second = CSRFToken(of: try Self.token(.session, first: 2))
        #expect(first.accepts(first.text))
        for wrong in [nil, "", second.text, String(first.text.dropLast()), first.text + "A"] {
            #expect(!first.accepts(wrong))
        }
        let text = try Self.token(.session).text
        #expect(!text.contains(first.text))
    }

    @Test(
        "text that is no base 64 of addresses in its one proper form is refused",
        arguments: ["A", "AB==", "A+B_", "a b", "AAF"])
    func base64(text: String) {
        #expect(Base64URL.bytes(text) == nil)
    }

    @Test("base 64 of addresses reads what it wrote", arguments: 0...40)
    func base64RoundTrip(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 251) }
        #expect(Base64URL.bytes(Base64URL.text(bytes)) == bytes)
    }
}
