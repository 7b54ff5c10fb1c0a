import AwardCore
import AwardFiles
import Testing

/// A small award file into which a test puts what it is about.
struct SmallAward {
    var top = ""
    var categories = """
          - {id: city, title: {ko: 시, en: City}}
          - {id: county, title: {ko: 군, en: County}}
        """
    var criteria = """
              - {id: results, title: {ko: 성과, en: Results}, maximum: 60}
              - {id: spread, title: {ko: 파급, en: Spread}, maximum: 40}
        """
    var rubric = ""
    var stage = ""
    var second = ""
    var prizes = ""

    var yaml: String {
        """
        id: small
        title: {ko: 작은 시상, en: Small award}
        \(top)
        categories:
        \(categories)
        stages:
          - id: first
            title: {ko: 1단계, en: First}
            rubric:
              title: {ko: 기준, en: Criteria}
              \(rubric)
              criteria:
        \(criteria)
        \(SmallAward.indented(stage, by: 4))
        \(SmallAward.indented(second, by: 2))
        \(prizes)

        """
    }

    func read() throws -> AwardFile.Reading {
        let folder = try TemporaryFolder()
        return AwardFile.read(at: try folder.write("award.yaml", yaml))
    }

    /// The one stage of the award, which must have no mistakes.
    func onlyStage() throws -> StageDefinition {
        let reading = try read()
        #expect(reading.diagnostics.map { $0.text(.english) } == [])
        return try #require(reading.definition?.stages.first)
    }

    /// The sentences about its mistakes, each with its field.
    func sentences() throws -> [String] {
        try read().diagnostics.map { "\($0.path): \($0.message.en)" }
    }

    private static func indented(_ text: String, by count: Int) -> String {
        let blanks = String(repeating: " ", count: count)
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { blanks + $0 }.joined(separator: "\n")
    }
}
