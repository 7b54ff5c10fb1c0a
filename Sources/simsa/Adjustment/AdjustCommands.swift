import ArgumentParser
import AwardCore
import AwardUseCases

/// `simsa adjust …`
struct AdjustCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adjust", abstract: "가점·감점 — bonus and penalty points with their reasons.",
        subcommands: [AdjustAdd.self, AdjustRevoke.self, AdjustList.self])
}

extension Session {
    /// Says what was done to a bonus or penalty and when it counts.
    ///
    /// - Throws: `ConsoleError`.
    func print(_ receipt: AdjustmentReceipt) throws {
        try printFacts([
            ("adjustment", say("가점·감점 번호", "Adjustment"), .integer(Int(receipt.number))),
            ("stage", say("단계", "Stage"), .text(receipt.stage)),
            ("candidate", say("후보", "Candidate"), .text(receipt.candidate)),
            ("points", say("점수", "Points"), .decimal(receipt.points)),
            ("needs_recount", say("재집계 필요", "Recount needed"), .bool(receipt.needsRecount)),
        ])
        if receipt.needsRecount {
            try print(
                "다음 집계부터 반영됩니다: simsa stage tally \(receipt.stage) --reason …",
                "It counts from the next tally on: simsa stage tally \(receipt.stage) --reason …")
        }
    }
}
