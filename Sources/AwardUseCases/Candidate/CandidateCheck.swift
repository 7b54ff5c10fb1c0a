import AwardCore
import AwardStore

/// Checks the candidates of an import one by one, while they are on their way to the database.
struct CandidateCheck {
    /// What is wrong so far.
    var problems = BatchProblems()
    /// Candidates by category, in the order of the award's categories.
    private(set) var counts: [Int]
    private let definition: AwardDefinition
    private let categories: [String: Int]
    private let limits: [Int?]
    private var entered: [[String]: Int]
    // Neighbours often share their category.
    private var last: (name: String, number: Int?) = ("", nil)

    init(_ definition: AwardDefinition, stored: [CandidateCount]) {
        self.definition = definition
        counts = [Int](repeating: 0, count: definition.categories.count)
        categories = Dictionary(uniqueKeysWithValues: definition.categories.enumerated().map { ($1.id, $0) })
        limits = definition.categories.map(\.maximumPerOrganisation)
        entered = [:]
        for row in stored { entered[[row.category, row.organisation]] = row.count }
    }

    /// Whether any category limits what one organisation may enter.
    static func needsCounts(_ definition: AwardDefinition) -> Bool {
        definition.categories.contains { $0.maximumPerOrganisation != nil }
    }

    /// Looks at every candidate of a part.
    mutating func add(_ batch: CandidateBatch) {
        for index in batch.candidates.indices {
            let name = batch.candidates[index].category
            if name != last.name { last = (name, categories[name]) }
            guard let category = last.number else {
                problems.add(batch, index, .unknownCategory(name, definition))
                continue
            }
            counts[category] += 1
            guard let limit = limits[category] else { continue }
            let candidate = batch.candidates[index]
            let count = entered[[candidate.category, candidate.organisation], default: 0] + 1
            entered[[candidate.category, candidate.organisation]] = count
            if count > limit {
                problems.add(
                    batch, index, .tooMany(candidate.organisation, candidate.category, count: count, limit: limit))
            }
        }
    }

    /// Looks for codes that stand in the file twice. The database refuses them anyway; this says where they are.
    mutating func findRepeatedCodes(_ batch: CandidateBatch) {
        var lines: [String: Int] = Dictionary(minimumCapacity: batch.candidates.count)
        for (index, candidate) in batch.candidates.enumerated() {
            if let first = lines[candidate.code] {
                problems.add(batch, index, .repeatedCode(candidate.code, at: batch.place(first)))
            } else {
                lines[candidate.code] = index
            }
        }
    }
}
