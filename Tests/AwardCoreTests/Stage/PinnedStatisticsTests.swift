import AwardCore
import Testing

/// How reviewers are put on one scale is announced before scoring: a stage that is open keeps it.
@Suite struct PinnedStatisticsTests {
    private func changed(_ change: (inout StageDefinition) -> Void) -> [String] {
        let before = TallyCase().award
        var after = before
        change(&after.stages[0])
        return before.pinnedChanges(in: after, states: ["final": .open]).flatMap(\.paths)
    }

    @Test func normalisationIsPinned() {
        #expect(changed { $0.normalisation = Normalisation(method: .rank) } == ["stages.final.normalisation"])
    }

    @Test func severityIsPinned() {
        #expect(changed { $0.severity = .additive } == ["stages.final.severity"])
    }

    @Test func calibrationIsPinned() {
        #expect(changed { $0.calibration = CalibrationSet(candidates: ["C"]) } == ["stages.final.calibration"])
    }

    @Test func aPlannedStageCanTakeThemUp() {
        let before = TallyCase().award
        var after = before
        after.stages[0].severity = .additive
        #expect(before.pinnedChanges(in: after, states: [:]).isEmpty)
    }
}
