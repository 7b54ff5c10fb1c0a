public import AwardCore

/// What would change if one definition of an award took the place of another.
public struct AwardDifference: Sendable, Hashable {
    /// What a change touches.
    public enum Scope: Sendable, Hashable {
        /// The award as a whole: every stage, and what comes after judging.
        case awardWide
        /// Single stages: the one that changes and those that count or compare its score.
        case stages([String])
    }

    /// One change.
    public struct Change: Sendable, Hashable {
        /// The field, with names instead of positions, e.g. `stages[final].rubric.criteria[performance].maximum`.
        public var path: String
        /// What the field is called.
        public var title: LocalizedText
        /// What it was; `nil` if it did not exist.
        public var before: LocalizedText?
        /// What it will be; `nil` if it no longer exists.
        public var after: LocalizedText?
        /// What it touches.
        public var scope: Scope

        /// A change with every part given.
        public init(path: String, title: LocalizedText, before: LocalizedText?, after: LocalizedText?, scope: Scope) {
            self.path = path
            self.title = title
            self.before = before
            self.after = after
            self.scope = scope
        }

        /// The line to print: `path (title): before → after`.
        public func text(_ language: Language) -> String {
            let none = language == .korean ? "(없음)" : "(nothing)"
            return "\(path) (\(title(language))): \(before?(language) ?? none) → \(after?(language) ?? none)"
        }

        /// Whether the change touches `stage`; a change of the whole award touches every stage.
        public func touches(stage: String) -> Bool {
            switch scope {
            case .awardWide: return true
            case .stages(let stages): return stages.contains(stage)
            }
        }
    }

    /// The changes, in the order of the file format; empty if both definitions mean the same.
    public let changes: [Change]

    /// Whether both definitions mean the same.
    public var isEmpty: Bool { changes.isEmpty }

    /// What changes from `before` (`nil`: nothing is stored yet) to `after`.
    public init(from before: AwardDefinition?, to after: AwardDefinition) {
        let old = before.map { AwardFacts($0).facts } ?? []
        let new = AwardFacts(after).facts
        let stages = after.stages + (before?.stages ?? [])
        changes = FactComparison(old: old, new: new).pairs.map { pair in
            let fact = pair.after ?? pair.before
            let scope = fact?.stage.map { Scope.stages(AwardDifference.users(of: $0, in: stages)) } ?? .awardWide
            return Change(
                path: fact?.path ?? "", title: fact?.title ?? LocalizedText(ko: "", en: ""), before: pair.before?.value,
                after: pair.after?.value, scope: scope)
        }
    }

    /// The changes that touch `stage`, e.g. to refuse them while it runs.
    ///
    /// - Parameter includesAwardWide: whether changes of the whole award count too.
    public func changes(touching stage: String, includesAwardWide: Bool = true) -> [Change] {
        changes.filter { $0.touches(stage: stage) && (includesAwardWide || $0.scope != .awardWide) }
    }

    /// The stage and those whose score or ties look at its score.
    private static func users(of id: String, in stages: [StageDefinition]) -> [String] {
        var users = [id]
        for stage in stages where !users.contains(stage.id) {
            var counts = stage.tieBreak.contains(.stage(id))
            if case .cumulative(_, let earlier) = stage.carryOver {
                counts = counts || earlier.contains { $0.stage == id }
            }
            if counts { users.append(stage.id) }
        }
        return users
    }
}
