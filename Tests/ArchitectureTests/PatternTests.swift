import Testing

/// A rule that finds nothing must be one that could.
@Suite struct PatternTests {
    @Test func everyPatternFindsWhatItIsFor() {
        expect("    let mean: Double = 0", Pattern.floatingPoint, isFound: true)
        expect("    let now = Date()", Pattern.clockOrChance, isFound: true)
        expect("    items.shuffled()", Pattern.clockOrChance, isFound: true)
        expect("\"SELECT code FROM candidate\"", Pattern.sql, isFound: true)
        expect("\"UPDATE stage SET state\"", Pattern.sql, isFound: true)
        expect("_ = try Policy.decide(.stageOpen)", Pattern.decision, isFound: true)
        expect("throw Refusal(.busy)", Pattern.refusal, isFound: true)
        expect("try await database.transaction { tx in", Pattern.transaction, isFound: true)
        expect("struct Session\("Manager") {", Pattern.emptyName, isFound: true)
        expect("let file = try! open()", Pattern.shortcut, isFound: true)
        expect("let path = \"/\("home")/somebody\"", Pattern.machinePath, isFound: true)
        expect("let a = 1  // TO\("DO") later", Pattern.leftForLater, isFound: true)
    }

    @Test func noPatternFindsWhatOnlyLooksLikeIt() {
        expect("let entry = DoubleEntry()", Pattern.floatingPoint, isFound: false)
        expect("items.shuffled(using: &generator)", Pattern.clockOrChance, isFound: false)
        expect("// SELECT one FROM them", Pattern.sql, isFound: false)
        expect("let text = PolicyText()", Pattern.decision, isFound: false)
        expect("func transaction(", Pattern.transaction, isFound: false)
        expect("struct CommonnessOfWords {", Pattern.emptyName, isFound: false)
        expect("let file = try? open()", Pattern.shortcut, isFound: false)
        expect("/var/lib/simsa", Pattern.machinePath, isFound: false)
    }

    @Test func importsAreFoundHoweverTheyAreWritten() {
        let text = """
            import Testing
            public import AwardCore
            @testable import simsa
            import struct Foundation.Date
            // import Yams
            let important = 1
            """
        #expect(SourceFile(path: "a.swift", text: text).imports == ["Testing", "AwardCore", "simsa", "Foundation"])
    }

    private func expect(_ line: String, _ pattern: Pattern, isFound: Bool) {
        let file = SourceFile(path: "a.swift", text: "let first = 1\n\(line)\n")
        #expect(file.places(of: pattern) == (isFound ? ["a.swift:2"] : []), "\(line)")
    }
}
