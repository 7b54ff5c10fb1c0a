/// One conflict between a reviewer and a candidate, as recorded.
public struct ConflictRecord: Sendable, Hashable, Codable {
    /// Exclusion, challenge or recusal.
    public var kind: ConflictKind
    /// On what it rests.
    public var ground: ConflictGround
    /// Where it stands.
    public var state: ConflictState

    /// A conflict.
    public init(kind: ConflictKind, ground: ConflictGround, state: ConflictState) {
        self.kind = kind
        self.ground = ground
        self.state = state
    }

    /// The conflict that keeps the reviewer from the candidate: the first that bars, exclusion before recusal before
    /// challenge; `nil` when none does.
    public static func barring(among records: [ConflictRecord]) -> ConflictRecord? {
        for kind in [ConflictKind.exclusion, .recusal, .challenge] {
            if let found = records.first(where: { $0.kind == kind && $0.state.bars }) { return found }
        }
        return nil
    }
}
