import AwardCore
import Testing

@Suite("What holds a result back")
struct AwardGateTests {
    private static let confirmed: [StageFacts.Neighbour] = [
        .init(stage: "preliminary", state: .confirmed), .init(stage: "final", state: .confirmed),
    ]

    @Test("the preliminary result waits for every stage")
    func preliminary() {
        let stages: [StageFacts.Neighbour] = [
            .init(stage: "preliminary", state: .confirmed), .init(stage: "main", state: .tallied),
            .init(stage: "final", state: .planned),
        ]
        let facts = AwardFacts(state: .running, now: .november25(), stages: stages)
        #expect(AwardMove.announcePreliminary.blockers(given: facts) == [.stagesNotConfirmed(["main", "final"])])
    }

    @Test("the final result lists running windows, undecided appeals and pending re-evaluations at once")
    func finaliseAll() {
        let facts = AwardFacts(
            state: .preliminary, now: .november25(60),
            publication: PublicationRules(publicCheckDays: 10, appealDays: 7),
            stages: [.init(stage: "final", state: .closed)], preliminaryAt: .november25(),
            appealsUndecided: ["2", "5"],
            reevaluationsPending: ["3"])
        // The day of the event does not count: ten days end with 5 December, seven with 2 December, Korean time.
        let check = Moment(microseconds: 1_575_558_000_000_000 - 1)
        let appeal = Moment(microseconds: 1_575_298_800_000_000 - 1)
        #expect(
            AwardMove.finalise.blockers(given: facts) == [
                .stagesNotConfirmed(["final"]), .publicCheckRunning(ends: check), .appealWindowRunning(ends: appeal),
                .appealsUndecided(["2", "5"]), .reevaluationsPending(["3"]),
            ])
    }

    @Test("the final result is possible one microsecond after the last window")
    func finaliseAfterWindows() {
        let end = Moment(microseconds: 1_575_558_000_000_000 - 1)
        func blockers(at now: Moment) -> [Blocker] {
            AwardMove.finalise.blockers(
                given: AwardFacts(
                    state: .preliminary, now: now, stages: Self.confirmed, preliminaryAt: .november25()))
        }
        #expect(blockers(at: end).count == 2)
        #expect(blockers(at: Moment(microseconds: end.microseconds + 1)) == [])
    }

    @Test("an award without windows goes from preliminary to final at once")
    func noWindows() {
        let facts = AwardFacts(
            state: .preliminary, now: .november25(), publication: PublicationRules(publicCheckDays: 0, appealDays: 0),
            stages: Self.confirmed, preliminaryAt: .november25())
        #expect(AwardMove.finalise.blockers(given: facts) == [])
    }

    @Test("publishing waits for cancellations")
    func publishing() {
        let facts = AwardFacts(state: .final, now: .november25(), cancellationsUndecided: ["11740"])
        #expect(AwardMove.publish.blockers(given: facts) == [.cancellationsUndecided(["11740"])])
    }
}
