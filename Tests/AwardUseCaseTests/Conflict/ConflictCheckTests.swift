import AwardCore
import AwardStore
import AwardUseCases
import Testing

struct ConflictCheckTests {
    @Test func findsWhomAPersonCouldNotScore() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let check = try await world.ask(
                CheckPerson(
                    organisation: "11740",
                    engagements: [
                        Engagement(.employer, organisation: "26110", untilYear: 2016),
                        Engagement(.employer, organisation: "11140", untilYear: 2015),
                        Engagement(.advisory, organisation: "11140", untilYear: 2017),
                    ]))
            #expect(check.candidates == 4)
            #expect(
                check.findings.map { "\($0.candidate) \($0.ground.en) \($0.evidence ?? "")" } == [
                    "11 parent or child government 11740", "11140 recent advice or contract 11140:2017",
                    "11740 same organisation 11740", "26110 recent employer 26110:2016",
                ])
            #expect(check.findings.map(\.name.ko) == ["서울특별시", "서울특별시 중구", "강동구", "부산광역시 중구"])
        }
    }

    @Test func hasNoSideEffectAtAll() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let before = try await world.count("SELECT count(*) FROM ledger")
            _ = try await world.ask(CheckPerson(organisation: "11"))
            #expect(try await world.count("SELECT count(*) FROM conflict") == 0)
            #expect(try await world.count("SELECT count(*) FROM ledger") == before)
        }
    }

    @Test func anOrganisationThatEntersNothingIsSaid() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let check = try await world.ask(
                CheckPerson(organisation: "KRILA", engagements: [Engagement(.employer, organisation: "강동구")]))
            #expect(check.organisations.map(\.written) == ["KRILA", "강동구"])
            #expect(check.organisations.map(\.name?.en) == [nil, "Gangdong-gu"])
            #expect(check.findings.map(\.candidate) == ["11740"])
        }
    }

    @Test func aNameOfSeveralOrganisationsAsksForTheCode() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let refusal = await #expect(throws: Refusal.self) { try await world.ask(CheckPerson(organisation: "중구")) }
            #expect(
                problems(refusal) == ["중구: Several organisations have this name; write the code instead: 11140, 26110."]
            )
            #expect(try await world.ask(CheckPerson(organisation: "부산광역시 중구")).findings.map(\.candidate) == ["26110"])
        }
    }

    @Test func oneCandidateAloneCanBeChecked() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let check = try await world.ask(CheckPerson(organisation: "11", candidate: "26110"))
            #expect(check.candidates == 1)
            #expect(check.findings.isEmpty)
        }
    }

    @Test func aReviewerIsCheckedWithWhatIsOnRecord() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.perform(
                ImportReviewers(PeopleWorld.batch([try PeopleWorld.reviewer("R1", organisation: "11740")])))
            try await world.perform(DeclareRecusal(reviewer: "R1", candidate: "26110", reason: "친척"))
            let check = try await world.ask(CheckReviewer(reviewer: "R1"))
            #expect(check.findings.map(\.kind) == [.exclusion, .exclusion, .recusal])
            #expect(check.findings.map(\.state) == [.effective, .effective, .effective])
            #expect(check.findings.last?.ground.ko == "친척")
        }
    }

    @Test func whoJudgesABlindStageCannotAsk() async throws {
        try await PeopleWorld.with(isBlind: true) { world in
            try await world.importCandidates()
            try await world.importReviewers("R1")
            let refusal = await #expect(throws: Refusal.self) {
                try await world.ask(CheckPerson(organisation: "11740"), as: .reviewer("R1"))
            }
            #expect(refusal?.code == "not_permitted")
        }
    }
}
