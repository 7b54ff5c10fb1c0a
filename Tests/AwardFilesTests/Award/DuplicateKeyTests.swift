import AwardCore
import AwardFiles
import Testing

@Suite struct DuplicateKeyTests {
    private func told(_ text: String) throws -> [String] {
        let folder = try TemporaryFolder()
        return AwardFile.read(at: try folder.write("award.yaml", text)).diagnostics
            .filter { $0.message.en.contains("is given twice") }
            .map { "\($0.line):\($0.column) \($0.path)" }
    }

    @Test func everyRepetitionIsToldWhereItStands() throws {
        let text = """
            id: a
            title: {ko: 가, en: A, ko: 나}
            id: b
            stages:
              - id: first
                rubric:
                  title: {ko: 가, en: A}
                title: {ko: 가, en: A}
                "title": {ko: 나, en: B}
              - id: second
                id: third
                id: fourth
            """
        #expect(try told(text) == ["2:23 ko", "3:1 id", "9:5 title", "11:5 id", "12:5 id"])
    }

    @Test func aRepetitionDoesNotHideOtherMistakes() throws {
        let sentences = try SmallAward(top: "host: {ko: 가, en: A}\nhost: {ko: 나, en: B}", stage: "blnd: true")
            .sentences()
        #expect(
            sentences == [
                "host: “host” is given twice here; keep one of them",
                "stages[0].blnd: there is no field “blnd” here; did you mean “blind”?",
            ])
    }

    @Test func keysOfOtherMappingsAndTextsAreNoRepetition() throws {
        let text = """
            id: a
            id: b
            host:
              ko: |
                id: not a key
              en: "id: neither"
            categories:
            - {id: a}
            - {id: b}
            """
        #expect(try told(text) == ["2:1 id"])
    }
}
