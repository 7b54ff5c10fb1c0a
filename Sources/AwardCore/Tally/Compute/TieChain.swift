/// Candidates of one category that share a place, as positions in the table, by number.
struct TieClass {
    var members: [Int]
    /// The tie it came from; `nil` when the score was unequal to all others.
    var tie: Int?
    /// The place it begins at.
    var start: Int
    /// The step of the chain where the chair or a draw would be asked, if the tie turns out to matter.
    var resume: Int?
    /// Whether the chair's decision was asked for and is missing.
    var awaitsChair = false
}

/// Walks the tie-break chain over one tied group at a time and records every step.
struct TieChain {
    let values: TieValues
    let decisions: [TieDecision]
    let seed: [UInt8]
    /// The numbers of the decisions that were used.
    private(set) var used: Set<Int32> = []

    private var steps: [TieBreakStep] { values.rules.stage.tieBreak }
    private var table: SheetTable { values.table }

    init(values: TieValues, decisions: [TallyDecision], seed: [UInt8]) {
        self.values = values
        self.seed = seed
        self.decisions = decisions.compactMap { if case .tie(let tie) = $0 { tie } else { nil } }
            .sorted { $0.number > $1.number }
    }

    /// Tells `tied` apart from its step `from` on.
    ///
    /// - Parameter matters: whether the chair and the draw may be asked; otherwise the walk halts before them.
    /// - Returns: the classes, best first.
    mutating func split(_ tied: TieClass, from: Int, matters: Bool, into group: inout TieGroup) -> [TieClass] {
        guard tied.members.count > 1, from < steps.count else {
            return [TieClass(members: tied.members, tie: tied.tie, start: tied.start)]
        }
        let step = steps[from]
        if !matters, step == .chair || step == .draw {
            return [TieClass(members: tied.members, tie: tied.tie, start: tied.start, resume: from)]
        }
        let (record, classes) = apply(step, to: tied.members)
        group.steps.append(record)
        if record.note == .decisionAwaited {
            return [TieClass(members: tied.members, tie: tied.tie, start: tied.start, awaitsChair: true)]
        }
        var start = tied.start
        var result: [TieClass] = []
        for members in classes {
            let part = TieClass(members: members, tie: tied.tie, start: start)
            result += split(part, from: from + 1, matters: matters, into: &group)
            start += members.count
        }
        return result
    }

    /// A tied candidate with what a step compares.
    private typealias Compared = (member: Int, value: Rational?)

    private mutating func apply(_ step: TieBreakStep, to members: [Int]) -> (TieStep, [[Int]]) {
        switch step {
        case .chair:
            let numbers = members.map { table.candidates[$0].number }
            guard let decision = decision(on: numbers) else {
                return record(step, [members.map { ($0, nil) }], note: .decisionAwaited)
            }
            used.insert(decision.number)
            let classes = decision.order.map { part in
                members.filter { part.contains(table.candidates[$0].number) }.map { Compared($0, nil) }
            }
            return record(step, classes.filter { !$0.isEmpty }, note: .decision(decision.number))
        case .draw:
            let stage = values.rules.stage.id
            let drawn = members.map {
                (digest: Draw.digest(seed: seed, stage: stage, code: table.candidates[$0].code), member: $0)
            }
            return record(step, drawn.sorted { $0.digest < $1.digest }.map { [($0.member, nil)] })
        case .headToHead:
            let result = HeadToHead(members.map { values.reviewerTotals(of: $0) })
            let compared = zip(members, result.values).map { Compared($0, Rational($1)) }
            guard result.isFullOrder else { return record(step, [compared], note: .noFullOrder) }
            return record(step, compared.sorted { ($0.value ?? .zero) > ($1.value ?? .zero) }.map { [$0] })
        default: return compare(step, members)
        }
    }

    /// Applies a step that compares one value of each.
    private func compare(_ step: TieBreakStep, _ members: [Int]) -> (TieStep, [[Int]]) {
        let found = members.map { Compared($0, values.value(of: step, candidate: $0)) }
        guard found.allSatisfy({ $0.value != nil }) else { return record(step, [found], note: .valueMissing) }
        let lower = values.isLowerBetter(step)
        let sorted = found.sorted { (left: Compared, right: Compared) -> Bool in
            guard let first = left.value, let second = right.value, first != second else {
                return left.member < right.member
            }
            return (first < second) == lower
        }
        var classes: [[Compared]] = []
        for entry in sorted {
            if let last = classes.last?.last, last.value == entry.value {
                classes[classes.count - 1].append(entry)
            } else {
                classes.append([entry])
            }
        }
        return record(step, classes)
    }

    /// The latest decision that speaks of all of `numbers`; it is applied to them alone.
    private func decision(on numbers: [Int32]) -> TieDecision? {
        decisions.first { decision in
            numbers.allSatisfy { number in decision.order.contains { $0.contains(number) } }
        }
    }

    private func record(
        _ step: TieBreakStep, _ classes: [[Compared]], note: TieStep.Note? = nil
    ) -> (TieStep, [[Int]]) {
        var entries: [TieStep.Entry] = []
        var rank = 1
        for members in classes {
            for (member, value) in members {
                entries.append(
                    TieStep.Entry(candidate: table.candidates[member].number, value: value, rank: rank))
            }
            rank += members.count
        }
        return (TieStep(step: step, note: note, entries: entries), classes.map { $0.map(\.member) })
    }
}
