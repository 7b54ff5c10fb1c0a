import AwardHTTP
import Testing

/// Forms with files, read strictly.
@Suite struct MultipartTests {
    private static func read(_ text: String) throws -> [MultipartBody.Part] {
        try MultipartBody(Array(text.replacing("\n", with: "\r\n").utf8), boundary: "b").parts
    }

    @Test func fieldsAndFilesComeInOrderWithTheirBytes() throws {
        let parts = try Self.read(
            "--b\nContent-Disposition: form-data; name=\"csrf\"\n\nabc\n--b\n"
                + "Content-Disposition: form-data; name=\"f\"; filename=\"시상 %22a%22.yaml\"\nContent-Type: text/plain\n\n"
                + "one\n--c\ntwo\n--b--\n")
        #expect(parts.map(\.name) == ["csrf", "f"])
        #expect(parts.map(\.fileName) == [nil, "시상 \"a\".yaml"])
        #expect(parts.map { String(decoding: $0.bytes, as: UTF8.self) } == ["abc", "one\r\n--c\r\ntwo"])
    }

    @Test func anEmptyFileFieldIsAPartWithoutBytes() throws {
        let parts = try Self.read("--b\nContent-Disposition: form-data; name=\"f\"; filename=\"\"\n\n\n--b--\n")
        #expect(parts.first?.fileName == "")
        #expect(parts.first?.bytes == [])
    }

    @Test(arguments: [
        "", "--c\n", "--b\nContent-Disposition: form-data; name=\"a\"\n\nabc", "--b\nno header\n\nabc\n--b--\n",
        "--b\nContent-Disposition: attachment; name=\"a\"\n\nabc\n--b--\n",
        "--b\nContent-Disposition: form-data; filename=\"a\"\n\nabc\n--b--\n",
        "--b\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\n\nabc\n--b--\n",
        "--b--\nsomething after the end",
    ])
    func whatNoBrowserSendsIsRefused(text: String) {
        #expect(throws: RequestFault.self) { try Self.read(text) }
    }

    @Test func moreThanTheMostPartsAreRefused() {
        let part = "--b\nContent-Disposition: form-data; name=\"a\"\n\n1\n"
        let most = String(repeating: part, count: MultipartBody.mostParts)
        #expect((try? Self.read(most + "--b--\n"))?.count == MultipartBody.mostParts)
        #expect(throws: RequestFault.self) { try Self.read(most + part + "--b--\n") }
    }
}
