/// Parts of the award file that a stage under way depends on and that a new file would change.
public struct PinnedChange: Sendable, Hashable, Codable {
    /// The stage that depends on them.
    public var stage: String
    /// Its state.
    public var state: StageState
    /// The parts, as paths in the file, e.g. `stages.final.rubric`.
    public var paths: [String]

    /// `stage` depends on `paths`.
    public init(stage: String, state: StageState, paths: [String]) {
        self.stage = stage
        self.state = state
        self.paths = paths
    }
}
