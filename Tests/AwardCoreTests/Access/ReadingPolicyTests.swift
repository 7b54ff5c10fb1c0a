import AwardCore
import Testing

@Suite("Who reads what")
struct ReadingPolicyTests {
    private func read(
        _ action: Action, _ person: Principal, _ facts: ReadFacts = ReadFacts(awardState: .running)
    ) throws(Refusal) -> Grant {
        try Policy.decide(action, by: person, given: facts)
    }

    private func refused(
        _ action: Action, _ person: Principal, _ facts: ReadFacts = ReadFacts(awardState: .running)
    ) -> Refusal? {
        refusal { () throws(Refusal) in try read(action, person, facts) }
    }

    @Test("a reviewer's lists hold only what is theirs")
    func ownRows() throws {
        for action in [Action.scoreRead, .assignRead, .conflictRead, .stageStatus] {
            #expect(try read(action, People.reviewer).view.reviewer == 7)
        }
    }

    @Test("another reviewer's sheet does not exist for a reviewer")
    func foreignSheet() {
        let facts = ReadFacts(awardState: .running, reviewer: 8, name: "R08")
        #expect(refused(.scoreRead, People.reviewer, facts)?.disclosure == .hidden(.scoresheet, name: "R08"))
        #expect(refused(.scoreRead, People.otherReviewer, facts) == nil)
        #expect(refused(.scoreRead, People.auditor, facts) == nil)
    }

    @Test("in a blind stage reviewers and the chair see codes, those who run the award see names")
    func blind() throws {
        for state in [AwardState.draft, .running] {
            let facts = ReadFacts(awardState: state, stageState: .confirmed, isBlind: true)
            for action in [Action.candidateRead, .scoreRead, .rankingRead, .assignRead, .stageStatus] {
                #expect(try read(action, People.reviewer, facts).view.isBlind)
                #expect(try read(action, People.chair, facts).view.isBlind)
                #expect(try !read(action, People.secretary, facts).view.isBlind)
                #expect(try !read(action, People.auditor, facts).view.isBlind)
            }
        }
    }

    @Test("blindness ends with the preliminary result")
    func blindEnds() throws {
        let facts = ReadFacts(awardState: .preliminary, stageState: .confirmed, isBlind: true)
        #expect(try !read(.rankingRead, People.reviewer, facts).view.isBlind)
    }

    @Test("a reviewer reads a ranking once its stage is confirmed")
    func ranking() {
        for state in StageState.allCases {
            let facts = ReadFacts(awardState: .running, stage: "main", stageState: state)
            #expect((refused(.rankingRead, People.reviewer, facts) == nil) == (state == .confirmed))
            #expect(refused(.rankingRead, People.auditor, facts) == nil)
        }
    }

    @Test("a contact reads only their own candidate, and a ranking only from the preliminary result on")
    func contact() throws {
        let own = ReadFacts(awardState: .running, candidate: 51, name: "11740")
        #expect(try read(.candidateRead, People.contact, own).view.candidate == 51)
        #expect(refused(.candidateRead, People.otherContact, own)?.disclosure == .hidden(.candidate, name: "11740"))
        #expect(refused(.rankingRead, People.contact, own)?.code == "blocked")
        let later = try read(.rankingRead, People.contact, ReadFacts(awardState: .preliminary))
        #expect(later.view.candidate == 51)
        #expect(later.view.items == [.winners, .remarks, .places, .scores])
        #expect(!later.view.showsReviewers)
    }

    @Test("anybody reads a published result and nothing before, except who is to win during a public check")
    func publicReads() throws {
        #expect(refused(.resultRead, .anonymous)?.code == "blocked")
        #expect(try read(.resultRead, .anonymous, ReadFacts(awardState: .preliminary)).view.items == [.winners])
        #expect(
            try read(.rankingRead, .anonymous, ReadFacts(awardState: .published)).view.items == [.winners, .remarks])
        #expect(refused(.rankingRead, .anonymous, ReadFacts(awardState: .final))?.code == "not_identified")
        #expect(refused(.awardRead, .anonymous) == nil)
    }

    @Test("the ledger is for admin and auditor")
    func ledger() {
        #expect(refused(.ledgerRead, People.auditor) == nil)
        #expect(refused(.ledgerRead, People.chair)?.reason == .notPermitted(.ledgerRead, needs: [.admin, .auditor]))
        #expect(refused(.ledgerRead, .anonymous)?.reason == .notIdentified(.ledgerRead))
    }

    @Test("a reviewer who is auditor too reads as auditor: roles add up")
    func rolesAddUp() throws {
        let both = Principal(id: "x", roles: [.reviewer, .auditor], reviewer: 7)
        #expect(try read(.scoreRead, both, ReadFacts(awardState: .running, reviewer: 8)).role == .auditor)
    }
}
