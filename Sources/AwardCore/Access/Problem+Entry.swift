extension Problem {
    static func notAPendingTie(_ order: [String], _ pending: [Blocker.PendingTie]) -> Problem {
        let named = order.joined(separator: ", ")
        let waiting = pending.map { "[" + $0.candidates.joined(separator: ", ") + "]" }.joined(separator: " ")
        return Problem(
            at: "--order",
            pending.isEmpty
                ? LocalizedText(
                    ko: "결정을 기다리는 동점이 없습니다.", en: "No tie waits for a decision.")
                : LocalizedText(
                    ko: "\(named.with(.topic)) 결정을 기다리는 동점과 다릅니다. 결정할 동점: \(waiting).",
                    en: "\(named) is not a tie that waits for a decision; these are: \(waiting)."))
    }
}

extension AdjustmentRules {
    /// What is wrong with a bonus (above zero) or penalty (below zero) of this size.
    public func problems(with points: Rational) -> [Problem] {
        if points.isZero {
            return [
                Problem(
                    at: "--points",
                    LocalizedText(ko: "0점은 가점도 감점도 아닙니다.", en: "Zero points are neither a bonus nor a penalty."))
            ]
        }
        let isBonus = points.sign > 0
        let limit = isBonus ? maximumBonus : maximumPenalty
        if points.magnitude <= limit { return [] }
        let given = points.magnitude.description
        let word = LocalizedText(ko: isBonus ? "가점" : "감점", en: isBonus ? "bonus" : "penalty")
        return [
            Problem(
                at: "--points",
                limit.isZero
                    ? LocalizedText(
                        ko: "이 단계의 규칙은 \(word.ko)을 허용하지 않습니다.",
                        en: "The rules of this stage allow no \(word.en).")
                    : LocalizedText(
                        ko: "\(word.ko) \(given)점은 한도 \(limit)점을 넘습니다.",
                        en: "A \(word.en) of \(given) points is above the limit of \(limit)."))
        ]
    }
}
