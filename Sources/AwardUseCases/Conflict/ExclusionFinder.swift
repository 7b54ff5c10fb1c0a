import AwardCore
import AwardStore
import Postgres

/// Finds the exclusions (제척) that follow by rule, through dictionaries by organisation: no pair is looked at in vain.
struct ExclusionFinder {
    /// One exclusion that was found.
    struct Exclusion: Hashable {
        let candidate: Int32
        let finding: ConflictFinding
    }

    let directory: OrganisationDirectory
    private let rules: ConflictRules
    private let year: Int
    private let candidates: [String: [Int32]]
    private let children: [String: [String]]
    private let organisations: [String: OrganisationRef]

    init(in tx: borrowing Transaction, _ context: CommandContext) throws {
        rules = context.definition.conflicts
        year = LocalTime(context.now, offset: context.offset(at: context.now)).year
        directory = OrganisationDirectory(try tx.organisations(of: context.awardID))
        var candidates: [String: [Int32]] = [:]
        var children: [String: [String]] = [:]
        var organisations: [String: OrganisationRef] = [:]
        for row in try tx.candidateTies(of: context.awardID) {
            let organisation = row.organisation
            candidates[organisation.code, default: []].append(row.candidateID)
            if organisations.updateValue(organisation, forKey: organisation.code) == nil,
                let parent = organisation.parent
            {
                children[parent, default: []].append(organisation.code)
            }
        }
        self.candidates = candidates
        self.children = children
        self.organisations = organisations
    }

    /// The exclusions of a reviewer, by candidate and then in the order of the grounds; each ground once.
    func exclusions(of reviewer: ReviewerDeclaration) -> [Exclusion] {
        var found: [Exclusion] = []
        var seen: Set<Key> = []
        for ties in reviewer.ties(directory) {
            for code in reach(of: ties) {
                guard let organisation = organisations[code], let entered = candidates[code] else { continue }
                for finding in rules.findings(for: ties, and: organisation, in: year) {
                    for candidate in entered
                    where seen.insert(Key(candidate: candidate, ground: finding.ground)).inserted {
                        found.append(Exclusion(candidate: candidate, finding: finding))
                    }
                }
            }
        }
        return found.sorted { ($0.candidate, order($0)) < ($1.candidate, order($1)) }
    }

    /// The organisations a rule could look at.
    private func reach(of ties: ReviewerTies) -> Set<String> {
        var reach = Set(ties.engagements.map(\.organisation))
        if let own = ties.organisation {
            reach.insert(own.code)
            if let parent = own.parent { reach.insert(parent) }
            reach.formUnion(children[own.code] ?? [])
        }
        return reach
    }

    private func order(_ exclusion: Exclusion) -> Int {
        ConflictRules.Ground.allCases.firstIndex(of: exclusion.finding.ground) ?? 0
    }

    private struct Key: Hashable {
        let candidate: Int32
        let ground: ConflictRules.Ground
    }
}

extension ConflictFinding {
    /// What is kept with the ground: the organisation, and the last year of an engagement.
    var evidence: String {
        untilYear.map { "\(organisation):\($0)" } ?? organisation
    }
}
