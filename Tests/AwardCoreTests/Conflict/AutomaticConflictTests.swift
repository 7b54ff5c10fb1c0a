import AwardCore
import Testing

@Suite("Automatic conflicts")
struct AutomaticConflictTests {
    private static let seoul = OrganisationRef(code: "11")
    private static let gangdong = OrganisationRef(code: "11740", parent: "11")
    private static let mapo = OrganisationRef(code: "11440", parent: "11")
    private static let seoulJung = OrganisationRef(code: "11140", parent: "11")
    private static let busan = OrganisationRef(code: "26")
    private static let busanJung = OrganisationRef(code: "26110", parent: "26")
    private static let gijang = OrganisationRef(code: "26710", parent: "26")
    private static let gwangju = OrganisationRef(code: "29")
    private static let gwangjuCity = OrganisationRef(code: "41610", parent: "41")
    private static let sejong = OrganisationRef(code: "36")

    private func grounds(
        _ own: OrganisationRef?, _ candidate: OrganisationRef, _ engagements: [Engagement] = [],
        rules: ConflictRules = ConflictRules()
    ) -> [ConflictRules.Ground] {
        rules.findings(for: ReviewerTies(organisation: own, engagements: engagements), and: candidate, in: 2019)
            .map(\.ground)
    }

    @Test("an official of 강동구 may not judge 강동구")
    func sameOrganisation() {
        #expect(grounds(Self.gangdong, Self.gangdong) == [.sameOrganisation])
        #expect(grounds(Self.sejong, Self.sejong) == [.sameOrganisation])
    }

    @Test("서울특별시 and 강동구 are parent and child, both ways round")
    func parentAndChild() {
        #expect(grounds(Self.seoul, Self.gangdong) == [.parentOrChild])
        #expect(grounds(Self.gangdong, Self.seoul) == [.parentOrChild])
        #expect(grounds(Self.busan, Self.gijang) == [.parentOrChild])
    }

    @Test("two districts of 서울 may judge each other")
    func siblings() {
        #expect(grounds(Self.gangdong, Self.mapo) == [])
    }

    @Test("중구 of 부산 and 중구 of 서울 share a name and nothing else")
    func sameName() {
        #expect(grounds(Self.busanJung, Self.seoulJung) == [])
        #expect(grounds(Self.busanJung, Self.seoul) == [])
    }

    @Test("광주광역시 and 광주시 of 경기 are strangers")
    func gwangju() {
        #expect(grounds(Self.gwangju, Self.gwangjuCity) == [])
    }

    @Test("two top-level governments are no relatives for both having no parent")
    func noParents() {
        #expect(grounds(Self.seoul, Self.busan) == [])
        #expect(
            grounds(OrganisationRef(code: "a", parent: ""), OrganisationRef(code: "b", parent: "")) == [])
    }

    @Test("a reviewer without an organisation has no automatic ground, and neither has a candidate without one")
    func noOrganisation() {
        #expect(grounds(nil, Self.gangdong) == [])
        #expect(grounds(OrganisationRef(code: ""), OrganisationRef(code: "")) == [])
        #expect(grounds(OrganisationRef(code: ""), OrganisationRef(code: "11", parent: "")) == [])
    }

    @Test(
        "a former employer counts within three years, a client within two",
        arguments: [
            (Engagement.Kind.employer, 2019, true), (.employer, 2016, true), (.employer, 2015, false),
            (.employer, 2020, true), (.advisory, 2017, true), (.advisory, 2016, false),
        ])
    func lookBack(kind: Engagement.Kind, untilYear: Int, isConflict: Bool) {
        let ground = kind == .employer ? ConflictRules.Ground.formerEmployer : .advisory
        let found = grounds(nil, Self.gangdong, [Engagement(kind, organisation: "11740", untilYear: untilYear)])
        #expect(found == (isConflict ? [ground] : []))
    }

    @Test("an engagement without an end still lasts")
    func lasting() {
        #expect(grounds(nil, Self.gangdong, [Engagement(.employer, organisation: "11740")]) == [.formerEmployer])
    }

    @Test("a former employer's parent and children do not count")
    func formerEmployerOnlyItself() {
        let engagement = Engagement(.employer, organisation: "11", untilYear: 2019)
        #expect(grounds(nil, Self.gangdong, [engagement]) == [])
    }

    @Test("all grounds are found, strongest first, and each says on what it rests")
    func allGrounds() {
        let ties = ReviewerTies(
            organisation: Self.seoul,
            engagements: [
                Engagement(.advisory, organisation: "11740", untilYear: 2018),
                Engagement(.employer, organisation: "11740", untilYear: 2017),
                Engagement(.employer, organisation: "11440", untilYear: 2017),
            ])
        #expect(
            ConflictRules().findings(for: ties, and: Self.gangdong, in: 2019) == [
                ConflictFinding(.parentOrChild, organisation: "11", candidateOrganisation: "11740"),
                ConflictFinding(
                    .formerEmployer, organisation: "11740", candidateOrganisation: "11740", untilYear: 2017),
                ConflictFinding(.advisory, organisation: "11740", candidateOrganisation: "11740", untilYear: 2018),
            ])
    }

    @Test("only the grounds the award names are applied, with the award's years")
    func rules() {
        let none = ConflictRules(automatic: [])
        #expect(grounds(Self.gangdong, Self.gangdong, rules: none) == [])
        let one = ConflictRules(automatic: [.formerEmployer], employerYears: 0)
        let engagements = [
            Engagement(.employer, organisation: "11740", untilYear: 2018),
            Engagement(.advisory, organisation: "11740", untilYear: 2019),
        ]
        #expect(grounds(Self.gangdong, Self.gangdong, engagements, rules: one) == [])
        #expect(
            grounds(nil, Self.gangdong, [Engagement(.employer, organisation: "11740", untilYear: 2019)], rules: one)
                == [.formerEmployer])
    }

    @Test("an absurd number of years does not overflow")
    func overflow() {
        let rules = ConflictRules(employerYears: .max)
        let engagement = Engagement(.employer, organisation: "11740", untilYear: .min)
        #expect(
            rules.findings(for: ReviewerTies(engagements: [engagement]), and: Self.gangdong, in: .min).map(\.ground)
                == [.formerEmployer])
    }
}
