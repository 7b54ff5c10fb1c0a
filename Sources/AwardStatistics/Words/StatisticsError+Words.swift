extension StatisticsError {
    /// Why there is no number, and what would be needed for one.
    public var sentence: Sentence {
        switch self {
        case .empty: return Sentence(ko: "계산할 점수가 없습니다.", en: "There are no scores to compute from.")
        case .notFinite(let candidate, let reviewer):
            return Sentence(
                ko: "\(reviewer) 심사위원이 \(candidate) 후보에게 준 점수가 숫자가 아닙니다.",
                en: "The score of reviewer \(reviewer) for \(candidate) is not a number.")
        case .duplicateScore(let candidate, let reviewer):
            return Sentence(
                ko: "\(reviewer) 심사위원이 \(candidate) 후보에게 준 점수가 두 번 들어 있습니다. 한 번만 있어야 합니다.",
                en: "The score of reviewer \(reviewer) for \(candidate) is there twice; one is allowed.")
        case .duplicateKey(let key):
            return Sentence(ko: "‘\(key)’ 이름이 두 번 들어 있습니다.", en: "The name “\(key)” is there twice.")
        case .unknownPosition(let candidate, let reviewer):
            return Sentence(
                ko: "목록에 없는 후보(\(candidate)번)나 심사위원(\(reviewer)번)의 점수가 있습니다.",
                en: "A score names candidate \(candidate) or reviewer \(reviewer), who is not on the list.")
        case .wrongCount(let found, let expected):
            return Sentence(
                ko: "값이 \(found)개인데 \(expected)개여야 합니다.", en: "There are \(found) values; \(expected) are needed.")
        case .outOfRange(let setting, let found, let allowed):
            let value = PlainNumber.text(found, found == found.rounded() ? 0 : 4)
            return Sentence(
                ko: "‘\(setting)’ 설정값이 \(value)인데 허용 범위는 \(allowed)입니다.",
                en: "The setting “\(setting)” is \(value); allowed is \(allowed).")
        case .tooFewReviewers(let found, let needed):
            return Sentence(
                ko: "심사위원이 \(found)명인데 이 계산에는 \(needed)명 이상이 필요합니다.",
                en: "There are \(found) reviewers; this needs at least \(needed).")
        case .tooFewCandidates(let found, let needed):
            return Sentence(
                ko: "후보가 \(found)곳인데 이 계산에는 \(needed)곳 이상이 필요합니다.",
                en: "There are \(found) candidates; this needs at least \(needed).")
        case .tooFewCriteria(let found, let needed):
            return Sentence(
                ko: "평가항목이 \(found)개인데 이 계산에는 \(needed)개 이상이 필요합니다.",
                en: "There are \(found) criteria; this needs at least \(needed).")
        case .incomplete(let missing):
            return Sentence(
                ko: "점수 \(missing)건이 비어 있습니다. 이 계산은 모든 심사위원이 모든 후보를 심사한 경우에만 할 수 있습니다.",
                en: "\(missing) scores are missing; this needs every reviewer to have scored every candidate.")
        case .unequalPanels(let sizes):
            let list = sizes.map(String.init).joined(separator: ", ")
            return Sentence(
                ko: "심사위원 수가 과제마다 다릅니다(\(list)명). 이 계산은 모두 같을 때에만 할 수 있습니다.",
                en: "Tasks have different numbers of reviewers (\(list)); this needs the same number in each.")
        case .disconnected(let groups):
            let list = groups.map { group in
                group.prefix(3).joined(separator: ", ") + (group.count > 3 ? ", … (\(group.count))" : "")
            }.joined(separator: " / ")
            return Sentence(
                ko: "후보가 서로 이어지지 않는 \(groups.count)개 묶음으로 나뉘어(\(list)) 한 줄로 순위를 매길 수 없습니다."
                    + " 두 묶음을 함께 심사한 심사위원이 필요합니다.",
                en: "The candidates fall into \(groups.count) groups that no reviewer links (\(list)), so they cannot "
                    + "be put on one scale; somebody has to score candidates of both.")
        case .noVariation:
            return Sentence(
                ko: "점수에 차이가 없어 계산할 수 없습니다.", en: "The scores do not differ, so there is nothing to compute.")
        case .noResidual:
            return Sentence(
                ko: "점수가 모형과 남김없이 들어맞아 오차를 잴 수 없습니다.",
                en: "The model fits the scores without anything left over, so there is no error to measure.")
        case .noDegreesOfFreedom:
            return Sentence(
                ko: "점수의 수가 추정할 값의 수보다 많지 않아 오차를 알 수 없습니다. 후보마다 심사위원을 늘려야 합니다.",
                en: "There are no more scores than effects to estimate, so the error is unknown; more reviewers per "
                    + "candidate are needed.")
        case .notConverged(let method, let iterations):
            return Sentence(
                ko: "\(method) 계산이 \(iterations)번 되풀이하여도 한 값으로 모이지 않았습니다.",
                en: "\(method) did not settle within \(iterations) rounds.")
        case .singular(let method):
            return Sentence(
                ko: "\(method) 계산의 방정식에 하나뿐인 답이 없습니다.", en: "The equations of \(method) have no single solution.")
        }
    }
}
