import Glibc
import Postgres
import Testing

/// `simsa score enter` by a person at a terminal.
struct ScoreEnterTests {
    private static let prompt = "Mark (? for help) > "

    private static func enter(_ office: PeopleOffice, _ steps: TerminalRun.Step...) async throws -> TerminalRun {
        try await TerminalRun.run(
            ["score", "enter", "paper", "R02", "11740", "--as", "reviewer:R02", "--award", PeopleOffice.award],
            database: office.database.configuration.url, typing: steps)
    }

    /// The marks and states of the sheets there are.
    private static func sheets(_ office: PeopleOffice) async throws -> [String] {
        try await office.database.read { tx in
            try tx.rows("SELECT state || ' ' || marks::text || ' ' || revision FROM scoresheet", as: String.self)
        }
    }

    @Test func aSheetIsEnteredAndSubmittedWithAReceipt() async throws {
        try await PeopleOffice.with { office in
            try await office.openStage()
            let run = try await Self.enter(
                office, .init(Self.prompt, type: "101\n"), .init(Self.prompt, type: "8,5\n"),
                .init(Self.prompt, type: "85\n"), .init("q go on later > ", type: "s\n"),
                .init("[yes/no] ", type: "yes\n"))
            #expect(run.code == 0, "\(run.screen)")
            #expect(run.screen.contains("11740 "))
            #expect(run.screen.contains("1-3-3-2"), "the receipt: \(run.screen)")
            #expect(try await Self.sheets(office) == ["submitted {85} 2"])
        }
    }

    @Test func ctrlCKeepsTheDraftAndTheSameCommandGoesOnFromIt() async throws {
        try await PeopleOffice.with { office in
            try await office.openStage()
            let stopped = try await Self.enter(
                office, .init(Self.prompt, type: "70\n"), .init("q go on later > ", type: "\u{3}"))
            #expect(stopped.code == 128 + SIGINT, "\(stopped.screen)")
            #expect(stopped.screen.hasSuffix("The draft is saved. The same command goes on from here.\n"))
            #expect(try await Self.sheets(office) == ["draft {70} 1"])
            let resumed = try await Self.enter(
                office, .init("70", type: "1\n"), .init("Now 70", type: "72\n"),
                .init("q go on later > ", type: "s\n"), .init("[yes/no] ", type: "yes\n"))
            #expect(resumed.code == 0, "\(resumed.screen)")
            #expect(try await Self.sheets(office) == ["submitted {72} 3"])
        }
    }

    @Test func leavingKeepsTheDraft() async throws {
        try await PeopleOffice.with { office in
            try await office.openStage()
            let run = try await Self.enter(office, .init(Self.prompt, type: "64\nq\n"))
            #expect(run.code == 0, "\(run.screen)")
            #expect(try await Self.sheets(office) == ["draft {64} 1"])
        }
    }
}
