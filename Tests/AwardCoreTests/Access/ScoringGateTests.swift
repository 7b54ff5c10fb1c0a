import AwardCore
import Testing

@Suite("The gate of scoring")
struct ScoringGateTests {
    static let window = StageWindow(
        opens: .november25(-60), due: .november25(30), closes: .november25(60), graceMinutes: 5)

    static func facts(_ change: (inout ScoringFacts) -> Void = { _ in }) -> ScoringFacts {
        var facts = ScoringFacts(
            stage: "main", stageState: .open, window: window, now: .november25(), candidate: "11740", reviewer: 7,
            reviewerCode: "R07", isAssigned: true, hasPledged: true)
        change(&facts)
        return facts
    }

    @Test("an assigned, pledged reviewer without conflict saves, submits and abstains while the stage is open")
    func granted() throws {
        for action in [Action.scoreSaveDraft, .scoreSubmit, .scoreAbstain, .scoreImport] {
            let grant = try Policy.decide(action, by: People.reviewer, given: Self.facts())
            #expect(grant.action == action)
            #expect(grant.role == .reviewer)
            #expect(grant.principal == "r07@example.kr")
            #expect(grant.view.reviewer == 7)
        }
    }

    @Test("a chair who scores passes the same gate")
    func chairScores() throws {
        let facts = Self.facts { $0.reviewer = 1 }
        #expect(try Policy.decide(.scoreSubmit, by: People.chair, given: facts).role == .reviewer)
    }

    @Test(
        "each condition is refused with its reason",
        arguments: [
            (Self.facts { $0.isAssigned = false }, Refusal.Reason.notAssigned(candidate: "11740", stage: "main")),
            (
                Self.facts { $0.reviewerState = .replaced },
                .reviewerInactive(reviewer: "R07", state: .replaced)
            ),
            (
                Self.facts { $0.candidateState = .withdrawn },
                .candidateNotInStage(candidate: "11740", stage: "main", state: .withdrawn)
            ),
            (
                Self.facts {
                    $0.isInStage = false
                    $0.candidateState = .stopped
                }, .candidateNotInStage(candidate: "11740", stage: "main", state: .stopped)
            ),
            (
                Self.facts {
                    $0.conflict = .exclusion
                    $0.conflictGround = .rule(.sameOrganisation)
                }, .conflicted(candidate: "11740", kind: .exclusion, ground: .rule(.sameOrganisation))
            ),
            (Self.facts { $0.hasPledged = false }, .notPledged(reviewer: "R07")),
            (Self.facts { $0.stageState = .closed }, .stageNotOpen(stage: "main", state: .closed)),
            (
                Self.facts { $0.now = .november25(-61) }, .windowNotOpenYet(stage: "main", opens: .november25(-60))
            ),
            (Self.facts { $0.now = .november25(66) }, .windowPassed(stage: "main", closed: .november25(65))),
            (
                Self.facts {
                    $0.sheet = .submitted
                    $0.currentRevision = 3
                    $0.seenRevision = 3
                }, .alreadySubmitted(candidate: "11740", revision: 3)
            ),
            (
                Self.facts {
                    $0.sheet = .draft
                    $0.currentRevision = 4
                    $0.seenRevision = 2
                }, .staleRevision(.scoresheet, name: "11740", seen: 2, current: 4, changes: [])
            ),
        ])
    func refused(facts: ScoringFacts, reason: Refusal.Reason) {
        let found = refusal { () throws(Refusal) in
            try Policy.decide(.scoreSubmit, by: People.reviewer, given: facts)
        }
        #expect(found == Refusal(reason))
    }

