/// Counts who goes on against the caps per organisation and per province.
struct CapCounter {
    private let caps: SelectionCaps
    private var organisations: [String: [String: Int]] = [:]
    private var provinces: [String: [String: Int]] = [:]

    init(_ caps: SelectionCaps) {
        self.caps = caps
    }

    /// Whether there is any cap.
    var isActive: Bool { caps.perOrganisation != nil || caps.perProvince != nil }

    /// The cap that keeps `candidate` from going on, if one does.
    func obstacle(to candidate: TallyCandidate) -> SelectionRule? {
        let scope = scope(of: candidate)
        if let limit = caps.perOrganisation, organisations[scope]?[candidate.organisation] ?? 0 >= limit {
            return .organisationCap(organisation: candidate.organisation, limit: limit, scope: caps.scope)
        }
        if let limit = caps.perProvince, let province = candidate.province, provinces[scope]?[province] ?? 0 >= limit {
            return .provinceCap(province: province, limit: limit, scope: caps.scope)
        }
        return nil
    }

    /// Counts `candidate` as going on, or with `times` -1 as no longer going on.
    mutating func count(_ candidate: TallyCandidate, times: Int = 1) {
        guard isActive else { return }
        let scope = scope(of: candidate)
        organisations[scope, default: [:]][candidate.organisation, default: 0] += times
        if let province = candidate.province { provinces[scope, default: [:]][province, default: 0] += times }
    }

    /// Those of `candidates` for whom it matters in which order they are taken, because together they exceed a cap.
    func contended(_ candidates: [TallyCandidate]) -> Set<Int32> {
        guard isActive, candidates.count > 1 else { return [] }
        var together = self
        for candidate in candidates { together.count(candidate) }
        return Set(candidates.filter { together.exceeds($0) }.map(\.number))
    }

    private func exceeds(_ candidate: TallyCandidate) -> Bool {
        let scope = scope(of: candidate)
        if let limit = caps.perOrganisation, organisations[scope]?[candidate.organisation] ?? 0 > limit { return true }
        guard let limit = caps.perProvince, let province = candidate.province else { return false }
        return provinces[scope]?[province] ?? 0 > limit
    }

    private func scope(of candidate: TallyCandidate) -> String {
        caps.scope == .award ? "" : candidate.category
    }
}
