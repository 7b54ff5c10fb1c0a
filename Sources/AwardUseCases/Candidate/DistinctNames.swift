import AwardCore
import AwardStore

/// Names that tell candidates apart, no longer than that needs.
enum DistinctNames {
    /// The name of each candidate, by number.
    static func of(_ candidates: some Collection<CandidateRow>) -> [Int32: LocalizedText] {
        let korean = distinct(candidates, \.ko)
        let english = distinct(candidates, \.en)
        var names: [Int32: LocalizedText] = [:]
        names.reserveCapacity(candidates.count)
        for (index, candidate) in candidates.enumerated() {
            names[candidate.candidateID] = LocalizedText(ko: korean[index], en: english[index])
        }
        return names
    }

    private static func distinct(
        _ candidates: some Collection<CandidateRow>, _ language: (LocalizedText) -> String
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
