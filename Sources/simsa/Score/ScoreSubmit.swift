import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa score submit`
struct ScoreSubmit: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit", abstract: "Hand in a draft, or a sheet given by --mark, and get a receipt.",
        discussion: """
            A sheet submitted before is replaced only with --reason; the version before stays readable.

            Example: simsa score submit final C03 32010 --mark impact=13.5 --mark novelty=9 --as reviewer:C03
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String
    @Argument(help: "The reviewer.") var reviewer: String
    @Argument(help: "The candidate.") var candidate: String
    @Option(name: .customLong("mark"), help: "A mark as CRITERION=POINTS; may be repeated.") var marks: [String] = []
    @Option(help: "The comment on the whole sheet.") var comment: String?
    @Option(help: "Why a submitted sheet is replaced.") var reason: String = ""

    func run(_ session: Session) async throws {
        let item = try await SheetAccess.item(session, stage, reviewer, candidate)
        var texts = item.texts
        texts.merge(try MarkOption.read(marks)) { _, given in given }
        let counts = item.sheet?.state == .submitted || item.sheet?.state == .abstained
        let receipt = try await session.access.save(
            SaveSheet(
                stage: item.stage, reviewer: item.reviewer, candidate: item.candidate,
                act: counts && !reason.isEmpty ? .supersede : .submit,
                content: SheetContent(marks: texts, comment: comment ?? item.sheet?.comment ?? ""),
                seenRevision: item.sheet?.revision ?? 0, reason: reason),
            award: try await session.award(), key: nil)
        try session.print(receipt)
    }
}

/// `simsa score abstain`
struct ScoreAbstain: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "abstain", abstract: "Decline to score a candidate, with a reason. Nothing is counted.",
        discussion: "Example: simsa score abstain final C03 32010 --reason \"not my field\" --as reviewer:C03")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String
    @Argument(help: "The reviewer.") var reviewer: String
    @Argument(help: "The candidate.") var candidate: String
    @Option(help: "Why.") var reason: String

    func run(_ session: Session) async throws {
        let item = try await SheetAccess.item(session, stage, reviewer, candidate)
        let receipt = try await session.access.save(
            SaveSheet(
                stage: item.stage, reviewer: item.reviewer, candidate: item.candidate, act: .abstain,
                content: SheetContent(abstainReason: reason), seenRevision: item.sheet?.revision ?? 0),
            award: try await session.award(), key: nil)
        try session.print(receipt)
    }
}

extension Session {
    /// Prints a receipt.
    ///
    /// - Throws: `ConsoleError`.
    func print(_ receipt: SheetReceipt) throws {
        try printFacts([
            ("receipt", say("접수 번호", "Receipt"), .text(receipt.number)),
            ("state", say("상태", "State"), .text(word(receipt.state))),
            ("revision", say("판", "Revision"), .integer(Int(receipt.revision))),
            ("total", say("합계", "Total"), .decimal(receipt.total)),
            ("sha256", "SHA-256", .text(receipt.sha256)),
        ])
    }
}
