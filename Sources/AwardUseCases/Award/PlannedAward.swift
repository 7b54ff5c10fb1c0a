public import AwardCore
import AwardFiles

/// What applying an award file would change, and what of it cannot be.
public struct PlannedAward: Codable, Sendable {
    /// One change.
    public struct Change: Codable, Sendable {
        /// The field, with names instead of positions, e.g. `stages[final].rubric.criteria[performance].maximum`.
        public let path: String
        /// What the field is called.
        public let title: LocalizedText
        /// What it is now; `nil` if it does not exist.
        public let before: LocalizedText?
        /// What it would be; `nil` if it would no longer exist.
        public let after: LocalizedText?
        /// Whether a stage under way depends on it, so that it cannot change.
        public let isPinned: Bool

        /// The line to print: `path (title): before → after`.
        public func text(_ language: Language) -> String {
            AwardDifference.Change(path: path, title: title, before: before, after: after, scope: .awardWide)
                .text(language)
        }
    }

    /// The award's short name.
    public let award: String
    /// The version in force; `nil` where the award would be new.
    public let version: Int?
    /// SHA-256 of the new definition's canonical JSON.
    public let sha256: String
    /// Every change, in the order of the file format.
    public let changes: [Change]
    /// What stages under way depend on and the new file would change.
    public let pinned: [PinnedChange]
    /// Parts in use that the new file lacks.
    public let lost: [PartInUse]

    /// Why it cannot be applied, everything at once; empty where it can.
    public var refusals: [Refusal] {
        (pinned.isEmpty ? [] : [Refusal(.pinned(pinned))]) + (lost.isEmpty ? [] : [Refusal(.inUse(lost))])
    }

    init(
        _ new: AwardDefinition, sha256: String, over old: AwardDefinition?, version: Int?,
        states: [String: StageState], used: [PartInUse]
    ) {
        award = new.id
        self.version = version
        self.sha256 = sha256
        let pinned = old?.pinnedChanges(in: new, states: states) ?? []
        let paths = Set(pinned.flatMap(\.paths))
        changes = AwardDifference(from: old, to: new).changes.map { change in
            Change(
                path: change.path, title: change.title, before: change.before, after: change.after,
                isPinned: paths.contains { PlannedAward.covers($0, change.path) })
        }
        self.pinned = pinned
        lost = new.partsLost(of: used)
    }

    /// Whether a pinned part, e.g. `stages.final.rubric`, holds the field of that path.
    private static func covers(_ part: String, _ path: String) -> Bool {
        let plain = path.replacing("[", with: ".").replacing("]", with: "")
        return plain == part || plain.hasPrefix(part + ".")
    }
}
