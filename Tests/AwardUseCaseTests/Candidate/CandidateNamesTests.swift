import AwardCore
import AwardUseCases
import Testing

struct CandidateNamesTests {
    @Test func aNameThatIsNotUniqueIsShownWithItsParent() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let list = try await world.ask(ListCandidates())
            #expect(list.map(\.name?.ko) == ["강동구", "서울특별시", "부산광역시 중구", "서울특별시 중구"])
            #expect(list.map(\.name?.en) == ["Gangdong-gu", "Seoul", "Busan Jung-gu", "Seoul Jung-gu"])
        }
    }

    @Test func aShorterListShowsTheSameNames() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.perform(RejectCandidate(candidate: "11140", reason: "두 번 신청"))
            let list = try await world.ask(ListCandidates(state: .rejected))
            #expect(list.map(\.name?.ko) == ["서울특별시 중구"])
        }
    }

    @Test func twoEntriesOfOneOrganisationAreToldApartByCode() async throws {
        try await PeopleWorld.with { world in
            try await world.perform(
                ImportCandidates(
                    PeopleWorld.batch(
                        [
                            PeopleWorld.candidate("e1", organisation: "11740"),
                            PeopleWorld.candidate("e2", organisation: "11740"),
                        ].map {
                            var candidate = $0
                            candidate.nameKo = "강동구"
                            return candidate
                        })))
            let list = try await world.ask(ListCandidates())
            #expect(list.map(\.name?.ko) == ["서울특별시 강동구 (e1)", "서울특별시 강동구 (e2)"])
        }
    }

    @Test func theListIsInKoreanDictionaryOrder() async throws {
        try await PeopleWorld.with { world in
            let names = ["하동군", "가평군", "나주시", "까치군", "고성군"]
            try await world.perform(
                ImportCandidates(
                    PeopleWorld.batch(
                        names.enumerated().map { index, name in
                            var candidate = PeopleWorld.candidate("k\(index)", category: "metropolitan")
                            candidate.nameKo = name
                            return candidate
                        })))
            #expect(try await world.ask(ListCandidates()).map(\.name?.ko) == ["가평군", "고성군", "까치군", "나주시", "하동군"])
        }
    }

    @Test func aCandidateIsFoundByCodeAndByUniqueName() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            for name in ["11740", "강동구", "Gangdong-gu", "서울특별시 강동구"] {
                #expect(try await world.ask(ShowCandidate(name)).view.code == "11740")
            }
            let refusal = await #expect(throws: Refusal.self) { try await world.ask(ShowCandidate("중구")) }
            #expect(
                refusal?.sentence(.english)
                    == "There is no candidate “중구”. Did you mean: 11140 (서울특별시 중구), 26110 (부산광역시 중구)?")
        }
    }
}
