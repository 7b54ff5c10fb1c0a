import AwardCore
import Testing

@Suite("What holds a stage back that normalises or calibrates")
struct StatisticsGateTests {
    private static let few = [Blocker.ReviewerShortage(reviewer: "R03", has: 4, needs: 5)]

    private func facts(_ state: StageState, _ rule: Normalisation.FewSheets?) -> StageFacts {
        StageGateTests.ready(state) {
            $0.fewToNormalise = Self.few
            $0.fewSheetsRule = rule
        }
    }

    @Test(
        "too few candidates hold back opening, closing and counting",
        arguments: [
            StageMove.open, .close, .tally, .recount,
        ])
    func refused(move: StageMove) {
        #expect(move.blockers(given: facts(move.from[0], .refuse)) == [.tooFewToNormalise(Self.few)])
        #expect(!move.warnings(given: facts(move.from[0], .refuse)).contains(.fewToNormalise(Self.few, .refuse)))
    }

    @Test(
        "where the rules fall back it is a warning", arguments: [StageMove.open, .close, .tally, .recount],
        [
            Normalisation.FewSheets.neutral, .rank,
        ])
    func warned(move: StageMove, rule: Normalisation.FewSheets) {
        #expect(move.blockers(given: facts(move.from[0], rule)) == [])
        #expect(move.warnings(given: facts(move.from[0], rule)).contains(.fewToNormalise(Self.few, rule)))
    }

    @Test("reopening is the way out and is not held back")
    func reopening() {
        #expect(StageMove.reopen.blockers(given: facts(.closed, .refuse)) == [])
    }

    @Test("a calibration set has to be there and to compete for nothing")
    func calibration() {
        let facts = StageGateTests.ready(.planned) {
            $0.calibrationMissing = ["CAL-1"]
            $0.calibrationCompeting = ["11740"]
        }
        #expect(
            StageMove.open.blockers(given: facts) == [
                .calibrationMissing(["CAL-1"]), .calibrationCompeting(["11740"]),
            ])
    }
}
