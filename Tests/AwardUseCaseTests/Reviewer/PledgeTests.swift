import AwardCore
import AwardUseCases
import Testing

struct PledgeTests {
    @Test func theFirstSignatureStays() async throws {
        try await PeopleWorld.with { world in
            try await world.importReviewers("R1")
            world.set(daysAfterStart: 3)
            let again = try await world.perform(SignPledge(reviewer: "R1"), as: .reviewer("R1"))
            #expect(again.wasSigned)
            #expect(again.at == PeopleWorld.start)
            #expect(try await world.ask(ShowReviewer("R1")).reviewer.pledgedAt == PeopleWorld.start)
        }
    }

    @Test func theLedgerSaysWhichTextWasSigned() async throws {
        try await PeopleWorld.with { world in
            try await world.importReviewers("R1")
            let bodies = try await world.texts("SELECT body FROM ledger WHERE command = 'reviewer.pledge'")
            #expect(bodies.count == 1)
            #expect(bodies.first?.contains(Pledge.sha256.hexadecimal) == true)
        }
    }

    @Test func anotherTextIsNotSigned() async throws {
        try await PeopleWorld.with { world in
            try await world.perform(ImportReviewers(PeopleWorld.batch([try PeopleWorld.reviewer("R1")])))
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(SignPledge(reviewer: "R1", text: "00"))
            }
            #expect(problems(refusal) == ["text: The pledge has another text now; read it and sign again."])
            #expect(try await world.ask(ShowReviewer("R1")).reviewer.pledgedAt == nil)
        }
    }

    @Test func nobodySignsForAnotherReviewer() async throws {
        try await PeopleWorld.with { world in
            try await world.importReviewers("R1", "R2")
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(SignPledge(reviewer: "R2"), as: .reviewer("R1"))
            }
            #expect(refusal?.sentence(.english) == "There is no reviewer “R2”.")
        }
    }

    @Test func aReviewerSeesOnlyThemselves() async throws {
        try await PeopleWorld.with { world in
            try await world.importReviewers("R1", "R2")
            #expect(try await world.ask(ListReviewers(), as: .reviewer("R1")).map(\.code) == ["R1"])
            let refusal = await #expect(throws: Refusal.self) {
                try await world.ask(ShowReviewer("R2"), as: .reviewer("R1"))
            }
            #expect(refusal?.sentence(.english) == "There is no reviewer “R2”.")
        }
    }
}
