import Testing

/// An award is a shard: every key begins with it, so that tables can be distributed by it.
@Suite struct ShardTests {
    @Test func everyPrimaryKeyBeginsWithTheAward() throws {
        let strangers = try migrationLines().filter { line in
            guard line.text.contains("PRIMARY KEY") else { return false }
            return !line.text.contains("PRIMARY KEY (award_id")
                && line.text.drop(while: \.isWhitespace).prefix(while: { !$0.isWhitespace }) != "award_id"
        }
        #expect(strangers.map(\.place) == [])
    }

    @Test func everyForeignKeyCarriesTheAward() throws {
        let strangers = try migrationLines().filter { line in
            if line.text.contains("FOREIGN KEY") { return !line.text.contains("FOREIGN KEY (award_id") }
            return line.text.contains("REFERENCES")
                && line.text.drop(while: \.isWhitespace).prefix(while: { !$0.isWhitespace }) != "award_id"
        }
        #expect(strangers.map(\.place) == [])
    }

    @Test func everyTableHasAPrimaryKey() throws {
        let lines = try migrationLines()
        #expect(!lines.isEmpty)
        #expect(lines.count { $0.text.hasPrefix("CREATE TABLE") } == lines.count { $0.text.contains("PRIMARY KEY") })
    }

    private func migrationLines() throws -> [(place: String, text: Substring)] {
        try Repository.files(under: "Sources/AwardStore/Migrations", ending: ".sql").flatMap { file in
            file.lines.filter { !$0.text.drop(while: \.isWhitespace).hasPrefix("--") }
                .map { ("\(file.path):\($0.number)", $0.text) }
        }
    }
}
