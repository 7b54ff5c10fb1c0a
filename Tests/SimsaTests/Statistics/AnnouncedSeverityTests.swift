import AwardStore
import AwardTestSupport
import Foundation
import Postgres
import Testing

/// The shipped award that announces T-scores, an analysis of severity and a calibration set, from its file to its ranking.
@Suite struct AnnouncedSeverityTests {
    private static let folder =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../Rubrics/youth-policy-contest").standardizedFileURL.path

    /// Runs the whole stage and hands on a way to run further commands.
    private func tallied(
        isolation: isolated (any Actor)? = #isolation,
        _ body: (_ simsa: ([String]) async throws -> SimsaRun) async throws -> Void
    ) async throws {
        let template = TestTemplate(name: "cli") { try await Migrator(Schema.migrations).migrate($0) }
        try await withFreshDatabase(template: template) { database in
            let url = database.configuration.url
            let simsa = { (arguments: [String]) in
                let run = try await SimsaRun.run(arguments, database: url)
                #expect(run.code == 0, "\(arguments): \(run.errors)")
                return run
            }
            let before = ["--now", "2026-09-01T09:00:00+09:00"]
            let scoring = ["--now", "2026-09-09T10:00:00+09:00"]
            _ = try await simsa(["award", "apply", Self.folder, "--simulated"])
            for noun in ["candidate", "reviewer"] {
                _ = try await simsa([noun, "import", "\(Self.folder)/sample/\(noun)s.csv"] + before)
            }
            for number in 1...6 { _ = try await simsa(["reviewer", "pledge", "R0\(number)", "--agree"] + before) }
            _ = try await simsa(["assign", "apply", "paper", "--seed", "2026"] + before)
            _ = try await simsa(["stage", "open", "paper"] + scoring)
            _ = try await simsa(
                ["score", "import", "paper", "\(Self.folder)/sample/paper.csv", "--submit"]
                    + ["--as", "secretary:simulation"] + scoring)
            _ = try await simsa(["stage", "close", "paper", "--now", "2026-09-18T18:30:00+09:00"])
            _ = try await simsa(["stage", "tally", "paper", "--now", "2026-09-18T18:30:00+09:00"])
            try await body(simsa)
        }
    }

    @Test func rawScoresAdjustedOnesAndTScoresStandBesideEachOther() async throws {
        try await tallied { simsa in
            let ranking = try await simsa(["ranking", "show", "--format", "csv"])
            #expect(ranking.output.contains("Y10"))
            // The calibration set is marked and never ranked.
            #expect(!ranking.output.contains("CAL-1"))
            let severity = try await simsa(["ranking", "severity", "--format", "csv"])
            let rows = severity.output.split(whereSeparator: \.isNewline).map {
                $0.split(separator: ",", omittingEmptySubsequences: false)
            }
            #expect(rows.count == 13)
            // Totals of Y10 are 88, 90, 80 and 86 of a hundred.
            let first = try #require(rows.dropFirst().first)
            #expect(first[2] == "Y10")
            #expect(Double(first[4]) == 86)
            // Y04 stands below Y06 officially and above it once severity is taken out, and by plain means.
            let places = Dictionary(uniqueKeysWithValues: rows.dropFirst().map { (String($0[2]), ($0[1], $0[7])) })
            #expect(places["Y06"]?.0 == "5" && places["Y04"]?.0 == "6")
            #expect(places["Y06"]?.1 == "6" && places["Y04"]?.1 == "5")
        }
    }

    @Test func comparingWaysOfCountingNamesTheAdjustedOneAndSaysWhatIsLeftOut() async throws {
        try await tallied { simsa in
            let compared = try await simsa(["ranking", "compare"])
            #expect(compared.output.contains("By scores adjusted for severity"))
            #expect(compared.output.contains("leave out: normalisation"))
            for line in compared.output.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
            let tallies = try await simsa(["ranking", "compare", "paper", "--tallies"])
            #expect(tallies.output.contains("Nothing changed between tally 1 and tally 1."))
            let calibration = try await simsa(["score", "calibration", "paper"])
            #expect(calibration.output.contains("CAL-1"))
        }
    }
}
