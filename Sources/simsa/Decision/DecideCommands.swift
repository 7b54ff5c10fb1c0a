import ArgumentParser
import AwardUseCases

/// `simsa decide …`
struct DecideCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "결정 — what the chair decides by hand, kept beside the computed result.",
        subcommands: [DecideTieCommand.self, DecideOverrideCommand.self, DecideList.self])
}

extension Session {
    /// Says that a decision was recorded and when it counts.
    ///
    /// - Throws: `ConsoleError`.
    func print(_ receipt: DecisionReceipt) throws {
        try printFacts([
            ("decision", say("결정 번호", "Decision"), .integer(Int(receipt.number))),
            ("stage", say("단계", "Stage"), .text(receipt.stage)),
            ("tally", say("현재 집계", "Present tally"), .integer(receipt.tallyNo)),
        ])
        try print(
            "집계 \(receipt.tallyNo)는 그대로입니다. 다음 재집계부터 반영됩니다: simsa stage tally \(receipt.stage) --reason …",
            "Tally \(receipt.tallyNo) stays as it is. The decision takes effect with the next recount: "
                + "simsa stage tally \(receipt.stage) --reason …")
    }
}
