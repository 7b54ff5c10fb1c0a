import AwardCore
import Testing

@Suite("What holds a stage back")
struct StageGateTests {
    private static let pair = Blocker.ReviewerPair(reviewer: "R03", candidate: "11740")
    private static let over = StageWindow(opens: .november25(-90), due: .november25(-60), closes: .november25(-1))

    /// A stage that can do everything its state allows.
    static func ready(_ state: StageState, _ change: (inout StageFacts) -> Void = { _ in }) -> StageFacts {
        var facts = StageFacts(
            stage: "main", state: state, now: .november25(),
            previous: .init(stage: "preliminary", state: .confirmed), next: .init(stage: "final", state: .planned),
            committee: CommitteeRules(minimumMembers: 5, minimumExternalPercent: Rational(50), needsChair: true),
            panel: PanelFacts(members: 7, external: 4, chairs: 1), criteria: 11, candidates: 36, tally: 1)
        change(&facts)
        return facts
    }

    @Test("a stage in order passes every gate of its state", arguments: StageMove.allCases)
    func nothingBlocks(move: StageMove) {
        let facts = Self.ready(move.from[0]) {
            if move == .reevaluate {
                $0.awardState = .preliminary
                $0.reevaluationsPending = ["4"]
            }
        }
        #expect(move.blockers(given: facts) == [])
    }

