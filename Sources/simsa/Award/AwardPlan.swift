import ArgumentParser
import AwardCore
import AwardFiles
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
        let stored = try await session.access.awards().contains { $0.slug == new.id }
        var old: AwardDefinition?
        var pinned: [PinnedChange] = []
        var lost: [PartInUse] = []
        if stored {
            let overview = try await session.access.ask(AwardOverview(), award: new.id)
            old = overview.definition
            let states = Dictionary(uniqueKeysWithValues: overview.stages.map { ($0.stageID, $0.state) })
            pinned = overview.definition.pinnedChanges(in: new, states: states)
            lost = new.partsLost(of: overview.used)
        }
        let difference = AwardDifference(from: old, to: new)
        let blocked = Set(pinned.flatMap(\.paths))
        let sheet = Sheet(
            columns: [
                Sheet.Column("path", session.say("항목", "Part")),
                Sheet.Column("change", session.say("바뀌는 내용", "Change")),
                .fixed("pinned", session.say("고정됨", "Pinned")),
            ],
            rows: difference.changes.map { change in
                [
                    .text(change.path), .text(change.text(session.language)),
                    .bool(blocked.contains { change.path.hasPrefix($0) }),
                ]
            },
            emptySentence: session.say("바뀌는 것이 없습니다.", "Nothing would change."))
        try session.print(Report([.sheet(key: "changes", sheet)], csvKey: "changes"))
        if !stored {
            try session.print(
                "‘\(new.id)’ 시상이 새로 등록됩니다.", "Award “\(new.id)” would be registered as new.")
        }
        if !pinned.isEmpty { throw Refusal(.pinned(pinned)) }
        if !lost.isEmpty { throw Refusal(.inUse(lost)) }
    }
}
