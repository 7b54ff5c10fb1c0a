import AwardCore
import AwardUseCases
import Postgres
import Testing

/// Misspelt names are corrected, with a reason, and what they were stays in the ledger.
struct CorrectionTests {
    @Test func aCandidatesNameIsCorrectedAndTheLedgerKeepsTheOldOne() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let done = try await world.perform(
                CorrectCandidate(
                    candidate: "강동구", names: CorrectCandidate.Names(nameKo: "강동", projectKo: "사업 A"),
                    reason: "misspelt in the form"))
            #expect(done.candidate == "11740")
            #expect(done.corrections.map(\.field) == ["name", "project", "project_en"])
            #expect(done.corrections.map(\.before) == ["강동구", "사업 11740", "사업 11740"])
            let shown = try await world.ask(ShowCandidate("11740"))
            #expect(shown.fullName?.ko == "서울특별시 강동")
            #expect(shown.revision == 2)
            #expect(shown.history.map(\.command) == ["candidate.import", "candidate.correct"])
            #expect(shown.history.last?.reason == "misspelt in the form")
            let body = try #require(
                try await world.texts("SELECT body FROM ledger WHERE command = 'candidate.correct'").first)
            #expect(body.contains("강동구"))
        }
    }

    @Test func whatWasDoneUnderTheOldNameIsStillPartOfItsHistory() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.perform(InviteCandidate(candidate: "강동구"))
            try await world.perform(
                CorrectCandidate(
                    candidate: "11740", names: CorrectCandidate.Names(nameKo: "강동"), reason: "misspelt"))
            let history = try await world.ask(ShowCandidate("강동")).history
            #expect(history.map(\.command) == ["candidate.import", "candidate.invite", "candidate.correct"])
            let found = try await world.ask(ListLedger(about: "candidate 강동"))
            #expect(found.map(\.command) == ["candidate.correct", "candidate.invite"])
        }
    }

    @Test func anOrganisationIsCorrectedForAllItsCandidatesAndChildren() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.perform(
                CorrectCandidate(
                    candidate: "11", names: CorrectCandidate.Names(organisationKo: "서울시"), reason: "as they call it"))
            #expect(try await world.ask(ShowCandidate("11740")).fullName?.ko == "서울시 강동구")
        }
    }

    @Test func aCorrectedNameFindsExclusionsThatTheMistakeHid() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.perform(
                ImportReviewers(PeopleWorld.batch([try PeopleWorld.reviewer("R1", named: "강둥구")])))
            #expect(try await world.count("SELECT count(*) FROM conflict") == 0)
            try await world.perform(
                CorrectReviewer(reviewer: "R1", nameKo: "김위원", organisation: "강동구", reason: "misspelt"))
            // 강동구 itself and Seoul, its parent.
            #expect(try await world.count("SELECT count(*) FROM conflict") == 2)
            let shown = try await world.ask(ShowReviewer("R1")).reviewer
            #expect(shown.name.ko == "김위원")
            #expect(shown.name.en == "Reviewer R1")
        }
    }

    @Test func aReasonAndADifferentValueAreNeeded() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let ledger = try await world.count("SELECT count(*) FROM ledger")
            let cases: [(CorrectCandidate, [Problem])] = [
                (
                    CorrectCandidate(candidate: "11740", names: CorrectCandidate.Names(nameKo: "강동"), reason: " "),
                    [.reasonMissing]
                ),
                (
                    CorrectCandidate(candidate: "11740", names: CorrectCandidate.Names(nameKo: "강동구"), reason: "x"),
                    [.nothingToCorrect]
                ),
                (
                    CorrectCandidate(candidate: "11740", names: CorrectCandidate.Names(nameKo: ""), reason: "x"),
                    [
                        Problem(
                            at: "--name", LocalizedText(ko: "값이 비어 있습니다.", en: "This must not be blank."))
                    ]
                ),
            ]
            for (command, problems) in cases {
                let refusal = await #expect(throws: Refusal.self) { try await world.perform(command) }
                #expect(refusal?.reason == .invalid(problems))
            }
            let reviewer = await #expect(throws: Refusal.self) {
                try await world.perform(cases[0].0, as: .reviewer("R1"))
            }
            #expect(reviewer?.exitCode != 0)
            #expect(try await world.count("SELECT count(*) FROM ledger") == ledger)
        }
    }

    @Test func importingAnotherSpellingPointsToTheCorrection() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.importReviewers("R1")
            var other = PeopleWorld.candidate("11740")
            other.nameKo = "강동"
            let batch = PeopleWorld.batch([PeopleWorld.candidate("26110"), other])
            let candidates = await #expect(throws: Refusal.self) { try await world.perform(ImportCandidates(batch)) }
            #expect(candidates?.sentence(.english).contains("simsa candidate correct 11740") == true)
            var reviewer = try PeopleWorld.reviewer("R1")
            reviewer.nameKo = "김위원"
            let reviewers = await #expect(throws: Refusal.self) {
                try await world.perform(ImportReviewers(PeopleWorld.batch([reviewer])))
            }
            #expect(reviewers?.sentence(.english).contains("simsa reviewer correct R1") == true)
        }
    }

    @Test func aTallyIsNotOutdatedByACorrectedName() async throws {
        try await StageWorld.with { world in
            try await world.tally()
            try await world.perform(
                CorrectCandidate(
                    candidate: "A1", names: CorrectCandidate.Names(nameKo: "가나다"), reason: "misspelt"))
            let answer = try await world.ask(ExplainStanding(candidate: "A1"))
            #expect(!answer.isOutdated)
            #expect(answer.candidate.name?.ko.contains("가나다") == true)
        }
    }
}
