extension RankingOutcome {
    /// What changed, as the end of a sentence that names the other way.
    func consequence(_ name: (String) -> String) -> Sentence {
        switch self {
        case .ranked(let change): return change.consequence(name)
        case .orphaned(let candidates):
            let names = Self.list(candidates, name)
            return Sentence(
                ko: "\(names.ko) 후보의 점수가 하나도 남지 않습니다.", en: "\(names.en) would have no score left.")
        case .disconnected(let groups):
            return Sentence(
                ko: "후보가 \(groups.count)개 묶음으로 나뉘어 견줄 수 없게 됩니다.",
                en: "the candidates would fall into \(groups.count) groups that cannot be compared.")
        case .failed(let error): return error.sentence
        }
    }

    static func list(_ keys: [String], _ name: (String) -> String) -> Sentence {
        let shown = keys.prefix(3).map(name).joined(separator: ", ")
        let rest = keys.count - 3
        return Sentence(
            ko: rest > 0 ? "\(shown) 외 \(rest)곳" : shown, en: rest > 0 ? "\(shown) and \(rest) more" : shown)
    }
}

extension RankingChange {
    /// What changed, as the end of a sentence.
    func consequence(_ name: (String) -> String) -> Sentence {
        guard !keepsResult else {
            return Sentence(
                ko: "1위와 선정 결과가 그대로입니다.", en: "the winner and everybody above the cut line stay.")
        }
        // Each clause as it stands before another one, and as it stands at the end.
        var clauses: [(ko: String, closing: String, en: String)] = []
        if isWinnerChanged {
            let who = RankingOutcome.list(winners, name)
            let place = winners.count > 1 ? "공동 1위가" : "1위가"
            clauses.append(
                (
                    "\(who.ko) 후보가 \(place) 되고", "\(who.ko) 후보가 \(place) 됩니다",
                    winners.count > 1 ? "\(who.en) share first place" : "\(who.en) comes first"
                ))
        }
        if !entering.isEmpty {
            let who = RankingOutcome.list(entering, name)
            clauses.append(
                (
                    "\(who.ko) 후보가 새로 선정되고", "\(who.ko) 후보가 새로 선정됩니다",
                    "\(who.en) \(entering.count > 1 ? "come" : "comes") above the cut line"
                ))
        }
        if !leaving.isEmpty {
            let who = RankingOutcome.list(leaving, name)
            clauses.append(
                (
                    "\(who.ko) 후보가 선정에서 빠지고", "\(who.ko) 후보가 선정에서 빠집니다",
                    "\(who.en) \(leaving.count > 1 ? "fall" : "falls") below it"
                ))
        }
        let ko = clauses.dropLast().map(\.ko) + clauses.suffix(1).map(\.closing)
        return Sentence(
            ko: ko.joined(separator: ", ") + ".", en: clauses.map(\.en).joined(separator: ", ") + ".")
    }
}
