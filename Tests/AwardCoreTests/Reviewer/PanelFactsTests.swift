import AwardCore
import Testing

@Suite("Composition of a panel")
struct PanelFactsTests {
    private static let rules = CommitteeRules(
        minimumMembers: 5, minimumExternalPercent: Rational(50), needsChair: true)

    @Test("half external is enough where a half is asked for")
    func enough() {
        #expect(PanelFacts(members: 6, external: 3, chairs: 1).blockers(by: Self.rules) == [])
        #expect(
            PanelFacts(members: 7, external: 3, chairs: 1).blockers(by: Self.rules) == [
                .tooFewExternal(external: 3, members: 7, needsPercent: Rational(50))
            ])
    }

    @Test("everything that is wrong is listed")
    func all() {
        #expect(
            PanelFacts().blockers(by: Self.rules) == [
                .panelTooSmall(members: 0, needs: 5), .noChair,
                .tooFewExternal(external: 0, members: 0, needsPercent: Rational(50)),
            ])
    }

    @Test("without rules one member suffices")
    func noRules() {
        #expect(PanelFacts(members: 1).blockers(by: CommitteeRules()) == [])
    }
}
