import AwardCore
import AwardUseCases
import Testing

struct SubmissionTests {
    @Test func whatIsMissingIsListedAndNothingIsKept() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(
                    SubmitCandidate(candidate: "11740", fields: ["contact": "김", "size": "big"]))
            }
            #expect(
                problems(refusal) == [
                    "summary: “Summary” is empty; it is required.", "results: “Results” is empty; it is required.",
                    "size: There is no field “size”; the fields are: summary, results, contact.",
                ])
            #expect(try await world.count("SELECT count(*) FROM submission_field") == 0)
            #expect(try await world.ask(ShowCandidate("11740")).state == .eligible)
        }
    }

    @Test func aDraftIsKeptWithoutHandingIn() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let draft = try await world.perform(
                SubmitCandidate(candidate: "11740", fields: ["summary": "개요"], isDraft: true))
            #expect(draft.state == .eligible)
            #expect(draft.missing.map(\.place) == ["results"])
            let done = try await world.perform(SubmitCandidate(candidate: "11740", fields: ["results": "성과"]))
            #expect(done.before == .eligible)
            #expect(done.state == .submitted)
            #expect(
                try await world.ask(ShowCandidate("11740")).view.submission.fields == [
                    "summary": "개요", "results": "성과",
                ])
        }
    }

    @Test func handingInAgainKeepsEveryEarlierText() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.perform(SubmitCandidate(candidate: "11740", fields: ["summary": "처음", "results": "성과"]))
            let again = try await world.perform(
                SubmitCandidate(candidate: "11740", fields: ["summary": "다시", "results": "성과"]))
            #expect(again.changed == ["summary"])
            #expect(
                try await world.texts(
                    "SELECT content FROM submission_field WHERE field_id = 'summary' ORDER BY revision")
                    == ["처음", "다시"])
        }
    }

    @Test func aSupplementIsAskedForAndHandedIn() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.perform(SubmitCandidate(candidate: "11740", fields: ["summary": "개요", "results": "성과"]))
            let asked = try await world.perform(AskSupplement(candidate: "11740", reason: "예산 누락"))
            #expect(asked.state == .incomplete)
            #expect(try await world.ask(ShowCandidate("11740")).reason == "예산 누락")
            let done = try await world.perform(SubmitCandidate(candidate: "11740", fields: ["results": "성과와 예산"]))
            #expect(done.state == .submitted)
            #expect(try await world.ask(ShowCandidate("11740")).reason == nil)
        }
    }

    @Test func aContactHandsInForNobodyElse() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let fields = ["summary": "개요", "results": "성과"]
            try await world.perform(SubmitCandidate(candidate: "11740", fields: fields), as: .candidate("11740"))
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(SubmitCandidate(candidate: "11140", fields: fields), as: .candidate("11740"))
            }
            #expect(refusal?.sentence(.english) == "There is no candidate “11140”.")
        }
    }

    @Test func nothingIsHandedInOnceTheFirstStageHasOpened() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.open(assigned: [])
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(
                    SubmitCandidate(candidate: "11740", fields: ["summary": "개요", "results": "성과"]))
            }
            #expect(refusal?.code == "wrong_state")
        }
    }
}
