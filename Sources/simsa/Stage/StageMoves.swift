import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa stage open`
struct StageOpen: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open a stage: pin its rules, commit the seed for draws, let reviewers score.",
        discussion: "Example: simsa stage open preliminary")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String

    func run(_ session: Session) async throws {
        let done = try await session.perform(OpenStage(stage: stage))
        try session.printFacts([
            ("stage", session.say("단계", "Stage"), .text(done.stage)),
            ("state", session.say("상태", "State"), .text(StageState.open.title(session.language))),
            ("candidates", session.say("후보", "Candidates"), .integer(done.candidates)),
            (
                "calibration", session.say("사전 조정 후보", "Calibration set"),
                .optional(done.calibration.isEmpty ? nil : done.calibration.joined(separator: ", "))
            ),
            ("rules_sha256", session.say("고정된 규칙", "Rules pinned"), .text(done.pinnedSHA256)),
            ("draw_commitment", session.say("추첨 시드 확약", "Draw commitment"), .text(done.drawCommitment)),
        ])
    }
}

/// `simsa stage close`
struct StageClose: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close a stage: no sheet is taken after it.",
        discussion: "Example: simsa stage close preliminary")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String

    func run(_ session: Session) async throws {
        try session.print(try await session.perform(CloseStage(stage: stage)))
    }
}

/// `simsa stage reopen`
struct StageReopen: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "Open a closed stage again, with a reason.",
        discussion: """
            Example: simsa stage reopen main --reason "one sheet is missing"

            Where the window for scoring is over, --until sets until when sheets are taken now.
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String
    @Option(help: "Why.") var reason: String
    @Option(help: "Until when sheets are taken, e.g. 2019-11-30T18:00:00+09:00.") var until: String?

    func run(_ session: Session) async throws {
        let until = try until.map { try Session.moment($0, flag: "--until") }
        try session.print(try await session.perform(ReopenStage(stage: stage, reason: reason, until: until)))
    }
}

/// `simsa stage excuse`
struct StageExcuse: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "excuse", abstract: "Excuse a candidate from the minimum of sheets, with a reason.",
        discussion: "Example: simsa stage excuse main 11740 --reason \"two recusals on the day\"")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String
    @Argument(help: "The candidate.") var candidate: String
    @Option(help: "Why.") var reason: String

    func run(_ session: Session) async throws {
        try session.print(
            try await session.perform(ExcuseCandidate(stage: stage, candidate: candidate, reason: reason)))
    }
}

extension Session {
    /// Prints where a stage is now.
    ///
    /// - Throws: `ConsoleError`.
    fileprivate func print(_ moved: StageMoved) throws {
        try printFacts([
            ("stage", say("단계", "Stage"), .text(moved.stage)),
            ("state", say("상태", "State"), .text(moved.state.title(language))),
        ])
    }
}
