import AwardCore
import Testing

@Suite("Exclusion, challenge and recusal")
struct ConflictStateTests {
    @Test("the three kinds have their own states and beginnings")
    func kinds() {
        #expect(ConflictState.states(of: .exclusion) == [.effective])
        #expect(ConflictState.states(of: .recusal) == [.effective])
        #expect(ConflictState.states(of: .challenge) == [.entered, .upheld, .rejected])
        #expect(ConflictKind.allCases.map(ConflictState.initial) == [.effective, .entered, .effective])
    }

    @Test("only a challenge that was entered can be decided")
    func deciding() {
        #expect(ConflictState.allCases.map { $0.decided(upheld: true) } == [.upheld, nil, nil, nil])
        #expect(ConflictState.allCases.map { $0.decided(upheld: false) } == [.rejected, nil, nil, nil])
    }

    @Test("everything bars but a rejected challenge; an undecided one bars too")
    func bars() {
        #expect(ConflictState.allCases.filter(\.bars) == [.entered, .upheld, .effective])
    }

    @Test("of several conflicts the exclusion is named first, then the recusal, then the challenge")
    func barring() {
        let exclusion = ConflictRecord(kind: .exclusion, ground: .rule(.sameOrganisation), state: .effective)
        let recusal = ConflictRecord(kind: .recusal, ground: .stated("사제 관계"), state: .effective)
        let rejected = ConflictRecord(kind: .challenge, ground: .stated("친분"), state: .rejected)
        let entered = ConflictRecord(kind: .challenge, ground: .stated("친분"), state: .entered)
        #expect(ConflictRecord.barring(among: [entered, recusal, exclusion]) == exclusion)
        #expect(ConflictRecord.barring(among: [rejected, entered, recusal]) == recusal)
        #expect(ConflictRecord.barring(among: [rejected, entered]) == entered)
        #expect(ConflictRecord.barring(among: [rejected]) == nil)
    }

    @Test("grounds are kept as text and read back", arguments: ConflictRules.Ground.allCases)
    func groundText(ground: ConflictRules.Ground) {
        #expect(ConflictGround(text: ConflictGround.rule(ground).text) == .rule(ground))
        #expect(ConflictGround(text: "사제 관계") == .stated("사제 관계"))
    }
}
