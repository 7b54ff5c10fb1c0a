import Foundation
import Testing

@testable import AwardFiles

/// The JSON Schema and the reader describe the same format.
@Suite struct SchemaTests {
    private func schema(_ name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: URL(fileURLWithPath: Rubrics.path(name)))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// The schema of a section: the file's own for the outermost one, else one of its definitions.
    private func part(_ section: FormatSection, of schema: [String: Any], outermost: String) throws -> [String: Any] {
        if section.name == outermost { return schema }
        let definitions = try #require(schema["$defs"] as? [String: Any])
        return try #require(definitions[section.name] as? [String: Any], "no definition of \(section.name)")
    }

    private func compare(_ sections: [FormatSection], _ file: String, outermost: String) throws {
        let schema = try schema(file)
        for section in sections {
            let part = try part(section, of: schema, outermost: outermost)
            let properties = try #require(part["properties"] as? [String: Any])
            #expect(properties.keys.sorted() == section.keys.sorted(), "fields of \(section.name)")
            let required = part["required"] as? [String] ?? []
            #expect(required.sorted() == section.required.sorted(), "required fields of \(section.name)")
            #expect(part["additionalProperties"] as? Bool == false)
        }
        // What the schema calls an object with fields, the reader must know.
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        let objects = definitions.filter { $0.value["properties"] != nil }.keys.sorted()
        #expect(objects == sections.map(\.name).filter { $0 != outermost }.sorted())
    }

    @Test func awardSchemaHasTheFieldsTheReaderKnows() throws {
        try compare(AwardFormat.awardSections, "award.schema.json", outermost: "award")
    }

    @Test func rubricSchemaHasTheFieldsTheReaderKnows() throws {
        try compare(AwardFormat.rubricSections, "rubric.schema.json", outermost: "rubric")
    }

    @Test func everyReferenceInTheSchemasLeadsSomewhere() throws {
        for file in ["award.schema.json", "rubric.schema.json"] {
            let schema = try schema(file)
            let definitions = try #require(schema["$defs"] as? [String: Any])
            for reference in references(in: schema) where reference.hasPrefix("#") {
                #expect(definitions[reference.replacing("#/$defs/", with: "")] != nil, "\(reference) in \(file)")
            }
        }
    }

    @Test func tieBreakWordsOfTheSchemaAreTheReadersWords() throws {
        let schema = try schema("award.schema.json")
        let text = String(
            decoding: try JSONSerialization.data(withJSONObject: schema, options: .sortedKeys), as: UTF8.self)
        let words = AwardReader.tieBreakWords.map { "\"\($0)\"" }.joined(separator: ",")
        #expect(text.contains("\"enum\":[\(words)]"))
    }

    private func references(in value: Any) -> [String] {
        if let object = value as? [String: Any] {
            return object.flatMap { key, value in key == "$ref" ? [value as? String ?? ""] : references(in: value) }
        }
        return (value as? [Any] ?? []).flatMap(references)
    }
}
