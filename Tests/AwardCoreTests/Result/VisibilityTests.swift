import AwardCore
import Testing

@Suite("What is shown to whom")
struct VisibilityTests {
    private static let letters: [(PublicationRules.Item, Character)] = [
        (.winners, "w"), (.finalists, "f"), (.places, "p"), (.scores, "s"), (.criterionMeans, "c"),
        (.reviewerNames, "n"), (.marks, "m"), (.remarks, "r"),
    ]

    private func table(_ rules: PublicationRules, _ roles: [Role]) -> String {
        roles.map { role in
            let cells = AwardState.allCases.map { state in
                let items = rules.visibleItems(for: role, in: state)
                let text = String(Self.letters.filter { items.contains($0.0) }.map(\.1))
                return text.isEmpty ? "-" : text
            }
            return ([role.rawValue] + cells).joined(separator: " ")
        }.joined(separator: "\n")
    }

    @Test("the visibility matrix by default")
    func defaults() {
        // Columns: draft running preliminary final published.
        let golden = """
            admin wfpscnmr wfpscnmr wfpscnmr wfpscnmr wfpscnmr
            chair wfpscnmr wfpscnmr wfpscnmr wfpscnmr wfpscnmr
            reviewer - - wfpscr wfpscr wfpscr
            secretary wfpscnmr wfpscnmr wfpscnmr wfpscnmr wfpscnmr
            auditor wfpscnmr wfpscnmr wfpscnmr wfpscnmr wfpscnmr
            candidate_contact - - wpsr wpsr wpsr
            anonymous - - w w wr
            """
        #expect(table(PublicationRules(), Role.allCases) == golden)
    }

    @Test("an award without a public check shows nothing before it is published")
    func noPublicCheck() {
        let rules = PublicationRules(publicCheckDays: 0, publicItems: [.winners, .marks], candidateItems: [.places])
        let golden = """
            anonymous - - - - wm
            candidate_contact - - p p wpm
            reviewer - - wfpscr wfpscr wfpscmr
            """
        #expect(table(rules, [.anonymous, .candidateContact, .reviewer]) == golden)
    }
}
