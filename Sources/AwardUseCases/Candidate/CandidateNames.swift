public import AwardCore
public import AwardStore

/// What candidates are called where people read: the name alone where it is the only one, with the parent's before it
/// where it is not (중구 ×6), and with the code behind it where even that leaves two alike.
///
/// Each language counts for itself: 고성군 stands in two provinces, and Gwangju is a metropolitan city and a city.
public struct CandidateNames: Sendable {
    private let names: [Int32: LocalizedText]

    /// The names among `candidates`, which should be all of the award: a name is unique or not whatever a list shows.
    public init(_ candidates: [CandidateRow]) {
        let korean = CandidateNames.distinct(candidates, \.ko)
        let english = CandidateNames.distinct(candidates, \.en)
        var names: [Int32: LocalizedText] = [:]
        names.reserveCapacity(candidates.count)
        for (index, candidate) in candidates.enumerated() {
            names[candidate.candidateID] = LocalizedText(ko: korean[index], en: english[index])
        }
        self.names = names
    }

    /// What `candidate` is called.
    public func name(of candidate: CandidateRow) -> LocalizedText {
        names[candidate.candidateID] ?? candidate.fullName
    }

    private static func distinct(
        _ candidates: [CandidateRow], _ language: (LocalizedText) -> String
    ) -> [String] {
        let short = candidates.map { language($0.name) }
        let shortCounts = counts(short)
        let long = zip(candidates, short).map { candidate, name in
            guard shortCounts[name, default: 0] > 1 else { return name }
            return candidate.parentName.map { language($0) + " " + name } ?? name
        }
        let longCounts = counts(long)
        return zip(candidates, long).map { candidate, name in
            longCounts[name, default: 0] > 1 ? "\(name) (\(candidate.code))" : name
        }
    }

    private static func counts(_ names: [String]) -> [String: Int] {
        var counts: [String: Int] = [:]
        for name in names { counts[name, default: 0] += 1 }
        return counts
    }
}
