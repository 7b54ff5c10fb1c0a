extension RankDistribution {
    /// How sure the first place is, as a chair may read it aloud; `nil` without candidates.
    ///
    /// - Parameter name: What to call a candidate; the key itself by default.
    public func winnerSentence(_ name: (String) -> String = { $0 }) -> Sentence? {
        guard let best = candidates.max(by: { ($0.first, $0.score) < ($1.first, $1.score) }) else { return nil }
        let chance = PlainNumber.chance(best.first)
        let who = name(best.candidate)
        guard best.first >= 0.5 else {
            return Sentence(
                ko: "\(who) 후보가 실제로 가장 나을 확률이 가장 높으나 \(chance.ko)에 그치므로 1위는 가리기 어렵습니다.",
                en: "\(who) is the likeliest to be truly best, but at \(chance.en) only: first place is too close to "
                    + "call."
            )
        }
        return Sentence(
            ko: "\(who) 후보가 실제로 가장 나을 확률은 \(chance.ko)입니다.",
            en: "The chance that \(who) is truly the best is \(chance.en).")
    }
}

extension RankDistribution {
    /// What to say beside the chances where there are too few reviewers for them; `nil` otherwise.
    public var caution: Sentence? {
        guard isApproximate else { return nil }
        return Sentence(
            ko: "심사위원이 6명보다 적어 이 확률은 어림값이며, 실제로는 더 불확실합니다.",
            en: "With fewer than six reviewers these chances are approximate; places are less sure than they look.")
    }
}

extension PlaceUncertainty {
    /// Where the candidate may truly stand, as a chair may read it aloud.
    public func sentence(_ name: (String) -> String = { $0 }) -> Sentence {
        let who = name(candidate)
        let share = PlainNumber.chance(withinCut)
        guard interval.count > 1 else {
            return Sentence(
                ko: "\(who) 후보의 자리는 거의 확실히 \(interval.lowerBound)위이며, 선정권에 들 확률은 \(share.ko)입니다.",
                en:
                    "\(who) is almost surely in place \(interval.lowerBound); the chance of being above the cut line is "
                    + "\(share.en).")
        }
        return Sentence(
            ko: "\(who) 후보의 자리는 95% 확률로 \(interval.lowerBound)위에서 \(interval.upperBound)위 사이이며,"
                + " 선정권에 들 확률은 \(share.ko)입니다.",
            en: "With a chance of 95%, \(who) is somewhere from place \(interval.lowerBound) to "
                + "\(interval.upperBound); the chance of being above the cut line is \(share.en).")
    }
}

extension CutLine {
    /// How sure the cut line is, as a chair may read it aloud.
    public func sentence(_ name: (String) -> String = { $0 }) -> Sentence {
        let share = PlainNumber.chance(chance)
        let (last, first) = (name(lastInside), name(firstOutside))
        guard isTooCloseToCall else {
            return Sentence(
                ko: "선정선 바로 위의 \(last) 후보가 바로 아래의 \(first) 후보보다 실제로 나을 확률은 \(share.ko)입니다.",
                en:
                    "The chance that \(last), just above the cut line, is truly better than \(first), just below it, is "
                    + "\(share.en).")
        }
        return Sentence(
            ko: "선정선 바로 위의 \(last) 후보가 바로 아래의 \(first) 후보보다 실제로 나을 확률이 \(share.ko)에 그쳐 우열을 가리기"
                + " 어려우며, 이처럼 가리기 어려운 후보는 모두 \(band.count)곳입니다.",
            en: "The cut line is too close to call: the chance that \(last), just above it, is truly better than "
                + "\(first), just below, is only \(share.en); \(band.count) candidates are that near.")
    }
}
