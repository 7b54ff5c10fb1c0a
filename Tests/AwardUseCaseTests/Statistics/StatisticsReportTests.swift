import AwardCore
import AwardUseCases
import Testing

/// The part of the report that says how sure the places are.
@Suite struct StatisticsReportTests {
    @Test func everyPartIsThereWithSentencesAndPictures() async throws {
        try await StageWorld.with(change: { $0.stages[0].severity = .reviewerRandom }) { world in
            try await world.tallyScored()
            let content = try await world.ask(CompileReport())
            let names = content.tables.map(\.name)
            for part in ["statistics", "agreement", "places", "sensitivity", "screening", "severity"] {
                #expect(names.contains("\(part)-1-paper"))
            }
            #expect(content.tables.allSatisfy { table in table.rows.allSatisfy { $0.count == table.columns.count } })
            // Four candidates are too few for the agreement of pairs.
            #expect(
                content.documents.map(\.fileName).filter { $0.hasSuffix(".svg") } == [
                    "places-city-1-paper.ko.svg", "places-city-1-paper.en.svg", "severity-1-paper.ko.svg",
                    "severity-1-paper.en.svg",
                ])
            let places = try #require(content.tables.first { $0.name == "places-1-paper" })
            #expect(places.rows.map { $0[2] } == StageWorld.candidates.map { .text($0) })
            let said = try #require(content.tables.first { $0.name == "statistics-1-paper" })
            #expect(said.rows.contains { $0[0] == .text("sensitivity") && $0[3] == .text(sentence) })
        }
    }

    private var sentence: String {
        "In 1 of 9 other ways (one reviewer or criterion less, another method) the winner or the cut changes."
    }

    @Test func adjustedScoresAreReportedOnlyWhereAnnounced() async throws {
        try await StageWorld.with { world in
            try await world.tallyScored()
            let content = try await world.ask(CompileReport())
            #expect(!content.tables.contains { $0.name.hasPrefix("severity") })
            #expect(!content.documents.contains { $0.fileName.hasPrefix("severity") })
        }
    }

    @Test func oneStageCanBeAskedForAloneAndABlindChairReadsCodes() async throws {
        try await StageWorld.with(change: { $0.stages[0].isBlind = true }) { world in
            try await world.tallyScored(by: StageWorld.admin)
            let alone = try await world.ask(AnalyseRanking(stage: "paper"))
            let whole = try await world.ask(CompileReport())
            #expect(alone.tables.count == 5)
            #expect(alone.tables.allSatisfy { whole.tables.contains($0) })
            #expect(alone.documents.allSatisfy { whole.documents.contains($0) })
            #expect(alone.documents.contains { $0.text.contains("A1후보") })
            let blind = try await world.ask(AnalyseRanking(stage: "paper"), as: StageWorld.chair)
            let texts =
                blind.documents.map(\.text)
                + blind.tables.flatMap { $0.rows.joined() }.compactMap {
                    if case .text(let text) = $0 { text } else { nil }
                }
            #expect(!texts.isEmpty)
            for code in StageWorld.candidates {
                #expect(!texts.contains { $0 == code || $0.contains("\(code)후보") || $0.contains("Entrant \(code)") })
            }
        }
    }

    @Test func whatCannotBeComputedIsSaidAndTheRestIsThere() async throws {
        try await StageWorld.with { world in
            try await world.tallyScored(RankUncertaintyTests.apart)
            let content = try await world.ask(CompileReport())
            let said = try #require(content.tables.first { $0.name == "statistics-1-paper" })
            let english = said.rows.compactMap { row -> String? in
                if case .text(let text) = row[3] { text } else { nil }
            }
            #expect(english.contains { $0.contains("2 groups that no reviewer links (A1, A2 / A3, A4)") })
            #expect(!content.tables.contains { $0.name == "places-1-paper" })
            #expect(content.tables.contains { $0.name == "sensitivity-1-paper" })
        }
    }
}
