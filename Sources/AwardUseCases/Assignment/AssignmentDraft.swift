import AwardCore
import AwardMatching
public import AwardStore
import Postgres

/// Who shall score whom in a stage, as the solver found it.
public struct AssignmentDraft: Sendable, Codable {
    /// One reviewer for one candidate.
    public struct Pair: Sendable, Hashable, Codable {
        /// The reviewer.
        public let reviewer: Int32
        /// The candidate.
        public let candidate: Int32
        /// Whether it is in force already.
        public let isKept: Bool
    }

    /// The stage.
    public let stage: StageRow
    /// The pairs.
    public let pairs: [Pair]
    /// Assignments in force, without a sheet, that the draft takes back.
    public let released: [Pair]
    /// The reviewers of the panel.
    public let reviewers: [ReviewerRow]
    /// The candidates of the stage.
    public let candidates: [CandidateRow]
    /// The seed it was made with.
    public let seed: Int64
    /// The sum of affinities, if some were given.
    public let totalAffinity: Int?
    /// What the connectedness of a category cost in affinity.
    public let affinityLoss: Int
    /// Categories whose reviewers fall into groups that share no candidate.
    public let disconnected: [String]
    /// Whether no better assignment is possible. A category whose panels had to be joined may cost more affinity than
    /// needed: then the best joining was not proven.
    public let isProvenBest: Bool

    static func make(
        _ material: StageMaterial, seed: Int64, affinity: [Affinity], _ context: CommandContext
    ) throws -> AssignmentDraft {
        let stage = material.stage
        let panel = Panel(stage: stage.definition)
        var pairs: [Pair] = []
        var released: [Pair] = []
        var total = 0
        var loss = 0
        var disconnected: [String] = []
        var isProvenBest = true
        let members = material.reviewers.values.filter(panel.includes).sorted { $0.code < $1.code }
        let candidates = material.competing.sorted { $0.candidateID < $1.candidateID }
        let barring = material.barring
        for part in panel.parts {
            let reviewers = members.filter(part.includes)
            let partPairs: [Pair]
            if let need = stage.definition.panel.reviewersPerCandidate {
                let solved = try solve(
                    reviewers, candidates, need: need, material, seed: seed, affinity: affinity)
                partPairs = solved.pairs
                total += solved.total
                loss += solved.loss
                disconnected += solved.disconnected
                isProvenBest = isProvenBest && solved.isProvenBest
            } else {
                // The whole panel scores every candidate, except where a conflict bars.
                partPairs = reviewers.flatMap { reviewer in
                    candidates.filter { barring[.init(reviewer.reviewerID, $0.candidateID)] == nil }
                        .map { Pair(reviewer: reviewer.reviewerID, candidate: $0.candidateID, isKept: false) }
                }
            }
            pairs += partPairs
        }
        let wanted = Set(pairs.map { StageMaterial.Pair($0.reviewer, $0.candidate) })
        let inForce = Set(material.active.map { StageMaterial.Pair($0.reviewerID, $0.candidateID) })
        // The calibration set is everybody's and never the solver's.
        let calibrating = Set(material.calibrating.map(\.candidateID))
        for row in material.active where !wanted.contains(.init(row.reviewerID, row.candidateID)) {
            if row.sheetState == nil, !calibrating.contains(row.candidateID) {
                released.append(Pair(reviewer: row.reviewerID, candidate: row.candidateID, isKept: false))
            }
        }
        return AssignmentDraft(
            stage: stage.row,
            pairs: pairs.map { pair in
                Pair(
                    reviewer: pair.reviewer, candidate: pair.candidate,
                    isKept: inForce.contains(.init(pair.reviewer, pair.candidate)))
            }.sorted { ($0.reviewer, $0.candidate) < ($1.reviewer, $1.candidate) },
            released: released, reviewers: members, candidates: material.competing, seed: seed,
            totalAffinity: affinity.isEmpty ? nil : total, affinityLoss: loss, disconnected: disconnected,
            isProvenBest: isProvenBest)
    }

    private static func solve(
        _ reviewers: [ReviewerRow], _ candidates: [CandidateRow], need: Int, _ material: StageMaterial, seed: Int64,
        affinity: [Affinity]
    ) throws -> (pairs: [Pair], total: Int, loss: Int, disconnected: [String], isProvenBest: Bool) {
        let rules = material.stage.definition.panel
        let reviewerIndex = Dictionary(uniqueKeysWithValues: reviewers.enumerated().map { ($1.reviewerID, $0) })
        let candidateIndex = Dictionary(uniqueKeysWithValues: candidates.enumerated().map { ($1.candidateID, $0) })
        let index = { (reviewer: Int32, candidate: Int32) -> AssignmentPair? in
            guard let row = reviewerIndex[reviewer], let column = candidateIndex[candidate] else { return nil }
            return AssignmentPair(reviewer: row, candidate: column)
        }
        var table: [Int32]?
        if !affinity.isEmpty {
            var values = [Int32](repeating: 0, count: reviewers.count * candidates.count)
            for entry in affinity {
                if let pair = index(entry.reviewer, entry.candidate) {
                    values[pair.reviewer * candidates.count + pair.candidate] = entry.affinity
                }
            }
            table = values
        }
        let barring = material.barring
        let started = material.active.filter {
            $0.sheetState != nil && barring[.init($0.reviewerID, $0.candidateID)] == nil
        }
        let problem = AssignmentProblem(
            reviewers: reviewers.map { reviewer in
                ReviewerSlot(
                    id: reviewer.code, affiliation: reviewer.organisation ?? reviewer.organisationName.nilIfEmpty,
                    minimumLoad: reviewer.minimumLoad ?? rules.minimumLoad,
                    maximumLoad: reviewer.maximumLoad ?? rules.maximumLoad ?? candidates.count)
            },
            candidates: candidates.map { CandidateSlot(id: $0.code, category: $0.category, need: need) },
            conflicts: barring.keys.compactMap { index($0.reviewer, $0.candidate) }.sorted(),
            affinity: table, maximumPerAffiliation: rules.maximumPerAffiliation,
            fixed: started.compactMap { index($0.reviewerID, $0.candidateID) }, seed: UInt64(bitPattern: seed))
        do {
            let plan = try problem.solve()
            return (
                plan.pairs.map {
                    Pair(
                        reviewer: reviewers[$0.reviewer].reviewerID, candidate: candidates[$0.candidate].candidateID,
                        isKept: false)
                },
                plan.totalAffinity, plan.affinityLoss,
                plan.categories.filter { !$0.isConnected }.map(\.category), plan.isProvenBest
            )
        } catch {
            throw Refusal(.invalid(error.obstacles.map { Problem(at: "", $0.text) }))
        }
    }
}

extension String {
    fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}

/// How well a reviewer fits a candidate; more is better.
public struct Affinity: Sendable, Hashable {
    /// The reviewer.
    public var reviewer: Int32
    /// The candidate.
    public var candidate: Int32
    /// How well.
    public var affinity: Int32
}
