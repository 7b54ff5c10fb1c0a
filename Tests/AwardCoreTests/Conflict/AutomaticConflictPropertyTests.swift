import AwardCore
import Testing

@Suite("Automatic conflicts, by chance")
struct AutomaticConflictPropertyTests {
    /// A random tree of two levels, as governments are.
    private static func organisation(_ random: inout PolicyRandom) -> OrganisationRef {
        let province = Int.random(in: 11...14, using: &random)
        if random.chance(3) { return OrganisationRef(code: "\(province)") }
        return OrganisationRef(code: "\(province)\(Int.random(in: 100...103, using: &random))", parent: "\(province)")
    }

    @Test("relation by organisation is the same seen from either side", arguments: 1...10)
    func symmetric(seed: UInt64) {
        var random = PolicyRandom(seed: seed)
        for _ in 0..<300 {
            let (one, other) = (Self.organisation(&random), Self.organisation(&random))
            let there = ConflictRules().findings(for: ReviewerTies(organisation: one), and: other, in: 2019)
            let back = ConflictRules().findings(for: ReviewerTies(organisation: other), and: one, in: 2019)
            #expect(there.map(\.ground) == back.map(\.ground), "seed \(seed): \(one.code), \(other.code)")
        }
    }

    @Test("codes tell relatives exactly as prefixes of government codes do", arguments: 1...10)
    func prefixes(seed: UInt64) {
        var random = PolicyRandom(seed: seed)
        for _ in 0..<300 {
            let (one, other) = (Self.organisation(&random), Self.organisation(&random))
            let isRelated = one.code.hasPrefix(other.code) || other.code.hasPrefix(one.code)
            let found = ConflictRules().findings(for: ReviewerTies(organisation: one), and: other, in: 2019)
            #expect(found.isEmpty == !isRelated, "seed \(seed): \(one.code), \(other.code)")
        }
    }

    @Test("a longer look-back never loses a finding", arguments: 1...10)
    func monotone(seed: UInt64) {
        var random = PolicyRandom(seed: seed)
        for _ in 0..<300 {
            let until = Int.random(in: 2000...2020, using: &random)
            let years = Int.random(in: 0...20, using: &random)
            let engagement = Engagement(.employer, organisation: "11", untilYear: until)
            if engagement.isWithin(years: years, of: 2019) {
                #expect(engagement.isWithin(years: years + 1, of: 2019), "seed \(seed): \(until), \(years)")
            }
            #expect(engagement.isWithin(years: years, of: 2019) == (2019 - until <= years), "seed \(seed)")
        }
    }
}
