import AwardCore
import AwardUseCases
import Testing

/// The public page under every visibility rule.
@Suite struct PublicPageTests {
    /// What gives something away, and the words by which the page shows it.
    private static let signs = [
        "prize": "<h3>Grand prize</h3>", "winner": "Entrant A1", "other": "Entrant A2",
        "places": "<th scope=\"col\" class=\"number\">Place</th>",
        "scores": "<th scope=\"col\" class=\"number\">Score</th>",
        "means": "Mean of Merit", "marks": "Marks of each scoresheet", "reviewers": "Reviewer R02",
        "remarks": "All were good",
    ]

    private static func shown(_ page: Wire.Answer) -> Set<String> {
        Set(signs.filter { page.text.contains($0.value) }.keys)
    }

    /// What each rule alone lets everybody see; means and marks need a list of candidates to stand in.
    private static let expected: [(items: [PublicationRules.Item], shown: Set<String>)] = [
        ([], []), ([.winners], ["prize", "winner"]), ([.finalists], ["winner", "other"]),
        ([.places], ["winner", "other", "places"]), ([.scores], ["winner", "other", "scores"]),
        ([.criterionMeans], []), ([.marks], []), ([.reviewerNames], ["reviewers"]), ([.remarks], ["remarks"]),
        ([.finalists, .criterionMeans], ["winner", "other", "means"]),
        ([.finalists, .marks], ["winner", "other", "marks"]),
        ([.winners, .remarks], ["prize", "winner", "remarks"]),
        (PublicationRules.Item.allCases, Set(signs.keys)),
    ]

    @Test func everybodySeesWhatTheRulesAllowAndNothingElse() async throws {
        try await ServerWorld.with(.confirmed) { world in
            try await Self.publish(world)
            for (items, shown) in Self.expected {
                try await world.change { $0.publication.publicItems = items }
                for path in ["", "result"] {
                    let page = try await world.stranger.page(path)
                    #expect(page.status == 200)
                    #expect(Self.shown(page) == shown, "\(items) at ‘\(path)’")
                }
            }
        }
    }

    @Test func beforePublicationThereIsNothingToSeeInAnyState() async throws {
        try await ServerWorld.with(.confirmed) { world in
            try await world.change {
                $0.publication = PublicationRules(
                    publicCheckDays: 0, appealDays: 0, publicItems: PublicationRules.Item.allCases)
            }
            try await world.perform(RecordRemark(candidate: nil, text: LocalizedText(ko: "총평", en: "All were good")))
            for step in 0..<2 {
                if step == 1 { try await world.perform(AnnouncePreliminary()) }
                let page = try await world.stranger.page()
                // The public check of a preliminary result names its winners, where the award has one.
                #expect(Self.shown(page).isDisjoint(with: ["places", "scores", "means", "marks", "reviewers"]))
                if step == 0 { #expect(Self.shown(page) == []) }
            }
        }
    }

    @Test func noPageOfTheOfficeIsShownToAnybody() async throws {
        try await ServerWorld.with(.tallied) { world in
            for path in [
                "stages/paper", "assignments", "conflicts", "adjustments", "publication", "appeals", "minutes",
                "remarks", "prizes", "setup", "import/candidates", "ledger", "reviewers",
            ] {
                let page = try await world.stranger.page(path)
                #expect([401, 403].contains(page.status), "\(path)")
                #expect(!page.text.contains("Reviewer R02"), "\(path)")
            }
        }
    }

    private static func publish(_ world: ServerWorld) async throws {
        try await world.change { $0.publication = PublicationRules(publicCheckDays: 0, appealDays: 0) }
        try await world.perform(RecordRemark(candidate: nil, text: LocalizedText(ko: "총평", en: "All were good")))
        try await world.perform(AnnouncePreliminary())
        try await world.perform(FinaliseResult())
        try await world.perform(PublishResult())
    }
}
