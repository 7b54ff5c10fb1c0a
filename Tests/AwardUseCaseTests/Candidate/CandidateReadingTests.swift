import AwardCore
import AwardUseCases
import Testing

struct CandidateReadingTests {
    @Test func aBlindReviewerReadsCodesAndNoNames() async throws {
        try await PeopleWorld.with(isBlind: true) { world in
            try await world.importCandidates()
            try await world.importReviewers("R1")
            try await world.open(assigned: [])
            let list = try await world.ask(ListCandidates(), as: .reviewer("R1"))
            #expect(list.map(\.code) == ["X11", "X12", "X13", "X14"])
            #expect(list.allSatisfy { $0.name == nil && $0.organisation == nil && $0.province == nil })
            let text = try CanonicalJSON.text(list)
            for name in ["강동", "중구", "서울", "Gangdong", "11740"] { #expect(!text.contains(name)) }
        }
    }

    @Test func aBlindReviewerFindsNobodyByNameOrCode() async throws {
        try await PeopleWorld.with(isBlind: true) { world in
            try await world.importCandidates()
            try await world.importReviewers("R1")
            try await world.open(assigned: [])
            #expect(try await world.ask(ShowCandidate("X13"), as: .reviewer("R1")).fullName == nil)
            for name in ["11740", "강동구", "X19"] {
                let refusal = await #expect(throws: Refusal.self) {
                    try await world.ask(ShowCandidate(name), as: .reviewer("R1"))
                }
                #expect(refusal?.sentence(.english) == "There is no candidate “\(name)”.")
            }
        }
    }

    @Test func aBlindReviewerSeesFilesNumberedAndNoIdentifyingField() async throws {
        try await PeopleWorld.with(isBlind: true) { world in
            try await world.importCandidates()
            try await world.importReviewers("R1")
            try await world.perform(
                SubmitCandidate(
                    candidate: "11740", fields: ["summary": "강동구의 사업", "results": "성과", "contact": "김강동"]))
            try await world.perform(
                AttachFile(candidate: "11740", name: "강동구.txt", mediaType: "text/plain", content: [0x61]))
            try await world.open(assigned: [])
            let detail = try await world.ask(ShowCandidate("X13"), as: .reviewer("R1"))
            #expect(detail.view.submission.fields == ["summary": "○○○의 사업", "results": "성과"])
            #expect(detail.files.map(\.name) == ["file-1"])
            #expect(detail.history.isEmpty)
            #expect(
                try await world.ask(ReadSubmissionFile(candidate: "X13", file: 1), as: .reviewer("R1")).file.name
                    == "file-1")
        }
    }

    @Test func aReviewerReadsNothingBeforeThePledge() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.perform(ImportReviewers(PeopleWorld.batch([try PeopleWorld.reviewer("R1")])))
            let refusal = await #expect(throws: Refusal.self) {
                try await world.ask(ListCandidates(), as: .reviewer("R1"))
            }
            #expect(refusal?.code == "not_pledged")
            try await world.perform(SignPledge(reviewer: "R1"), as: .reviewer("R1"))
            #expect(try await world.ask(ListCandidates(), as: .reviewer("R1")).count == 4)
        }
    }

    @Test func aContactReadsOnlyTheirOwnCandidate() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            #expect(try await world.ask(ListCandidates(), as: .candidate("11740")).map(\.code) == ["11740"])
            let refusal = await #expect(throws: Refusal.self) {
                try await world.ask(ShowCandidate("11140"), as: .candidate("11740"))
            }
            #expect(refusal?.code == "not_found")
        }
    }

    @Test func nobodyElseReadsCandidatesBeforeTheResultIsPublic() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let refusal = await #expect(throws: Refusal.self) { try await world.ask(ListCandidates(), as: .anonymous) }
            #expect(refusal?.code == "not_identified")
        }
    }

    @Test func whenTheResultIsPublicAnybodyReadsTheWinnersAlone() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.run("UPDATE candidate SET state = 'awarded' WHERE code = '11740'")
            try await world.run("UPDATE award SET state = 'published'")
            #expect(try await world.ask(ListCandidates(), as: .anonymous).map(\.code) == ["11740"])
            let refusal = await #expect(throws: Refusal.self) {
                try await world.ask(ShowCandidate("11140"), as: .anonymous)
            }
            #expect(refusal?.code == "not_found")
        }
    }

    @Test func aListIsNarrowedByCategoryAndState() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.perform(InviteCandidate(candidate: "11740"))
            #expect(try await world.ask(ListCandidates(category: "광역")).map(\.code) == ["11"])
            #expect(try await world.ask(ListCandidates(category: "district", state: .invited)).map(\.code) == ["11740"])
            let refusal = await #expect(throws: Refusal.self) { try await world.ask(ListCandidates(category: "town")) }
            #expect(refusal?.sentence(.english) == "There is no category “town”. Did you mean: metropolitan, district?")
        }
    }

    @Test func theOfficeSeesHowFarTheSheetsAre() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.importReviewers("R1", "R2")
            try await world.open(assigned: [(1, 3), (2, 3)])
            try await world.store(.submitted, reviewer: 1, candidate: 3)
            let stages = try await world.ask(ShowCandidate("11740")).stages
            #expect(stages.map(\.stage) == ["paper"])
            #expect(stages.map(\.assigned) == [2])
            #expect(stages.map(\.submitted) == [1])
            #expect(try await world.ask(ShowCandidate("11740"), as: .reviewer("R1")).stages.isEmpty)
        }
    }
}
