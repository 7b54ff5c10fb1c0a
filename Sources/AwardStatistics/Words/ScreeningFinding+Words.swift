extension ScreeningFinding {
    /// What was seen and what to do about it, as a person may read it aloud.
    ///
    /// - Parameter name: What to call the reviewer, candidate or group of a key; the key itself by default.
    public func sentence(_ name: (String) -> String = { $0 }) -> Sentence {
        let who = reviewers.first.map(name) ?? ""
        switch observation {
        case .severity(let points, let t, let scores): return Self.severity(who, points, t, scores)
        case .misfit(let ratio, let scores):
            let times = PlainNumber.text(ratio, 1)
            return Sentence(
                ko: "\(who) 심사위원의 점수 \(scores)건은 예상에서 벗어난 정도(분산)가 심사위원단 평소 수준의 \(times)배이므로"
                    + " 심사표를 함께 살펴보시기 바랍니다.",
                en: "The \(scores) scores of reviewer \(who) vary about what is expected \(times) times as much "
                    + "(in variance) as is usual in this panel; please look at the sheets together.")
        case .inconsistency(let correlation, let scores):
            let r = PlainNumber.text(correlation, 2)
            return Sentence(
                ko: "\(who) 심사위원이 매긴 후보 \(scores)곳의 우열은 다른 심사위원들과 거의 관련이 없으므로(상관 \(r)) 기준을 달리 이해하였는지 확인하시기 바랍니다.",
                en: "The order reviewer \(who) gives to \(scores) candidates hardly follows the others' "
                    + "(correlation \(r)); please check whether the criteria were read differently.")
        case .centralTendency(let ratio, let scores):
            return Self.spread(who, ratio, scores, ko: "점수 차이를 거의 두지 않았으므로", en: "scores nearly all of them alike")
        case .extremism(let ratio, let scores):
            return Self.spread(who, ratio, scores, ko: "점수 차이를 매우 크게 두었으므로", en: "uses mostly the ends of the scale")
        case .halo(let ratio, let scores):
            let share = PlainNumber.percent(ratio)
            return Sentence(
                ko: "\(who) 심사위원의 심사표 \(scores)건은 항목 간 점수 차이가 심사위원단 평균의 \(share)에 그치므로"
                    + " 항목별로 따로 평가하였는지 확인하시기 바랍니다.",
                en: "On the \(scores) sheets of reviewer \(who) marks differ between criteria only \(share) as much as "
                    + "is usual in this panel; please check whether each criterion was judged for itself.")
        case .repetition(let share, let panel, let scores):
            let (own, usual) = (PlainNumber.percent(share), PlainNumber.percent(panel))
            return Sentence(
                ko: "\(who) 심사위원의 심사표 \(scores)건 중 \(own)는 모든 항목의 점수가 서로 같으므로(심사위원단 평균 \(usual)) 입력 과정을 확인하시기 바랍니다.",
                en: "Of the \(scores) sheets of reviewer \(who), \(own) carry the very same marks (panel mean "
                    + "\(usual)); please check how they were entered.")
        case .outlyingScore(let score): return Self.outlying(who, name(score.candidate), score)
        case .preference(let preference): return Self.preference(who, name(preference.group), preference)
        case .pair(let pair):
            let r = PlainNumber.text(pair.correlation, 2)
            let (one, other) = (name(pair.first), name(pair.second))
            return Sentence(
                ko: "\(one) 심사위원과 \(other) 심사위원은 함께 심사한 후보 \(pair.common)곳에서 같은 방향으로 예상에서 벗어났으므로"
                    + "(상관 \(r), 오탐 비율 \(PlainNumber.text(pair.rate, 3))) 두 심사표를 나란히 살펴보시기 바랍니다.",
                en: "Reviewers \(one) and \(other) depart from what is expected in the same direction on the "
                    + "\(pair.common) candidates both scored (correlation \(r), false discovery rate "
                    + "\(PlainNumber.text(pair.rate, 3))); please look at their sheets side by side.")
        }
    }

    private static func severity(_ who: String, _ points: Double, _ t: Double, _ scores: Int) -> Sentence {
        let size = PlainNumber.text(abs(points), 2)
        let deviate = PlainNumber.text(t, 1)
        let (ko, en) = points < 0 ? ("낮게", "lower") : ("높게", "higher")
        return Sentence(
            ko: "\(who) 심사위원은 같은 후보에게 다른 심사위원보다 평균 \(size)점 \(ko) 주었으며(\(scores)건, t = \(deviate)),"
                + " 후보마다 심사위원이 다르면 순위에 영향을 줄 수 있습니다.",
            en: "Reviewer \(who) scores the same candidates \(size) points \(en) than the others do on average "
                + "(\(scores) scores, t = \(deviate)); where panels differ, that can move places.")
    }

    private static func spread(_ who: String, _ ratio: Double, _ scores: Int, ko: String, en: String) -> Sentence {
        let times = PlainNumber.text(ratio, 2)
        return Sentence(
            ko: "\(who) 심사위원은 후보 \(scores)곳에 \(ko)(심사위원단 평소의 \(times)배) 척도를 어떻게 썼는지 확인하시기 바랍니다.",
            en: "Reviewer \(who), with \(scores) candidates, \(en) (\(times) times the usual spread); "
                + "please check how the scale was used.")
    }

    private static func outlying(_ who: String, _ candidate: String, _ score: OutlyingScore) -> Sentence {
        let (value, expected) = (PlainNumber.text(score.value, 2), PlainNumber.text(score.expected, 2))
        let t = PlainNumber.text(score.t, 1)
        return Sentence(
            ko: "\(who) 심사위원이 \(candidate) 후보에게 준 \(value)점은 예상(\(expected)점)과 크게 다르므로(t = \(t))"
                + " 입력 착오인지, 남다른 근거가 있는지 확인하시기 바랍니다.",
            en: "The \(value) points reviewer \(who) gave to \(candidate) are far from the \(expected) one would "
                + "expect (t = \(t)); please check whether they were meant, and why.")
    }

    private static func preference(_ who: String, _ group: String, _ preference: GroupPreference) -> Sentence {
        let points = PlainNumber.text(preference.difference, 2)
        let rate = PlainNumber.text(preference.rate, 4)
        let (ko, en) = preference.isOwn ? ("본인과 소속이 같은 ", "their own group, ") : ("", "")
        return Sentence(
            ko: "\(who) 심사위원은 \(ko)\(group) 후보 \(preference.inside)곳에 그 밖의 후보보다 \(points)점 높게 주었으므로"
                + "(심사 성향과 후보 수준을 뺀 차이, 오탐 비율 \(rate)) 근거를 살펴보시기 바랍니다.",
            en: "Reviewer \(who) scores the \(preference.inside) candidates of \(en)\(group), \(points) points above "
                + "the rest once severity and merit are taken out (false discovery rate \(rate)); please look at the "
                + "reasons given.")
    }
}
