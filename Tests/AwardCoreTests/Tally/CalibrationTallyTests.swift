import AwardCore
import Testing

@Suite struct CalibrationTallyTests {
    private func small(calibration: Int32, _ normalisation: Normalisation? = nil) -> TallyCase {
        var small = TallyCase { stage in
            stage.calibration = CalibrationSet(candidates: ["CAL"])
            stage.normalisation = normalisation
        }
        small.add("A", totals: [60, 50])
        small.add("B", totals: [70, 60])
        small.add("CAL", totals: [calibration, calibration])
        return small
    }

    @Test func aCalibrationCandidateHasNoPlaceAndTakesNone() throws {
        let tally = try small(calibration: 100).tally()
        #expect(tally.places == ["B1", "A2"])
        #expect(tally.standing("CAL") == nil)
        #expect(tally.flags == [.calibrationExcluded(count: 1)])
    }

    @Test func itsMarksAreNoInputOfTheTally() throws {
        #expect(try small(calibration: 100).tally().canonicalBytes == small(calibration: 10).tally().canonicalBytes)
    }

    @Test func itsMarksAreNoPartOfAReviewersSpread() throws {
        let rules = Normalisation(method: .minMax)
        #expect(try small(calibration: 100, rules).standing("B")?.score == Rational(100))
        #expect(try small(calibration: 100, rules).standing("A")?.score == .zero)
    }

    @Test func itHasNoWorking() {
        #expect(small(calibration: 100).input.working(of: 3) == nil)
    }

    @Test func adjustmentsAbstentionsAndOverridesOnItAreLeftOut() throws {
        var small = small(calibration: 50)
        let before = try small.tally().canonicalBytes
        small.adjustments = [TallyAdjustment(number: 1, candidate: 3, points: .one, reason: "가점")]
        small.abstentions = [TallyAbstention(candidate: 3, reviewer: 1, reason: "이해관계")]
        small.decisions = [
            .override(OverrideDecision(number: 1, candidate: 3, outcome: .goesOn, decidedBy: "위원장", reason: "의결"))
        ]
        #expect(try small.tally().canonicalBytes == before)
    }
}
