import AwardCore
import AwardMatching

extension AssignmentObstacle {
    /// Why there is no assignment, naming the constraint and the people.
    var text: LocalizedText {
        switch self {
        case .tooFewReviewers(let candidate, let need, let eligible):
            return LocalizedText(
                ko: "후보 \(candidate): 심사위원 \(need)명이 필요하지만 제척·기피·회피를 빼면 \(eligible)명뿐입니다.",
                en: "Candidate \(candidate) needs \(need) reviewers, but only \(eligible) remain after conflicts.")
        case .affiliationCap(let candidate, let need, let reachable, let cap):
            return LocalizedText(
                ko: "후보 \(candidate): 같은 소속 \(cap)명 한도를 지키면 \(need)명 가운데 \(reachable)명까지만 배정할 수 있습니다.",
                en: "Candidate \(candidate) can get only \(reachable) of \(need) reviewers with at most \(cap) of one "
                    + "affiliation.")
        case .maximumLoads(let need, let capacity):
            return LocalizedText(
                ko: "모두 \(need)건을 심사해야 하지만 심사위원의 최대 담당 건수를 더하면 \(capacity)건입니다.",
                en: "\(need) reviews are needed, but the reviewers' maximum loads sum to \(capacity).")
        case .minimumLoads(let required, let need):
            return LocalizedText(
                ko: "심사위원의 최소 담당 건수를 더하면 \(required)건인데 심사할 것은 \(need)건뿐입니다.",
                en: "The reviewers' minimum loads sum to \(required), but only \(need) reviews are needed.")
        case .minimumLoad(let reviewer, let minimum, let eligible):
            return LocalizedText(
                ko: "심사위원 \(reviewer): 최소 \(minimum)건을 맡아야 하지만 맡을 수 있는 후보가 \(eligible)개뿐입니다.",
                en: "Reviewer \(reviewer) must have at least \(minimum) candidates, but can score only \(eligible).")
        case .candidatesCompete(let candidates, let reviewers, let need, let available, _):
            return LocalizedText(
                ko: "후보 \(names(candidates))에는 모두 \(need)건이 필요하지만, 심사할 수 있는 "
                    + "\(reviewers.isEmpty ? "심사위원이" : names(reviewers) + "이(가)") 맡을 수 있는 것은 \(available)건입니다.",
                en: "Candidates \(names(candidates)) need \(need) reviews together, but those who can score them "
                    + "(\(reviewers.isEmpty ? "nobody" : names(reviewers))) can give only \(available).")
        case .minimumsCompete(let reviewers, let candidates, let required, let available, _):
            return LocalizedText(
                ko: "심사위원 \(names(reviewers))의 최소 담당 건수는 모두 \(required)건이지만, 맡을 수 있는 "
                    + "후보(\(names(candidates)))에서는 \(available)건까지만 나옵니다.",
                en: "Reviewers \(names(reviewers)) must have \(required) candidates together, but those they can score "
                    + "(\(names(candidates))) leave only \(available).")
        case .fixedConflict(let reviewer, let candidate):
            return LocalizedText(
                ko: "심사위원 \(reviewer)는 후보 \(candidate)의 심사를 이미 시작했지만 제척·기피·회피 사유가 있습니다.",
                en: "Reviewer \(reviewer) has begun candidate \(candidate) but has a conflict with it.")
        case .fixedAboveNeed(let candidate, let fixed, let need):
            return LocalizedText(
                ko: "후보 \(candidate): 이미 시작한 심사가 \(fixed)건으로 필요한 \(need)건보다 많습니다.",
                en: "Candidate \(candidate) has \(fixed) sheets begun, more than the \(need) it needs.")
        case .fixedAboveMaximum(let reviewer, let fixed, let maximum):
            return LocalizedText(
                ko: "심사위원 \(reviewer): 이미 시작한 심사가 \(fixed)건으로 최대 \(maximum)건보다 많습니다.",
                en: "Reviewer \(reviewer) has begun \(fixed) sheets, more than the maximum of \(maximum).")
        case .fixedAboveCap(let candidate, let affiliation, let fixed, let cap):
            return LocalizedText(
                ko: "후보 \(candidate): ‘\(affiliation)’ 소속이 이미 \(fixed)명으로 한도 \(cap)명보다 많습니다.",
                en: "Candidate \(candidate) has \(fixed) reviewers of “\(affiliation)” begun, more than \(cap).")
        case .malformed(let fault):
            return LocalizedText(
                ko: "배정 조건이 서로 맞지 않습니다: \(fault)", en: "The conditions of the assignment do not fit: \(fault)")
        case .solverFailed:
            return LocalizedText(
                ko: "배정 계산이 끝나지 못했습니다. 다시 시도해 주십시오.",
                en: "The assignment could not be computed. Please try again.")
        }
    }

    private func names(_ all: [String]) -> String {
        all.count <= 8 ? all.joined(separator: ", ") : all.prefix(8).joined(separator: ", ") + " … (\(all.count))"
    }
}
