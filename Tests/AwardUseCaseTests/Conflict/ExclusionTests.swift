import AwardCore
import AwardStore
import AwardUseCases
import Testing

struct ExclusionTests {
    @Test func everyGroundIsRecordedOnce() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.perform(
                ImportReviewers(
                    PeopleWorld.batch([
                        try PeopleWorld.reviewer(
                            "R1", organisation: "11740",
                            engagements: [
                                Engagement(.advisory, organisation: "11740", untilYear: 2018),
                                Engagement(.advisory, organisation: "11740", untilYear: 2019),
                            ])
                    ])))
            let list = try await world.ask(ListConflicts())
            #expect(
                list.map { "\($0.number) \($0.candidate ?? "") \($0.ground.en) \($0.evidence ?? "")" } == [
                    "1 11 parent or child government 11740", "2 11740 same organisation 11740",
                    "3 11740 recent advice or contract 11740:2018",
                ])
            // A later import looks again and finds nothing new.
            let done = try await world.perform(ImportReviewers(PeopleWorld.batch([try PeopleWorld.reviewer("R2")])))
            #expect(done.exclusions == 0)
        }
    }

    @Test func anExclusionDoesNotCeaseWhileTheAwardIsJudged() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let tie = Engagement(.employer, organisation: "26110", untilYear: 2016)
            try await world.perform(
                ImportReviewers(PeopleWorld.batch([try PeopleWorld.reviewer("R1", engagements: [tie])])))
            world.set(daysAfterStart: 100)
            #expect(try await world.ask(CheckPerson(organisation: nil, engagements: [tie])).findings.isEmpty)
            try await world.perform(ImportReviewers(PeopleWorld.batch([try PeopleWorld.reviewer("R2")])))
            #expect(try await world.ask(ListConflicts()).map(\.state) == [.effective])
        }
    }

    /// The dictionaries must find exactly what looking at every pair finds.
    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func dictionariesFindWhatEveryPairFinds(seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        let organisations = (0..<30).map { number in
            OrganisationRow(
                code: "o\(number)", nameKo: "기관\(number)", nameEn: "Body \(number)",
                parent: number < 5 ? nil : "o\(Int.random(in: 0..<5, using: &random))")
        }
        let candidates = (0..<40).map { number in
            PeopleWorld.candidate(
                "c\(number)", organisation: "o\(Int.random(in: 0..<30, using: &random))", category: "metropolitan")
        }
        let reviewers = try (0..<12).map { number in
            try PeopleWorld.reviewer(
                "r\(number)",
                organisation: Bool.random(using: &random) ? "o\(Int.random(in: 0..<32, using: &random))" : nil,
                engagements: (0..<Int.random(in: 0..<4, using: &random)).map { _ in
                    Engagement(
                        Bool.random(using: &random) ? .employer : .advisory,
                        organisation: "o\(Int.random(in: 0..<32, using: &random))",
                        untilYear: Bool.random(using: &random) ? nil : Int.random(in: 2014...2019, using: &random))
                })
        }
        let parents = Dictionary(uniqueKeysWithValues: organisations.map { ($0.code, $0.parent) })
        let rules = ConflictRules()
        var expected: Set<String> = []
        for reviewer in reviewers {
            let engagements = try CanonicalJSON.read([Engagement].self, from: reviewer.engagements)
            let own = reviewer.organisation.map { OrganisationRef(code: $0, parent: parents[$0] ?? nil) }
            for candidate in candidates {
                let other = OrganisationRef(
                    code: candidate.organisation, parent: parents[candidate.organisation] ?? nil)
                for finding in rules.findings(
                    for: ReviewerTies(organisation: own, engagements: engagements), and: other, in: 2019)
                {
                    expected.insert("\(reviewer.code) \(candidate.code) \(finding.ground.rawValue)")
                }
            }
        }
        let batch = PeopleWorld.batch(candidates, organisations: organisations)
        let wanted = expected
        try await PeopleWorld.with { world in
            try await world.perform(ImportCandidates(batch))
            let done = try await world.perform(ImportReviewers(PeopleWorld.batch(reviewers)))
            let found = try await world.texts(
                """
                SELECT r.code || ' ' || c.code || ' ' || ground FROM conflict JOIN reviewer r USING (award_id, reviewer_id)
                JOIN candidate c USING (award_id, candidate_id)
                """)
            #expect(Set(found) == wanted, "seed \(seed)")
            #expect(found.count == wanted.count, "seed \(seed)")
            #expect(done.exclusions == wanted.count, "seed \(seed)")
        }
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014), so that a failing case can be run again.
private struct SeededRandom: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
