import AwardCore
import AwardUseCases
import Postgres
import Testing

@Suite struct SheetImportTests {
    @Test func oneBadLineKeepsAllOutAndEveryBadLineIsListed() async throws {
        try await StageWorld.with { world in
            try await world.open()
            let sheets = [
                sheet(2, "C01", "A1"), sheet(3, "R02", "A1", merit: "8,5"), sheet(4, "R09", "A1"),
                sheet(5, "R02", "A9"), sheet(6, "C01", "A1"), sheet(7, "R03", "A2", merit: ""),
            ]
            let reason = try await world.refusal {
                try await world.perform(ImportSheets(stage: "paper", sheets: sheets, submits: true))
            }
            guard case .invalid(let problems) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(problems.map(\.place) == ["line 3, merit", "line 4", "line 5", "line 6", "line 7"])
            #expect(try await world.count("SELECT count(*) FROM scoresheet") == 0)
        }
    }

    @Test func theSameFileTwiceChangesNothing() async throws {
        try await StageWorld.with { world in
            try await world.open()
            let file = ImportSheets(
                stage: "paper", sheets: [sheet(2, "C01", "A1"), sheet(3, "R02", "A1")], submits: true)
            let first = try await world.perform(file, as: StageWorld.secretary)
            #expect(first.receipts.map(\.state) == [.submitted, .submitted])
            let second = try await world.perform(file, as: StageWorld.secretary)
            #expect(second.receipts.isEmpty)
            #expect(second.unchanged == 2)
            #expect(try await world.count("SELECT count(*) FROM scoresheet_revision") == 2)
        }
    }

    @Test func anImportPassesTheSameGateAsAReviewer() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.score()
            try await world.perform(CloseStage(stage: "paper"))
            let reason = try await world.refusal {
                try await world.perform(
                    ImportSheets(
                        stage: "paper", sheets: [sheet(2, "C01", "A1", merit: "1")], submits: true, reason: "typed"))
            }
            guard case .invalid(let problems) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(problems.map(\.place) == ["line 2"])
        }
    }

    private func sheet(
        _ line: Int, _ reviewer: String, _ candidate: String, merit: String = "8"
    ) -> ImportSheets.Sheet {
        ImportSheets.Sheet(
            place: "line \(line)", reviewer: reviewer, candidate: candidate,
            content: SheetContent(marks: ["merit": merit, "effect": "7.5"]))
    }
}
