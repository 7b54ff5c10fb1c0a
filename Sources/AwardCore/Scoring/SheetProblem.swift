/// What keeps a sheet from being submitted.
public enum SheetProblem: Sendable, Hashable {
    /// The sheet has another number of marks than the rubric has criteria.
    case wrongMarkCount(found: Int, criteria: Int)
    /// A criterion has no mark.
    case unset(criterion: String, title: LocalizedText)
    /// A mark lies outside of what its criterion allows.
    case outOfRange(criterion: String, title: LocalizedText, points: Rational, lowest: Rational, maximum: Rational)
    /// A comment is demanded and there is none.
    case commentMissing(CommentDemand)

    /// One sentence: what is missing or wrong, and what is allowed.
    public func sentence(in language: Language) -> String {
        language == .korean ? korean : english
    }

    private var korean: String {
        switch self {
        case .wrongMarkCount(let found, let criteria):
            return "평점이 \(found)개입니다. 평가항목은 \(criteria)개입니다."
        case .unset(_, let title): return "\(title.ko): 평점이 비어 있습니다. 빈칸은 0점으로 보지 않습니다."
        case .outOfRange(_, let title, let points, let lowest, let maximum):
            return "\(title.ko): \(points)점은 줄 수 없습니다. \(lowest)점부터 \(maximum)점까지 줄 수 있습니다."
        case .commentMissing(.always): return "심사의견이 필요합니다. 모든 심사표에 의견을 적어야 합니다."
        case .commentMissing(.below(let percent)):
            return "심사의견이 필요합니다. 총점이 만점의 \(percent)% 미만이면 의견을 적어야 합니다."
        case .commentMissing(.above(let percent)):
            return "심사의견이 필요합니다. 총점이 만점의 \(percent)%를 넘으면 의견을 적어야 합니다."
        }
    }

    private var english: String {
        switch self {
        case .wrongMarkCount(let found, let criteria):
            return "The sheet has \(found) marks; the rubric has \(criteria) criteria."
        case .unset(_, let title): return "\(title.en): there is no mark; an empty mark is not taken for zero."
        case .outOfRange(_, let title, let points, let lowest, let maximum):
            return "\(title.en): \(points) points cannot be given; allowed are \(lowest) to \(maximum)."
        case .commentMissing(.always): return "A comment is needed: every sheet must have one."
        case .commentMissing(.below(let percent)):
            return "A comment is needed: the total is below \(percent) % of its maximum."
        case .commentMissing(.above(let percent)):
            return "A comment is needed: the total is above \(percent) % of its maximum."
        }
    }
}

extension StageDefinition {
    /// The positions of the criteria a reviewer of `pool` scores: all of the rubric, or those of the components the pool
    /// belongs to; empty when the stage has components and the pool belongs to none.
    public func criteriaScored(byPool pool: String) -> [Int] {
        let all = Array(rubric.criteria.indices)
        guard !components.isEmpty else { return all }
        let own = components.filter { $0.pools.contains(pool) }
        if own.contains(where: \.criteria.isEmpty) { return all }
        let named = Set(own.flatMap(\.criteria))
        return all.filter { named.contains(rubric.criteria[$0].id) }
    }

    /// Everything that keeps a sheet from being submitted; empty when it can be.
    ///
    /// - Parameters:
    ///   - marks: one entry for each criterion of the rubric; `nil` is a mark that was not given.
    ///   - pool: the reviewer's pool, which says what the reviewer scores.
    ///   - comment: the comment on the whole sheet.
    public func submissionProblems(marks: [Mark?], pool: String, comment: String) -> [SheetProblem] {
        guard marks.count == rubric.criteria.count else {
            return [.wrongMarkCount(found: marks.count, criteria: rubric.criteria.count)]
        }
        let positions = criteriaScored(byPool: pool)
        var problems: [SheetProblem] = []
        for position in positions {
            let criterion = rubric.criteria[position]
            guard let mark = marks[position] else {
                problems.append(.unset(criterion: criterion.id, title: criterion.title))
                continue
            }
            let points = mark.points(on: criterion)
            if points < criterion.lowest || points > criterion.maximum {
                problems.append(
                    .outOfRange(
                        criterion: criterion.id, title: criterion.title, points: points, lowest: criterion.lowest,
                        maximum: criterion.maximum))
            }
        }
        if problems.isEmpty, !comment.contains(where: { !$0.isWhitespace }),
            let total = rubric.total(of: marks, on: positions),
            let demand = rubric.commentRule.demand(total: total, maximum: rubric.maximumTotal(of: positions))
        {
            problems.append(.commentMissing(demand))
        }
        return problems
    }
}
