import Testing

@testable import AwardCore

@Suite("Refusals in words and codes")
struct RefusalWordsTests {
    @Test("every reason has its sentence, exit code, status and name", arguments: RefusalSample.all)
    func rendered(sample: RefusalSample) {
        let refusal = Refusal(sample.reason)
        #expect(refusal.sentence(.korean) == sample.ko)
        #expect(refusal.sentence(.english) == sample.en)
        #expect(refusal.code == sample.code)
        #expect(refusal.exitCode == sample.exit)
        #expect(refusal.httpStatus == sample.http)
    }

    @Test("no reason is left out of the table")
    func complete() {
        #expect(Set(RefusalSample.all.map(\.code)).count == 37)
    }

    @Test(
        "what the caller may not learn reads like something that is not there, in every way",
        arguments: RefusalSample.all)
    func hidden(sample: RefusalSample) {
        let hidden = Refusal(sample.reason, disclosure: .hidden(.candidate, name: "7K2-9QX"))
        let absent = Refusal(.notFound(.candidate, name: "7K2-9QX", suggestions: []))
        for language in Language.allCases {
            #expect(hidden.sentence(language) == absent.sentence(language))
            #expect(hidden.details(language) == absent.details(language))
        }
        #expect(hidden.exitCode == absent.exitCode)
        #expect(hidden.httpStatus == absent.httpStatus)
        #expect(hidden.code == absent.code)
    }

    @Test("times are shown in the award's zone")
    func zones() {
        let refusal = Refusal(.windowPassed(stage: "main", closed: .november25()))
        #expect(refusal.sentence(.english, offset: .utc) == "Scoring of stage “main” ended at 2019-11-25 05:00.")
    }

    @Test("a blocked action lists its blockers one by one")
    func details() {
        let refusal = Refusal(.blocked(.stageOpen, [.noChair, .noRubric]))
        #expect(
            refusal.details(.english) == ["The panel has no chair.", "The rubric of this stage has no criteria."])
    }

    @Test("long lists name the first ten and say how many more there are")
    func longLists() {
        let names = (1...13).map { "\($0)" }
        let blocker = Blocker.stagesNotConfirmed(names)
        #expect(
            blocker.sentence(.english) == "Stages are not confirmed: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 3 more.")
        #expect(blocker.sentence(.korean) == "확정되지 않은 단계가 있습니다: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 외 3건.")
    }

    @Test("every action, role, subject and state has a name in both languages")
    func names() {
        let titles =
            Action.allCases.map(\.title) + Role.allCases.map(\.title) + Subject.allCases.map(\.title)
            + StageState.allCases.map(\.title) + AwardState.allCases.map(\.title)
            + CandidateState.allCases.map(\.title) + ReviewerState.allCases.map(\.title)
            + ReviewerRole.allCases.map(\.title) + ConflictKind.allCases.map(\.title)
            + ConflictState.allCases.map(\.title) + AppealKind.allCases.map(\.title)
            + AppealState.allCases.map(\.title) + PrizeState.allCases.map(\.title)
            + ConflictRules.Ground.allCases.map { ConflictGround.rule($0).title }
        for title in titles {
            #expect(title.ko.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) })
            #expect(!title.en.isEmpty && title.en.unicodeScalars.allSatisfy(\.isASCII))
        }
        #expect(Set(Action.allCases.map(\.title)).count == Action.allCases.count)
        #expect(Set(ConflictKind.allCases.map(\.title)).count == 3)
    }

    @Test(
        "particles follow the sound of the word before them",
        arguments: [
            ("강동구", "강동구는", "강동구가", "강동구를"), ("평창군", "평창군은", "평창군이", "평창군을"),
            ("R07", "R07은", "R07이", "R07을"), ("11742", "11742는", "11742가", "11742를"),
            ("main", "main은", "main이", "main을"), ("stage", "stage는", "stage가", "stage를"), ("", "는", "가", "를"),
        ])
    func particles(word: String, topic: String, subject: String, object: String) {
        #expect([word.with(.topic), word.with(.subject), word.with(.object)] == [topic, subject, object])
    }
}
