import AwardCore

/// One thing a definition says: a field and its value in words.
struct AwardFact: Hashable {
    enum Kind: Hashable {
        case value
        /// Something with fields of its own, e.g. a stage; where it is new or gone, its fields are not told singly.
        case entity
        /// The order of entities; told only where they are otherwise the same.
        case order([String])
    }

    let path: String
    let title: LocalizedText
    let value: LocalizedText
    /// The stage it belongs to; `nil` for the award as a whole.
    let stage: String?
    let kind: Kind
}

/// Sets two lists of facts against each other.
struct FactComparison {
    /// What differs: one side is missing where a fact is new or gone.
    private(set) var pairs: [(before: AwardFact?, after: AwardFact?)] = []

    init(old: [AwardFact], new: [AwardFact]) {
        let oldPlaces = Dictionary(old.enumerated().map { ($1.path, $0) }) { first, _ in first }
        let newPaths = Set(new.map(\.path))
        var told: Set<String> = []
        var next = 0
        for fact in new {
            guard let place = oldPlaces[fact.path] else {
                tell(nil, fact, &told)
                continue
            }
            // What is gone is told where it stood.
            while next < place {
                if !newPaths.contains(old[next].path) { tell(old[next], nil, &told) }
                next += 1
            }
            if next == place { next += 1 }
            if old[place].value != fact.value, FactComparison.isSameSet(old[place].kind, fact.kind) {
                tell(old[place], fact, &told)
            }
        }
        for fact in old.dropFirst(next) where !newPaths.contains(fact.path) { tell(fact, nil, &told) }
    }

    private mutating func tell(_ before: AwardFact?, _ after: AwardFact?, _ told: inout Set<String>) {
        guard let fact = after ?? before else { return }
        if before == nil || after == nil {
            if case .order = fact.kind { return }
            // A field of something that is itself new or gone.
            if told.contains(where: { fact.path.hasPrefix($0 + ".") }) { return }
            if fact.kind == .entity { told.insert(fact.path) }
        }
        pairs.append((before, after))
    }

    private static func isSameSet(_ left: AwardFact.Kind, _ right: AwardFact.Kind) -> Bool {
        guard case .order(let a) = left, case .order(let b) = right else { return true }
        return a.sorted() == b.sorted()
    }
}
