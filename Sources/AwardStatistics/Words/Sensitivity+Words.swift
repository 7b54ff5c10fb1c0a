extension SensitivityVariant {
    /// What is done differently, as a heading.
    ///
    /// - Parameter name: What to call a reviewer or criterion; the key itself by default.
    public func title(_ name: (String) -> String = { $0 }) -> Sentence {
        switch self {
        case .method(let method): return method.title
        case .withoutReviewer(let key):
            return Sentence(ko: "\(name(key)) 심사위원 제외", en: "without reviewer \(name(key))")
        case .withoutCriterion(let key):
            return Sentence(ko: "\(name(key)) 항목 제외", en: "without criterion \(name(key))")
        }
    }

    fileprivate func condition(_ name: (String) -> String) -> Sentence {
        switch self {
        case .method(let method):
            // Titles that end in a vowel take 로, the others 으로.
            let particle = [.adjusted, .leastSquares].contains(method) ? "로" : "으로"
            return Sentence(ko: "\(method.title.ko)\(particle) 집계하면", en: "By \(method.title.en)")
        case .withoutReviewer(let key):
            return Sentence(ko: "\(name(key)) 심사위원을 빼면", en: "Without reviewer \(name(key))")
        case .withoutCriterion(let key):
            return Sentence(ko: "\(name(key)) 항목을 빼면", en: "Without criterion \(name(key))")
        }
    }
}

extension ScoringMethod {
    /// What the method is called.
    public var title: Sentence {
        switch self {
        case .mean: return Sentence(ko: "산술평균", en: "the plain mean")
        case .trimmedMean: return Sentence(ko: "최고·최저 제외 평균", en: "the trimmed mean")
        case .median: return Sentence(ko: "중앙값", en: "the median")
        case .adjusted: return Sentence(ko: "엄격도 보정 점수", en: "scores adjusted for severity")
        case .leastSquares: return Sentence(ko: "최소제곱 보정 점수", en: "scores adjusted by least squares")
        }
    }
}

extension ScoringMethod {
    /// The same as the head of a column.
    public var shortTitle: Sentence {
        switch self {
        case .mean: return Sentence(ko: "평균", en: "Mean")
        case .trimmedMean: return Sentence(ko: "절사평균", en: "Trimmed")
        case .median: return Sentence(ko: "중앙값", en: "Median")
        case .adjusted: return Sentence(ko: "보정", en: "Adjusted")
        case .leastSquares: return Sentence(ko: "최소제곱", en: "Least sq.")
        }
    }
}

extension SensitivityRow {
    /// What would have changed, as a chair may read it aloud.
    ///
    /// - Parameter name: What to call a candidate, reviewer or criterion; the key itself by default.
    public func sentence(_ name: (String) -> String = { $0 }) -> Sentence {
        let condition = variant.condition(name)
        let consequence = outcome.consequence(name)
        return Sentence(ko: "\(condition.ko) \(consequence.ko)", en: "\(condition.en), \(consequence.en)")
    }
}

extension SensitivityTable {
    /// How much the result hangs on, as a chair may read it aloud.
    public var sentence: Sentence {
        let changed = changes.count
        guard changed > 0 else {
            return Sentence(
                ko: "심사위원이나 항목을 하나씩 빼거나 집계 방법을 바꾼 \(compared)가지 경우 모두 1위와 선정 결과가 그대로입니다.",
                en: "In all \(compared) other ways (one reviewer or criterion less, another method) the winner and the "
                    + "cut stay.")
        }
        return Sentence(
            ko: "심사위원이나 항목을 하나씩 빼거나 집계 방법을 바꾼 \(compared)가지 경우 가운데 \(changed)가지에서 1위나 선정 결과가 바뀝니다.",
            en:
                "In \(changed) of \(compared) other ways (one reviewer or criterion less, another method) the winner or "
                + "the cut changes.")
    }
}

extension LeaveOneReviewerOut {
    /// How much the result hangs on single reviewers, as a chair may read it aloud.
    public var sentence: Sentence {
        let ranked = removals.compactMap { removal -> RankingChange? in
            guard case .ranked(let change) = removal.outcome else { return nil }
            return change
        }
        let changed = ranked.count { !$0.keepsResult }
        return Sentence(
            ko: "심사위원 \(ranked.count)명을 한 명씩 빼고 다시 매기면 \(changed)명의 경우에 1위나 선정 결과가 바뀝니다.",
            en: "Leaving out each of \(ranked.count) reviewers in turn changes the winner or the cut for \(changed).")
    }
}
