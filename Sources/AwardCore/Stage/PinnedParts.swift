extension AwardDefinition {
    /// The parts a new award file would change although a stage that is open or later depends on them. Empty means the
    /// new file can be applied. Titles can always change, and so can stages that are still planned.
    ///
    /// - Parameter states: the state of each stage by its short name; stages not named are planned.
    public func pinnedChanges(in new: AwardDefinition, states: [String: StageState]) -> [PinnedChange] {
        stages.enumerated().compactMap { index, stage in
            let state = states[stage.id] ?? .planned
            if state == .planned { return nil }
            var paths: [String] = []
            if let other = new.stage(stage.id) {
                paths += stage.changedParts(in: other).map { "stages.\(stage.id).\($0)" }
                // What ran before a stage is part of how its candidates came to it.
                if new.stages.prefix(index).map(\.id) != stages.prefix(index).map(\.id)
                    || new.stages.firstIndex(where: { $0.id == stage.id }) != index
                {
                    paths.append("stages")
                }
            } else {
                paths.append("stages.\(stage.id)")
            }
            paths += changedCommonParts(in: new, for: stage)
            return paths.isEmpty ? nil : PinnedChange(stage: stage.id, state: state, paths: paths)
        }
    }

    private func changedCommonParts(in new: AwardDefinition, for stage: StageDefinition) -> [String] {
        var paths: [String] = []
        if id != new.id { paths.append("id") }
        if timeZone != new.timeZone { paths.append("time_zone") }
        if categories.map(\.id) != new.categories.map(\.id) { paths.append("categories") }
        if submission != new.submission { paths.append("submission") }
        if conflicts != new.conflicts { paths.append("conflicts") }
        if committee != new.committee { paths.append("committee") }
        if dependsOnPrizes(stage), prizes.map(\.untitled) != new.prizes.map(\.untitled) { paths.append("prizes") }
        return paths
    }

    /// Prizes matter to the last stage, which gives them, and to a quota that counts them.
    private func dependsOnPrizes(_ stage: StageDefinition) -> Bool {
        if case .multipleOfPrizes = stage.selection.quota { return true }
        return stage.id == stages.last?.id
    }
}

extension PrizeDefinition {
    fileprivate var untitled: PrizeDefinition {
        var copy = self
        copy.title = LocalizedText(ko: "", en: "")
        copy.grantor = nil
        return copy
    }
}

extension StageDefinition {
    /// The parts that differ in `other`, as the award file calls them; the title is not one.
    fileprivate func changedParts(in other: StageDefinition) -> [String] {
        let parts: [(name: String, isChanged: Bool)] = [
            ("form", form != other.form),
            ("rubric", rubric != other.rubric),
            ("panel", panel != other.panel),
            ("blind", isBlind != other.isBlind),
            ("window", window != other.window),
            ("aggregation", aggregation != other.aggregation),
            ("normalisation", normalisation != other.normalisation),
            ("rounding", rounding != other.rounding),
            ("comparison", comparison != other.comparison),
            ("components", components != other.components),
            ("carry_over", carryOver != other.carryOver),
            ("adjustments", adjustments != other.adjustments),
            ("minimums", minimums != other.minimums),
            ("selection", selection != other.selection),
            ("tie_break", tieBreak != other.tieBreak),
            ("severity", severity != other.severity),
            ("calibration", calibration != other.calibration),
        ]
        return parts.filter(\.isChanged).map(\.name)
    }
}
