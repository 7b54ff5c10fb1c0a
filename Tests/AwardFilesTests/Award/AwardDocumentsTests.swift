import AwardCore
import AwardFiles
import Foundation
import Testing

/// Awards whose files were handed over instead of lying in a folder.
@Suite struct AwardDocumentsTests {
    private static let award = """
        id: small
        title: {ko: 작은 시상, en: Small award}
        categories:
          - {id: city, title: {ko: 시, en: City}}
        stages:
          - id: first
            title: {ko: 1단계, en: First}
            rubric: rubrics/paper.yaml
        """
    private static let rubric = """
        title: {ko: 기준, en: Criteria}
        criteria:
          - {id: results, title: {ko: 성과, en: Results}, maximum: 60}
        """

    private static func file(_ name: String, _ text: String) -> NamedFile {
        NamedFile(name: name, bytes: Array(text.utf8))
    }

    private static func sentences(_ files: [NamedFile]) -> [String] {
        AwardFile.read(files).diagnostics.map { $0.text(.english) }
    }

    @Test(arguments: Rubrics.names)
    func aShippedAwardReadsTheSameFromDocumentsWithAndWithoutFolders(name: String) throws {
        let path = Rubrics.path("\(name)/award.yaml")
        let files = AwardFile.documents(at: path)
        let there = try Rubrics.award(name)
        #expect(files.count > 1)
        #expect(AwardFile.read(files).definition == there)
        let flat = files.map { NamedFile(name: String($0.name.split(separator: "/").last ?? ""), bytes: $0.bytes) }
        #expect(AwardFile.read(flat).definition == there)
        let nested = files.map { NamedFile(name: "upload/\($0.name)", bytes: $0.bytes) }
        #expect(AwardFile.read(nested).definition == there)
    }

    @Test func aMissingAwardFileAndTwoOfThemAreEachOneSentence() {
        #expect(
            Self.sentences([Self.file("paper.yaml", Self.rubric)])
                == ["award.yaml: error: there is no file award.yaml; send it together with its rubrics"])
        let twice = [Self.file("award.yaml", Self.award), Self.file("b/award.yaml", Self.award)]
        #expect(Self.sentences(twice) == ["award.yaml: error: there is more than one file award.yaml; send one"])
    }

    @Test func aRubricThatWasNotSentIsNamedWhereTheAwardRefersToIt() {
        #expect(
            Self.sentences([Self.file("award.yaml", Self.award)])
                == [
                    "award.yaml:8:13: error: stages[0].rubric: “rubrics/paper.yaml”: it is not among the files sent along"
                ])
    }

    @Test func aMistakeInARubricIsNamedByItsOwnFile() {
        let files = [
            Self.file("award.yaml", Self.award),
            Self.file("paper.yaml", Self.rubric.replacing("maximum: 60", with: "maximum: many")),
        ]
        let found = AwardFile.read(files)
        #expect(found.definition == nil)
        #expect(found.diagnostics.map(\.file) == ["paper.yaml"])
        #expect(found.diagnostics.map(\.line) == [3])
    }

    @Test func aFileNothingRefersToIsAWarning() {
        let files = [
            Self.file("award.yaml", Self.award), Self.file("rubrics/paper.yaml", Self.rubric),
            Self.file("rubrics/other.yaml", Self.rubric),
        ]
        let found = AwardFile.read(files)
        #expect(found.definition?.id == "small")
        #expect(
            found.diagnostics.map { $0.text(.english) }
                == ["rubrics/other.yaml: warning: award.yaml does not refer to this file, so it is not used"])
    }

    @Test(arguments: ["../paper.yaml", "/etc/passwd"])
    func aRubricElsewhereIsNotLookedFor(path: String) {
        let files = [
            Self.file("award.yaml", Self.award.replacing("rubrics/paper.yaml", with: path)),
            Self.file("paper.yaml", Self.rubric),
        ]
        #expect(AwardFile.read(files).definition == nil)
        #expect(Self.sentences(files).allSatisfy { $0.contains("must lie in the award's own folder") })
    }

    @Test func anEmptyFileIsOneSentence() {
        #expect(Self.sentences([NamedFile(name: "award.yaml", bytes: [])]) == ["award.yaml: error: the file is empty"])
    }
}