    @Test("the window's first moment, its last moment and the grace count as inside")
    func windowEdges() throws {
        for minute in [-60, 60, 65] as [Int64] {
            _ = try Policy.decide(
                .scoreSubmit, by: People.reviewer, given: Self.facts { $0.now = .november25(minute) })
        }
        let late = Self.facts { $0.now = Moment(microseconds: Moment.november25(65).microseconds + 1) }
        #expect(
            refusal { () throws(Refusal) in try Policy.decide(.scoreSubmit, by: People.reviewer, given: late) }
                != nil)
    }

    @Test("superseding needs a sheet that counts, and nothing else may touch one")
    func superseding() throws {
        for status in SheetStatus.allCases {
            let facts = Self.facts { $0.sheet = status }
            let counts = status == .submitted || status == .abstained
            let supersede = refusal { () throws(Refusal) in
                try Policy.decide(.scoreSupersede, by: People.reviewer, given: facts)
            }
            let save = refusal { () throws(Refusal) in
                try Policy.decide(.scoreSaveDraft, by: People.reviewer, given: facts)
            }
            #expect(supersede == (counts ? nil : Refusal(.notSubmitted(candidate: "11740"))))
            #expect(save == (counts ? Refusal(.alreadySubmitted(candidate: "11740", revision: 0)) : nil))
        }
    }

    @Test("another reviewer's sheet is refused as if it did not exist")
    func foreignSheet() {
        for person in [People.otherReviewer, People.chair] {
            let found = refusal { () throws(Refusal) in
                try Policy.decide(.scoreSaveDraft, by: person, given: Self.facts())
            }
            #expect(found?.reason == .notYours(.scoresheet, name: "11740"))
            #expect(found?.disclosure == .hidden(.scoresheet, name: "11740"))
        }
    }

    @Test("admin and secretary import filled sheets, and enter them themselves only at the command line")
    func onBehalf() throws {
        #expect(try Policy.decide(.scoreImport, by: People.admin, given: Self.facts()).role == .admin)
        #expect(try Policy.decide(.scoreImport, by: People.secretary, given: Self.facts()).role == .secretary)
        #expect(try Policy.decide(.scoreSubmit, by: People.console, given: Self.facts()).role == .admin)
        let signedIn = refusal { () throws(Refusal) in
            try Policy.decide(.scoreSubmit, by: People.admin, given: Self.facts())
        }
        #expect(signedIn?.reason == .notPermitted(.scoreSubmit, needs: [.reviewer, .chair]))
    }

    @Test("nobody scores without signing in")
    func anonymous() {
        let found = refusal { () throws(Refusal) in
            try Policy.decide(.scoreSubmit, by: .anonymous, given: Self.facts())
        }
        #expect(found?.reason == .notIdentified(.scoreSubmit))
    }

    @Test("in a blind stage an automatic conflict or a missing assignment does not show that the candidate exists")
    func blindDisclosure() {
        let hidden = Refusal.Disclosure.hidden(.candidate, name: "7K2-9QX")
        func disclosure(_ change: (inout ScoringFacts) -> Void) -> Refusal.Disclosure? {
            let facts = Self.facts {
                $0.isBlind = true
                $0.candidate = "7K2-9QX"
                change(&$0)
            }
            return refusal { () throws(Refusal) in
                try Policy.decide(.scoreSubmit, by: People.reviewer, given: facts)
            }?.disclosure
        }
        #expect(disclosure { $0.isAssigned = false } == hidden)
        #expect(disclosure { $0.conflict = .exclusion } == hidden)
        #expect(disclosure { $0.conflict = .challenge } == hidden)
        #expect(disclosure { $0.conflict = .recusal } == .open)
        #expect(disclosure { $0.hasPledged = false } == .open)
    }

    @Test("a grant in a blind stage lets nobody see who the candidate is")
    func blindView() throws {
        let facts = Self.facts { $0.isBlind = true }
        #expect(try Policy.decide(.scoreSubmit, by: People.reviewer, given: facts).view.isBlind)
    }

    @Test("a stale refusal can say what changed; others stay as they are")
    func changes() {
        let stale = Refusal(.staleRevision(.scoresheet, name: "11740", seen: 1, current: 2, changes: []))
        let told = Refusal(
            .staleRevision(.scoresheet, name: "11740", seen: 1, current: 2, changes: ["C3: 8 → 9"]))
        #expect(stale.adding(changes: ["C3: 8 → 9"]) == told)
        #expect(Refusal(.busy).adding(changes: ["C3: 8 → 9"]) == Refusal(.busy))
    }
}
