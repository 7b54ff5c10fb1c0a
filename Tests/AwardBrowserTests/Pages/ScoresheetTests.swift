import AwardTestSupport
import Testing

/// The scoresheet in the hands of a reviewer.
@Suite(.serialized) struct ScoresheetTests {
    private static func score(_ journey: String, _ language: PageLanguage) async throws {
        try await Village.with(.paper) { village in
            try await village.journey(
                journey, language, told: ["invitation": try await village.invitation("R02", language)])
        }
    }

    @Test(arguments: PageLanguage.allCases)
    func theSecondOfTwoTabsIsShownBothVersions(language: PageLanguage) async throws {
        try await Self.score("two_tabs", language)
    }

    @Test(arguments: PageLanguage.allCases)
    func aGapInTheNetworkLosesNothingAndSavesNothingTwice(language: PageLanguage) async throws {
        try await Self.score("network_gap", language)
    }

    @Test(arguments: PageLanguage.allCases)
    func aKeyboardIsEnough(language: PageLanguage) async throws {
        try await Self.score("keyboard", language)
    }
}
