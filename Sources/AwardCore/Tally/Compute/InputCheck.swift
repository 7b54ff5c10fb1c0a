/// What is checked of the input before anything is computed.
enum InputCheck {
    static func problems(
        _ input: TallyInput, rules: StageRules, candidates: [TallyCandidate], candidateIndex: NumberIndex,
        reviewerIndex: NumberIndex
    ) -> [TallyError.Problem] {
        var problems: [TallyError.Problem] = []
        problems += candidateProblems(candidates, index: candidateIndex, rules: rules)
        problems += reviewerIndex.duplicates.map { .duplicateReviewer(number: $0) }
        var named = input.adjustments.map(\.candidate) + input.abstentions.map(\.candidate)
        var decisionNumbers: Set<Int32> = []
        for decision in input.decisions {
            if !decisionNumbers.insert(decision.number).inserted { problems.append(.duplicateNumber(decision.number)) }
            switch decision {
            case .tie(let tie):
                let listed = tie.order.flatMap { $0 }
                named += listed
                for (candidate, times) in Dictionary(listed.map { ($0, 1) }, uniquingKeysWith: +).sorted(by: {
                    $0.key < $1.key
                })
                where times > 1 {
                    problems.append(.candidateTwice(decision: tie.number, candidate: candidate))
                }
            case .override(let override):
                named.append(override.candidate)
                if let prize = override.prize, !rules.award.prizes.contains(where: { $0.id == prize }) {
                    problems.append(.unknownName(prize))
                }
            }
        }
        var adjustmentNumbers: Set<Int32> = []
        for adjustment in input.adjustments where !adjustmentNumbers.insert(adjustment.number).inserted {
            problems.append(.duplicateNumber(adjustment.number))
        }
        problems += Set(named).sorted().filter { candidateIndex[$0] == nil }.map { .unknownCandidate($0) }
        problems += Set(input.abstentions.map(\.reviewer)).sorted().filter { reviewerIndex[$0] == nil }
            .map { .unknownReviewer($0) }
        return problems
    }

    private static func candidateProblems(
        _ candidates: [TallyCandidate], index: NumberIndex, rules: StageRules
    ) -> [TallyError.Problem] {
        var problems: [TallyError.Problem] = []
        for number in index.duplicates {
            let code = candidates.first { $0.number == number }?.code ?? ""
            problems.append(.duplicateCandidate(number: number, code: code))
        }
        var codes: Set<String> = []
        codes.reserveCapacity(candidates.count)
        let categories = Set(rules.award.categories.map(\.id))
        for candidate in candidates {
            if !codes.insert(candidate.code).inserted {
                problems.append(.duplicateCandidate(number: candidate.number, code: candidate.code))
            }
            if !categories.contains(candidate.category) {
                problems.append(.unknownCategory(candidate: candidate.code, category: candidate.category))
            }
        }
        if case .byCategory(let quotas) = rules.stage.selection.quota {
            for category in rules.award.categories where !quotas.contains(where: { $0.category == category.id }) {
                guard candidates.contains(where: { $0.category == category.id }) else { continue }
                problems.append(.quotaMissing(category: category.id))
            }
        }
        return problems
    }
}
