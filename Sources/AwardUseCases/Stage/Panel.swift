import AwardCore
import AwardStore

/// Who sits on a stage's panel, and how many reviewers its candidates need.
struct Panel {
    let stage: StageDefinition

    /// The pools whose reviewers may score in the stage; empty means every pool.
    var pools: Set<String> {
        Set(stage.panel.pools).union(stage.components.flatMap(\.pools))
    }

    /// Whether the reviewer takes part in the stage.
    func includes(_ reviewer: ReviewerRow) -> Bool {
        reviewer.state == .active && (pools.isEmpty || pools.contains(reviewer.pool))
    }

    /// Groups of reviewers that each candidate needs by itself: the components, or the panel as a whole.
    var parts: [Part] {
        if stage.components.isEmpty {
            return [Part(component: nil, pools: pools, minimumSheets: stage.panel.minimumSheets)]
        }
        return stage.components.map {
            Part(
                component: $0.id, pools: Set($0.pools), minimumSheets: $0.minimumSheets ?? stage.panel.minimumSheets)
        }
    }

    /// A group of reviewers that each candidate needs by itself.
    struct Part {
        let component: String?
        let pools: Set<String>
        let minimumSheets: Int

        func includes(_ reviewer: ReviewerRow) -> Bool {
            pools.isEmpty || pools.contains(reviewer.pool)
        }
    }
}
