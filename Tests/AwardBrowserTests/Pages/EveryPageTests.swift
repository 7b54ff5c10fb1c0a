import AwardTestSupport
import Testing

/// Every page somebody can reach by following links: it answers, keeps its own security policy, has one heading and no
/// accessibility fault that axe-core knows: in English at a desk, in Korean and dark colours on a phone, which it does not
/// overflow.
@Suite(.serialized) struct EveryPageTests {
    /// Who goes where.
    struct Walk: CustomStringConvertible, Sendable {
        let state: Village.State
        let role: String

        var description: String { "\(role)-\(state)" }

        /// What the visitor comes in with.
        func key(_ village: Village, _ language: PageLanguage) async throws -> [String: String] {
            switch role {
            case "anonymous": [:]
            case "chair": ["invitation": try await village.invitation("R01", language)]
            case "reviewer": ["invitation": try await village.invitation("R02", language)]
            default: ["email": "\(role)@example.kr", "password": Village.password]
            }
        }
    }

    private static let walks: [Walk] = [
        Walk(state: .paper, role: "reviewer"), Walk(state: .final, role: "admin"), Walk(state: .final, role: "auditor"),
        Walk(state: .final, role: "reviewer"), Walk(state: .final, role: "anonymous"),
        Walk(state: .tied, role: "chair"),
        Walk(state: .published, role: "admin"), Walk(state: .published, role: "anonymous"),
    ]

    @Test(arguments: walks, PageLanguage.allCases)
    func everyPageCanBeUsedByEverybody(walk: Walk, language: PageLanguage) async throws {
        try await Village.with(walk.state) { village in
            var told = try await walk.key(village, language)
            told["role"] = walk.role
            try await village.journey("every_page", language, pictures: "every-page/\(walk)", told: told)
        }
    }
}
