import AwardCore
import FoundationEssentials
import Testing

@Suite("Text nobody may see")
struct SecretTests {
    private struct Letter: Codable {
        var to: String
        var content: Secret
    }

    @Test("it is written as null, whatever it holds, and read from text")
    func coding() throws {
        let written = try JSONEncoder().encode([Secret("hunter22"), Secret("")])
        #expect(String(decoding: written, as: UTF8.self) == "[null,null]")
        let read = try JSONDecoder().decode(Letter.self, from: Data(#"{"to":"a","content":"hunter22"}"#.utf8))
        #expect(read.content.reveal() == "hunter22")
        #expect(try JSONDecoder().decode(Letter.self, from: Data(#"{"to":"a","content":null}"#.utf8)).content.isEmpty)
    }

    @Test("it does not print, by itself or within something")
    func printing() {
        let letter = Letter(to: "a", content: Secret("hunter22"))
        var dumped = ""
        dump(letter, to: &dumped)
        for text in ["\(letter)", "\(letter.content)", String(reflecting: letter), dumped] {
            #expect(!text.contains("hunter22"))
        }
    }
}
