import AwardCore
import AwardFiles
import Foundation
import Testing

/// What is no award file at all gets one clear sentence.
@Suite struct InputFaultTests {
    private func only(_ path: String) throws -> Diagnostic {
        let reading = AwardFile.read(at: path)
        #expect(reading.definition == nil)
        #expect(reading.diagnostics.count == 1)
        return try #require(reading.diagnostics.first)
    }

    private func only(bytes: [UInt8]) throws -> Diagnostic {
        let folder = try TemporaryFolder()
        return try only(try folder.write("award.yaml", bytes))
    }

    @Test func aFileThatIsMissing() throws {
        #expect(try only("/nowhere/award.yaml").text(.english) == "/nowhere/award.yaml: error: there is no such file")
    }

    @Test func aFolder() throws {
        let folder = try TemporaryFolder()
        #expect(try only(folder.path).message.en == "this is a folder, not a file")
    }

    @Test func anEmptyFile() throws {
        #expect(try only(bytes: []).message.en == "the file is empty")
    }

    @Test func aFileOfCommentsOnly() throws {
        #expect(try only(bytes: Array("# nothing\n".utf8)).message.en == "the file says nothing")
    }

    @Test func aDevice() throws {
        #expect(try only("/dev/zero").message.en == "this is not a regular file but a device or a pipe")
    }

    @Test func aPipeNobodyWritesTo() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/pipe"
        #expect(mkfifo(path, 0o600) == 0)
        #expect(try only(path).message.en == "this is not a regular file but a device or a pipe")
    }

    @Test func aNameWithANUL() throws {
        #expect(try only("award\0.yaml").message.en == "this is not a file name")
    }

    @Test func aNUL() throws {
        let diagnostic = try only(bytes: Array("id: a\nti\0tle".utf8))
        #expect(diagnostic.message.en == "there is a NUL at byte 9, so this is not a text file")
        #expect(diagnostic.line == 2 && diagnostic.column == 3)
    }

    @Test func invalidUTF8() throws {
        let diagnostic = try only(bytes: Array("id: 시".utf8) + [0xFF] + Array("\n".utf8))
        #expect(diagnostic.message.en == "this is not UTF-8: byte 8 is wrong; save the file as UTF-8")
        #expect(diagnostic.line == 1 && diagnostic.column == 6)
    }

    @Test func utf16() throws {
        #expect(try only(bytes: [0xFF, 0xFE, 0x69, 0x00]).message.en.hasPrefix("this is UTF-16"))
    }

    @Test func aControlCharacter() throws {
        #expect(
            try only(bytes: Array("id: a\ntitle: \u{1}".utf8)).message.en
                == "there is a control character (U+1); take it out")
    }

    @Test func hundredMegabytesOfNoiseAreNotEvenRead() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("award.yaml", [0x61])
        #expect(truncate(path, 104_857_600) == 0)
        let start = ContinuousClock.now
        #expect(try only(path).message.en == "the file is too large; up to 1 MB can be read")
        #expect(ContinuousClock.now - start < .seconds(1))
    }

    @Test func aListInsteadOfFields() throws {
        #expect(
            try only(bytes: Array("- a\n- b\n".utf8)).message.en == "this must be fields with values, but is a list")
    }

    @Test(arguments: [
        ("id: a\n  b: c\n", 2, "a colon cannot stand here"),
        ("id: [a\ntitle: b\n", 2, "a comma or a closing bracket is missing"),
        ("id: \"a\n", 2, "the file ends before a quotation mark"),
        ("id: a\n\ttitle: b\n", 2, "tabs cannot indent"),
        ("id: a\n---\nid: b\n", 2, "there must be one document only"),
        ("id: *nobody\n", 1, "this alias (*) was never defined"),
    ]) func brokenYAML(_ text: String, line: Int, words: String) throws {
        let diagnostic = try only(bytes: Array(text.utf8))
        #expect(diagnostic.message.en.hasPrefix("this is not valid YAML: "))
        #expect(diagnostic.message.en.contains(words))
        #expect(diagnostic.line == line)
    }

    @Test func aByteOrderMarkIsNoMistake() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("award.yaml", [0xEF, 0xBB, 0xBF] + Array(SmallAward().yaml.utf8))
        #expect(AwardFile.read(at: path).definition != nil)
    }

    @Test func anAliasIsToldWhereItsAnchorStands() throws {
        let diagnostic = try only(bytes: Array("id: &name small\ntitle: {ko: *name, en: *name}\n".utf8))
        #expect(diagnostic.message.en.hasPrefix("YAML anchors (&) and aliases (*) are not used here"))
        #expect(diagnostic.line == 1 && diagnostic.column == 5)
    }

    @Test(arguments: [false, true]) func anAliasBombIsDefusedBeforeItGrows(inKeys: Bool) throws {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...30 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += inKeys ? "? &a\(level) [\(aliases)]\n: 1\n" : "a\(level): &a\(level) [\(aliases)]\n"
        }
        let start = ContinuousClock.now
        #expect(try only(bytes: Array(text.utf8)).message.en.hasPrefix("YAML anchors (&) and aliases (*)"))
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test(arguments: ["[", "{", "- ", "? ", "a: {"]) func deepNestingIsRefused(_ opener: String) throws {
        let text = "x:\n " + String(repeating: opener, count: 100_000) + "\n"
        let diagnostic = try only(bytes: Array(text.utf8))
        #expect(diagnostic.message.en.hasPrefix("this is not valid YAML"))
    }

    @Test func aRubricOutsideTheFolderIsRefusedAlsoThroughALink() throws {
        let folder = try TemporaryFolder()
        let other = try TemporaryFolder()
        let rubric = try other.write("rubric.yaml", "title: {ko: 가, en: A}\n")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link.yaml", withDestinationPath: rubric)
        for name in [rubric, "../\((other.path as NSString).lastPathComponent)/rubric.yaml", "link.yaml"] {
            let yaml = """
                id: a
                title: {ko: 가, en: A}
                categories: [{id: all, title: {ko: 전체, en: All}}]
                stages: [{id: only, title: {ko: 단계, en: Stage}, rubric: \(name)}]
                """
            let diagnostic = try only(try folder.write("award.yaml", yaml))
            #expect(diagnostic.message.en.hasSuffix("a rubric file must lie in the award's own folder"))
            #expect(diagnostic.path == "stages[0].rubric")
        }
    }

    @Test func mistakesInARubricNameTheRubricsFile() throws {
        let folder = try TemporaryFolder()
        let rubric = try folder.write(
            "one.yaml", "title: {ko: 가, en: A}\ncriteria: [{id: a, title: {ko: 가, en: A}, maximum: x}]\n")
        let stage = "{title: {ko: 단계, en: Stage}, rubric: one.yaml, id: "
        let yaml = """
            id: a
            title: {ko: 가, en: A}
            categories: [{id: all, title: {ko: 전체, en: All}}]
            stages: [\(stage)one}, \(stage)two}]
            """
        let diagnostic = try only(try folder.write("award.yaml", yaml))
        #expect(
            diagnostic.text(.english) == "\(rubric):2:52: error: criteria[0].maximum: this must be a number, but is “x”"
        )
    }
}