    @Test("opening lists everything that holds it back, not the first thing")
    func openingAll() {
        let facts = Self.ready(.planned) {
            $0.awardState = .preliminary
            $0.previous = .init(stage: "preliminary", state: .tallied)
            $0.criteria = 0
            $0.candidates = 0
            $0.panel = PanelFacts(members: 3, external: 1, chairs: 0)
            $0.assignmentsMissing = [.init(candidate: "11740", has: 2, needs: 3)]
            $0.assignmentsExceeded = [.init(candidate: "11440", has: 4, needs: 3)]
            $0.conflictedAssignments = [Self.pair]
            $0.challengesUndecided = [Self.pair]
            $0.lacksDrawSeed = true
            $0.window = Self.over
        }
        #expect(
            StageMove.open.blockers(given: facts) == [
                .awardState(state: .preliminary, allowed: [.draft, .running]),
                .previousStageNotConfirmed(stage: "preliminary", state: .tallied),
                .noRubric,
                .noCandidates,
                .panelTooSmall(members: 3, needs: 5),
                .noChair,
                .tooFewExternal(external: 1, members: 3, needsPercent: Rational(50)),
                .assignmentsMissing([.init(candidate: "11740", has: 2, needs: 3)]),
                .assignmentsExceeded([.init(candidate: "11440", has: 4, needs: 3)]),
                .conflictedAssignments([Self.pair]),
                .challengesUndecided([Self.pair]),
                .noDrawSeed,
                .windowOver(closed: .november25(-1)),
            ])
    }

    @Test("the first stage opens an award that is still a draft")
    func firstStage() {
        let facts = Self.ready(.planned) {
            $0.awardState = .draft
            $0.previous = nil
        }
        #expect(StageMove.open.blockers(given: facts) == [])
    }

    @Test("closing names every candidate short of sheets with n of m, except those excused")
    func closing() {
        let facts = Self.ready(.open) {
            $0.sheetsMissing = [
                .init(candidate: "11740", has: 2, needs: 3), .init(candidate: "43150", has: 0, needs: 3),
                .init(candidate: "51760", component: "citizens", has: 1, needs: 2),
            ]
            $0.excused = ["43150"]
        }
        #expect(
            StageMove.close.blockers(given: facts) == [
                .sheetsMissing([
                    .init(candidate: "11740", has: 2, needs: 3),
                    .init(candidate: "51760", component: "citizens", has: 1, needs: 2),
                ])
            ])
        #expect(StageMove.close.warnings(given: facts) == [.excused(candidates: ["43150"])])
    }

    @Test("drafts and open assignments warn but do not hold closing back")
    func closingWarnings() {
        let facts = Self.ready(.open) {
            $0.drafts = [.init(reviewer: "R03", count: 2)]
            $0.openAssignments = [.init(reviewer: "R04", count: 1)]
            $0.window = StageWindow(opens: .november25(-60), due: .november25(30), closes: .november25(60))
        }
        #expect(StageMove.close.blockers(given: facts) == [])
        #expect(
            StageMove.close.warnings(given: facts) == [
                .closesEarly(windowCloses: .november25(60)), .draftsLeft([.init(reviewer: "R03", count: 2)]),
                .assignmentsOpen([.init(reviewer: "R04", count: 1)]),
            ])
    }

    @Test("closing waits for challenges")
    func closingChallenges() {
        let facts = Self.ready(.open) { $0.challengesUndecided = [Self.pair] }
        #expect(StageMove.close.blockers(given: facts) == [.challengesUndecided([Self.pair])])
    }

    @Test("reopening is held back by a next stage under way and by a window that is over")
    func reopening() {
        let facts = Self.ready(.closed) {
            $0.next = .init(stage: "final", state: .open)
            $0.window = Self.over
        }
        #expect(
            StageMove.reopen.blockers(given: facts) == [
                .nextStageBegun(stage: "final", state: .open), .closingTimePassed(closed: .november25(-1)),
            ])
    }

    @Test(
        "confirming lists outdated tally, pending ties, late conflicts, missing sheets, challenges and quorum at once")
    func confirming() {
        let tie = Blocker.PendingTie(category: "county", place: 2, candidates: ["51760", "47850"])
        let facts = Self.ready(.tallied) {
            $0.tallyIsOutdated = true
            $0.tiesPending = [tie]
            $0.sheetsUnderConflict = [Self.pair]
            $0.sheetsMissing = [.init(candidate: "11740", has: 2, needs: 3)]
            $0.challengesUndecided = [Self.pair]
            $0.attendance = Attendance(members: 7, present: 3)
        }
        #expect(
            StageMove.confirm.blockers(given: facts) == [
                .tallyOutdated(tally: 1), .tiesPending([tie]), .sheetsUnderConflict([Self.pair]),
                .sheetsMissing([.init(candidate: "11740", has: 2, needs: 3)]), .challengesUndecided([Self.pair]),
                .noQuorum(stage: "main", present: 3, members: 7, needs: 4),
            ])
    }

    @Test("a stage without a tally cannot be confirmed")
    func noTally() {
        #expect(StageMove.confirm.blockers(given: Self.ready(.tallied) { $0.tally = nil }) == [.noTally])
    }

    @Test("advancing needs a next stage that is planned and not yet filled")
    func advancing() {
        #expect(StageMove.advance.blockers(given: Self.ready(.confirmed) { $0.next = nil }) == [.noNextStage])
        let facts = Self.ready(.confirmed) {
            $0.next = .init(stage: "final", state: .closed)
            $0.hasAdvanced = true
        }
        #expect(
            StageMove.advance.blockers(given: facts) == [
                .nextStageBegun(stage: "final", state: .closed), .alreadyAdvanced(stage: "final"),
            ])
    }

    @Test("a confirmed stage goes back only for an upheld appeal, on a preliminary result, with no later stage begun")
    func reevaluating() {
        let facts = Self.ready(.confirmed) { $0.laterStagesBegun = ["final"] }
        #expect(
            StageMove.reevaluate.blockers(given: facts) == [
                .awardState(state: .running, allowed: [.preliminary]), .noUpheldAppeal, .laterStagesBegun(["final"]),
            ])
    }

    @Test("nothing is scored, tallied or confirmed once the result is final")
    func finalResult() {
        for (move, state) in [(StageMove.close, StageState.open), (.tally, .closed), (.confirm, .tallied)] {
            let facts = Self.ready(state) { $0.awardState = .final }
            #expect(
                move.blockers(given: facts) == [
                    .awardState(state: .final, allowed: [.running, .preliminary])
                ])
        }
    }

    @Test("opening warns of missing pledges and of a window that begins later, or of none")
    func openingWarnings() {
        let early = Self.ready(.planned) {
            $0.notPledged = ["R03"]
            $0.window = StageWindow(opens: .november25(1), due: .november25(30), closes: .november25(60))
        }
        #expect(
            StageMove.open.warnings(given: early) == [
                .opensEarly(windowOpens: .november25(1)), .notPledged(reviewers: ["R03"]),
            ])
        #expect(StageMove.open.warnings(given: Self.ready(.planned)) == [.noWindow])
    }

    @Test("confirming warns of fallen back means, empty places and missing minutes")
    func confirmingWarnings() {
        let facts = Self.ready(.tallied) {
            $0.trimFallsBack = ["11740"]
            $0.placesEmpty = [CategoryQuota(category: "city", places: 1)]
        }
        #expect(
            StageMove.confirm.warnings(given: facts) == [
                .trimFallsBack(candidates: ["11740"]), .placesEmpty([CategoryQuota(category: "city", places: 1)]),
                .noMinutes,
            ])
    }
}
