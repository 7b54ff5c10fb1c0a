/// How a reviewer scored the candidates of one group beside all others, severity and merit taken out.
public struct GroupPreference: Sendable, Hashable, Codable {
    /// The reviewer's key.
    public let reviewer: String
    /// The candidates' group.
    public let group: String
    /// Whether it is the reviewer's own group.
    public let isOwn: Bool
    /// Candidates of the group the reviewer scored.
    public let inside: Int
    /// All other candidates the reviewer scored.
    public let outside: Int
    /// The mean residual inside, in points.
    public let meanInside: Double
    /// The mean residual outside, in points.
    public let meanOutside: Double
    /// Welch's t of studentised residuals.
    public let t: Double
    /// P(a larger |t|) without any preference.
    public let p: Double
    /// The false discovery rate over every reviewer and group tested.
    public let rate: Double

    /// Inside less outside, in points.
    public var difference: Double { meanInside - meanOutside }

    /// Every reviewer and group with three candidates on either side, the least p first.
    static func all(
        _ fit: ScreeningFit, candidateGroups: [String: String], reviewerGroups: [String: String]
    ) -> [GroupPreference] {
        let table = fit.table
        let groupOf = table.candidates.map { candidateGroups[$0] }
        let groups = Set(groupOf.compactMap { $0 }).sorted()
        var found: [(reviewer: Int, group: String, inside: [Int], outside: [Int], test: WelchTest)] = []
        for reviewer in table.reviewers.indices {
            let positions = table.positions(ofReviewer: reviewer).filter { fit.internalResiduals[$0] != nil }
            for group in groups {
                let inside = positions.filter { groupOf[table.rows[$0].candidate] == group }
                let outside = positions.filter { groupOf[table.rows[$0].candidate] != group }
                guard inside.count >= 3, outside.count >= 3 else { continue }
                let studentised = { (part: [Int]) in part.compactMap { fit.internalResiduals[$0] } }
                guard let test = WelchTest(studentised(inside), studentised(outside)) else { continue }
                found.append((reviewer, group, inside, outside, test))
            }
        }
        let rates = BenjaminiHochberg.rates(found.map(\.test.p))
        return zip(found, rates).map { item, rate in
            let reviewer = table.reviewers[item.reviewer]
            return GroupPreference(
                reviewer: reviewer, group: item.group, isOwn: reviewerGroups[reviewer] == item.group,
                inside: item.inside.count, outside: item.outside.count,
                meanInside: item.inside.map { fit.plain.residuals[$0] }.mean,
                meanOutside: item.outside.map { fit.plain.residuals[$0] }.mean, t: item.test.t, p: item.test.p,
                rate: rate)
        }.sorted { ($0.p, $0.reviewer, $0.group) < ($1.p, $1.reviewer, $1.group) }
    }
}
