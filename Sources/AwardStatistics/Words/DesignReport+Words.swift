extension DesignReport {
    /// Whether candidates can be compared, as a chair may read it aloud.
    public var sentence: Sentence {
        switch verdict {
        case .sound:
            return Sentence(
                ko: "후보 \(candidates)곳과 심사위원 \(reviewers)명이 서로 충분히 이어져 있어 점수를 한 기준으로 견줄 수 있습니다.",
                en:
                    "The \(candidates) candidates and \(reviewers) reviewers are linked well enough to compare all scores "
                    + "on one scale.")
        case .weaklyLinked: return weakSentence
        case .disconnected:
            let names = groups.enumerated().map { number, group in
                let shown = group.candidates.prefix(3).joined(separator: ", ")
                let rest = group.candidates.count - 3
                return (
                    ko: "\(number + 1)번 \(shown)\(rest > 0 ? " 외 \(rest)곳" : "")",
                    en: "group \(number + 1): \(shown)\(rest > 0 ? " and \(rest) more" : "")"
                )
            }
            return Sentence(
                ko: "함께 심사한 위원이 전혀 없는 \(groups.count)개 묶음으로 나뉘어 있어 묶음 사이의 점수를 보정하여 견줄 수 없습니다"
                    + "(\(names.map(\.ko).joined(separator: "; "))).",
                en: "The candidates fall into \(groups.count) groups without a common reviewer, so scores cannot be "
                    + "adjusted between them (\(names.map(\.en).joined(separator: "; "))).")
        }
    }

    private var weakSentence: Sentence {
        let lonely = Set(reviewersOfOneCandidate)
        let links = bridges.filter { !lonely.contains($0.reviewer) }
        if let link = links.first {
            let further = links.count - 1
            return Sentence(
                ko: "\(link.reviewer) 심사위원이 \(link.candidate) 후보에게 준 점수 하나"
                    + (further > 0 ? "를 비롯한 \(links.count)건이" : "가")
                    + " 없으면 비교가 끊어지므로 배정을 보태시기 바랍니다.",
                en: "The comparison hangs on the score of reviewer \(link.reviewer) for candidate \(link.candidate)"
                    + (further > 0 ? " and \(further) more like it" : "") + "; please add assignments.")
        }
        if let reviewer = reviewersOfOneCandidate.first, !bridges.isEmpty {
            let further = reviewersOfOneCandidate.count - 1
            return Sentence(
                ko: "\(reviewer) 심사위원\(further > 0 ? " 등 \(further + 1)명" : "")은 후보를 한 곳만 심사하여 엄격한 정도를 알 수"
                    + " 없으므로 배정을 보태시기 바랍니다.",
                en:
                    "Reviewer \(reviewer)\(further > 0 ? " and \(further) more" : "") scored a single candidate, so severity "
                    + "cannot be told from quality there; please add assignments.")
        }
        let share = PlainNumber.percent(efficiency ?? 0)
        return Sentence(
            ko: "심사위원들이 함께 심사한 후보가 적어 비교의 효율이 전원이 모두 심사할 때의 \(share)에 그칩니다.",
            en: "Reviewers share few candidates: comparisons are \(share) as efficient as if everybody had scored all.")
    }

    /// What would join the groups, as a chair may read it aloud; `nil` where there is nothing to join.
    public static func joiningSentence(_ pairs: [DesignPair]) -> Sentence? {
        guard !pairs.isEmpty else { return nil }
        let ko = pairs.map { "\($0.reviewer) 심사위원에게 \($0.candidate) 후보" }.joined(separator: ", ")
        let en = pairs.map { "candidate \($0.candidate) to reviewer \($0.reviewer)" }.joined(separator: ", ")
        return Sentence(
            ko: "\(ko)를 더 배정하면 모든 후보가 한 기준으로 이어집니다.", en: "Assigning \(en) would link all candidates.")
    }
}
