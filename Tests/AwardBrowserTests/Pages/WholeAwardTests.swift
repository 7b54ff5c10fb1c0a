import AwardTestSupport
import Testing

/// The whole award in the browser, from its file to the published result.
@Suite(.serialized) struct WholeAwardTests {
    @Test(arguments: PageLanguage.allCases)
    func anAdminThreeReviewersAndTheChairTakeAnAwardToItsPublication(language: PageLanguage) async throws {
        try await Village.with(.nothing) { village in
            try await village.journey("whole_award", language, told: ["folder": Village.folder])
        }
    }
}
