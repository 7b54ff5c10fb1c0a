import ArgumentParser
import AwardCore
import AwardUseCases
import Postgres

/// `simsa-bench tally-once`: one way through the marks of a stage, so that its memory is its own.
struct TallyOnce: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "tally-once", shouldDisplay: false)

    /// What is done with the marks.
    enum Way: String, CaseIterable, ExpressibleByArgument {
        /// `simsa stage tally --preview` as a whole: facts and sheets out of the database, standings computed.
        case standings
        /// `simsa stage tally` as a whole: gates, standings, the tally and its 40,000 lines stored, ledger, commit.
        case command
        /// One query of a bare table with one row for each mark, read value by value.
        case plainMarks = "plain-marks"
        /// One query of the sheets as they are stored, read value by value.
        case storedRows = "stored-rows"

        var title: String {
            switch self {
            case .standings: return "simsa, database to standings"
            case .command: return "simsa, the whole command, stored and sealed"
            case .plainMarks: return "libpq, one query, one row per mark"
            case .storedRows: return "libpq, one query, the stored rows"
            }
        }

        var index: Int { Way.allCases.firstIndex(of: self) ?? 0 }
    }

    @Argument var way: Way
    @Argument var url: String

    func run() async throws {
        switch way {
        case .standings: try await standings()
        case .command: try await command()
        case .plainMarks:
            try PlainRead.measure(url, "SELECT candidate_id, reviewer_id, criterion, steps FROM plain_mark")
        case .storedRows:
            try PlainRead.measure(
                url, "SELECT candidate_id, reviewer_id, marks FROM scoresheet WHERE award_id = 1 AND stage_no = 1")
        }
    }

    private func standings() async throws {
        let service = Bench.service(url)
        _ = try await service.awards()
        let clock = ContinuousClock()
        let start = clock.now
        let answer = try await service.ask(PreviewTally(stage: Bench.stage), award: Bench.slug, as: Bench.admin)
        let seconds = (clock.now - start).seconds
        let lines = answer.tally.categories.reduce(0) { $0 + $1.standings.count }
        print(seconds, peakMegabytes(), "\(answer.sheets) sheets, \(lines) standings")
        await service.database.close()
    }

    private func command() async throws {
        let service = Bench.service(url)
        _ = try await service.awards()
        let clock = ContinuousClock()
        let start = clock.now
        let output = try await service.perform(
            TallyStage(stage: Bench.stage, reason: "counted again"), award: Bench.slug, as: Bench.admin)
        print((clock.now - start).seconds, peakMegabytes(), "\(output.sheets) sheets")
        await service.database.close()
    }
}
