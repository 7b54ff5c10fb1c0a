import ArgumentParser
import AwardUseCases
import Terminal

/// `simsa award plan`
struct AwardPlan: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Show what applying an award file would change, and change nothing.",
        discussion: "Example: simsa award plan Rubrics/local-government-policy-award/award.yaml")

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The award file, or the folder it is in.")
    var file: String

    func run(_ session: Session) async throws {
        let new = try AwardArgument.definition(file)
        let plan = try await session.access.plan(new)
        let sheet = Sheet(
            columns: [
                Sheet.Column("path", session.say("항목", "Part")),
                Sheet.Column("change", session.say("바뀌는 내용", "Change")),
                .fixed("pinned", session.say("고정됨", "Pinned")),
            ],
            rows: plan.changes.map { [.text($0.path), .text($0.text(session.language)), .bool($0.isPinned)] },
            emptySentence: session.say("바뀌는 것이 없습니다.", "Nothing would change."))
        try session.print(Report([.sheet(key: "changes", sheet)], csvKey: "changes"))
        if plan.version == nil {
            try session.print(
                "‘\(new.id)’ 시상이 새로 등록됩니다.", "Award “\(new.id)” would be registered as new.")
        }
        if let refusal = plan.refusals.first { throw refusal }
    }
}
