import AwardCore
import AwardFiles
import Testing

/// Whatever the bytes, every reader ends with a sentence or a value. The seed is in the failure's comment.
@Suite struct FuzzTests {
    private func check(_ diagnostics: [Diagnostic], _ comment: String) {
        for diagnostic in diagnostics {
            #expect(!diagnostic.message.ko.isEmpty && !diagnostic.message.en.isEmpty, "\(comment)")
            #expect(!diagnostic.message.en.contains("\n"), "\(comment): \(diagnostic.message.en)")
            #expect(diagnostic.line >= 0 && diagnostic.column >= 0, "\(comment)")
        }
    }

    private func noise(_ random: inout SeededGenerator, alphabet: [UInt8]?) -> [UInt8] {
        (0..<Int.random(in: 1...400, using: &random)).map { _ in
            alphabet?.randomElement(using: &random) ?? UInt8.random(in: 0...255, using: &random)
        }
    }

    @Test func noiseIsNoAward() throws {
        let folder = try TemporaryFolder()
        let yamlLike = Array("a: -[]{}&*!|>'\"%@`#,?\n\t 시0".utf8)
        for seed in UInt64(1)...400 {
            var random = SeededGenerator(seed: seed)
            let bytes = noise(&random, alphabet: seed % 2 == 0 ? yamlLike : nil)
            let reading = AwardFile.read(at: try folder.write("award.yaml", bytes))
            #expect(reading.definition == nil && reading.diagnostics.hasErrors, "seed \(seed)")
            check(reading.diagnostics, "seed \(seed)")
        }
    }

    /// A good file with a few bytes or lines changed, which reaches far deeper than noise.
    @Test func damagedAwardsNeverCrashTheReader() throws {
        let folder = try TemporaryFolder()
        let stage = """
            panel: {pools: [a], reviewers_per_candidate: 3, maximum_load: 9}
            window: {opens: 2019-10-01 09:00, closes: 2019-10-02 18:00}
            aggregation: {method: trimmed_mean, drop: 1, minimum_for_trim: 5}
            components: [{id: x, title: {ko: 가, en: X}, weight: 400/7, pools: [a]}, {id: y, title: {ko: 나, en: Y}, weight: 300/7, pools: [a]}]
            selection: {quota: {city: 2, county: 1}, vacancy: {move_to: [city]}}
            minimums: {total: 85%, criteria: {results: 10}}
            tie_break: [{criterion: results}, chair, draw]
            """
        let good = Array(
            SmallAward(stage: stage, prizes: "prizes: [{id: a, title: {ko: 가, en: A}, count: rest}]").yaml.utf8)
        let spice = Array(":{}[],-'\"&*#%\n 0e.9~".utf8)
        for seed in UInt64(1)...600 {
            var random = SeededGenerator(seed: seed)
            var bytes = good
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = spice.randomElement(using: &random) ?? 0
                default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
                }
            }
            let reading = AwardFile.read(at: try folder.write("award.yaml", bytes))
            #expect(reading.definition != nil || reading.diagnostics.hasErrors, "seed \(seed)")
            check(reading.diagnostics, "seed \(seed)")
        }
    }

    @Test func noiseIsNoTable() throws {
        let folder = try TemporaryFolder()
        let award = try #require(try SmallAward().read().definition)
        let stage = award.stages[0]
        let csvLike = Array("code,name,category\n\"',;\r\t=시12".utf8)
        for seed in UInt64(1)...400 {
            var random = SeededGenerator(seed: seed)
            var bytes = noise(&random, alphabet: seed % 2 == 0 ? csvLike : nil)
            if seed % 4 == 0 {
                bytes = Array("code,name,category,pool,stage,reviewer,candidate,results,spread,affinity\n".utf8) + bytes
            }
            let path = try folder.write("t.csv", bytes)
            check(CandidateFile.read(at: path, for: award).diagnostics, "seed \(seed)")
            check(ReviewerFile.read(at: path, for: award).diagnostics, "seed \(seed)")
            check(SheetFile.read(at: path, of: stage).diagnostics, "seed \(seed)")
            check(AffinityFile.read(at: path).diagnostics, "seed \(seed)")
        }
    }
}
