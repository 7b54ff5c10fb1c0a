extension StoryTeller {
    /// The rule that selected or stopped the candidate, and what was decided by hand beside it.
    var selection: [LocalizedText] {
        var lines = [rule(standing.computed)]
        if standing.status == .ranked, let cut = category?.cutLine, category?.quota != nil {
            let text = cut.text(tally.rounding)
            lines.append(
                LocalizedText(ko: "이 부문에서 선정된 가장 낮은 점수는 \(text)점입니다.", en: "The lowest score selected here is \(text).")
            )
        }
        lines += prizeLines
        if let changed = standing.changed {
            lines.append(rule(changed))
            let computed = outcomeLine(standing.computed)
            let effective = outcomeLine(changed)
            lines.append(
                LocalizedText(
                    ko: "규칙에 따른 결과: \(computed.ko) 최종 결과: \(effective.ko)",
                    en: "By the rules: \(computed.en) In force: \(effective.en)"))
        }
        lines += pendingLines
        return lines
    }

    private var prizeLines: [LocalizedText] {
        guard tally.isLastStage, let prize = standing.computed.prize else { return [] }
        let title = title(ofPrize: prize)
        return [
            LocalizedText(
                ko: "순위에 따라 ‘\(title.ko)’에 해당합니다.", en: "By its place the candidate gets “\(title.en)”.")
        ]
    }

    private var pendingLines: [LocalizedText] {
        tally.pendingDecisions.filter { $0.candidates.contains(standing.candidate) }.map { pending in
            let line = pending.line.words(self)
            let who =
                pending.isForChair
                ? LocalizedText(ko: "위원장의 결정이 필요합니다", en: "the chair has to decide")
                : LocalizedText(ko: "정해진 기준으로 가려지지 않아 결정이 필요합니다", en: "the chain is exhausted and a decision is needed")
            return LocalizedText(
                ko: "\(line.ko) \(pending.candidates.count)건이 동점이며 \(pending.places)건을 정해야 합니다. \(who.ko).",
                en: "\(pending.candidates.count) candidates are tied \(line.en) for \(pending.places); \(who.en).")
        }
    }

    private func rule(_ selection: Selection) -> LocalizedText {
        switch selection.rule {
        case .notEligible:
            return LocalizedText(ko: "심사 대상에서 제외되어 선정 대상이 아닙니다.", en: "Not eligible, so not in the selection.")
        case .noScore:
            return LocalizedText(ko: "점수가 없어 선정 대상이 아닙니다.", en: "Without a score, so not in the selection.")
        case .belowMinimum:
            return LocalizedText(
                ko: "최저 기준 미달(과락)은 점수와 관계없이 선정하지 않습니다.",
                en: "Whoever misses a minimum is not selected, whatever the score.")
        case .everyone:
            return LocalizedText(
                ko: "최저 기준을 충족한 후보는 모두 선정합니다.", en: "Everybody who reaches the minimums is selected.")
        case .withinQuota(let quota):
            return LocalizedText(
                ko: "선정 인원 \(quota)건 안에 들었습니다.", en: "The place lies within the \(quota) to be selected.")
        case .movedUp(let quota, let skipped):
            return LocalizedText(
                ko: "앞선 \(skipped)건이 선정 한도로 제외되어 선정 인원 \(quota)건 안에 들었습니다.",
                en: "\(skipped) better placed were passed over by a limit, which brought it into the \(quota) "
                    + "to be selected.")
        case .beyondQuota(let quota):
            return LocalizedText(
                ko: "선정 인원 \(quota)건이 앞선 순위에서 찼습니다.", en: "Better placed candidates took the \(quota) places.")
        case .tieAdmitted(let quota, let tied):
            return LocalizedText(
                ko: "선정 인원 \(quota)건의 경계에서 \(tied)건이 동점이며, 규정에 따라 동점자를 모두 선정합니다.",
                en: "\(tied) are tied across the line of \(quota); by the rules all of them are selected.")
        case .tieNotAdmitted(let quota, let tied):
            return LocalizedText(
                ko: "선정 인원 \(quota)건의 경계에서 \(tied)건이 동점이며, 규정에 따라 동점자를 선정하지 않습니다.",
                en: "\(tied) are tied across the line of \(quota); by the rules none of them is selected.")
        case .tieUndecided(let quota, let tied):
            return LocalizedText(
                ko: "선정 인원 \(quota)건의 경계에서 \(tied)건이 동점이며, 가려질 때까지 확정할 수 없습니다.",
                en: "\(tied) are tied across the line of \(quota); until that is decided nothing can be confirmed.")
        case .organisationCap(let organisation, let limit, let scope):
            return LocalizedText(
                ko: "같은 기관(\(organisation))은 \(scope.words.ko) \(limit)건까지 선정하며, 앞선 순위에서 한도가 찼습니다.",
                en: "At most \(limit) of one organisation (\(organisation)) \(scope.words.en); "
                    + "better placed ones reached it.")
        case .provinceCap(let province, let limit, let scope):
            return LocalizedText(
                ko: "같은 시·도(\(province))는 \(scope.words.ko) \(limit)건까지 선정하며, 앞선 순위에서 한도가 찼습니다.",
                en: "At most \(limit) of one province (\(province)) \(scope.words.en); better placed ones reached it.")
        case .placeMovedFrom(let category):
            let title = title(ofCategory: category)
            return LocalizedText(
                ko: "\(title.ko)에서 비는 자리가 이 부문의 다음 순위로 넘어왔습니다.",
                en: "A place left empty in category \(title.en) came to the next in line here.")
        case .vacancyFilled(let category):
            let title = title(ofCategory: category)
            return LocalizedText(
                ko: "\(title.ko)에서 결정으로 빈 자리를 차순위로 승계했습니다.",
                en: "The candidate moved up into a place that a decision left in category \(title.en).")
        case .decided(let number): return decided(number)
        }
    }

    private func decided(_ number: Int32) -> LocalizedText {
        for case .override(let decision) in context.input.decisions where decision.number == number {
            return LocalizedText(
                ko: "결정 제\(number)호(\(decision.decidedBy))에 따라 결과를 달리합니다. 사유: \(decision.reason)",
                en: "Decision no. \(number) by \(decision.decidedBy) changes the outcome. Reason: \(decision.reason)")
        }
        return LocalizedText(
            ko: "결정 제\(number)호에 따라 결과를 달리합니다.", en: "Decision no. \(number) changes the outcome.")
    }
}

extension SelectionCaps.Scope {
    fileprivate var words: LocalizedText {
        switch self {
        case .category: return LocalizedText(ko: "부문별", en: "in each category")
        case .award: return LocalizedText(ko: "전체", en: "over the whole award")
        }
    }
}

extension PendingDecision.Line {
    fileprivate func words(_ teller: StoryTeller) -> LocalizedText {
        switch self {
        case .cut: return LocalizedText(ko: "선정 경계에서", en: "across the cut line")
        case .reserve: return LocalizedText(ko: "예비 순위의 끝에서", en: "across the end of the reserve list")
        case .cap: return LocalizedText(ko: "기관·시·도 한도의 경계에서", en: "across a limit per organisation or province")
        case .prize(let id):
            let title = teller.title(ofPrize: id)
            return LocalizedText(ko: "‘\(title.ko)’의 경계에서", en: "across the last “\(title.en)”")
        case .vacancy: return LocalizedText(ko: "빈 자리를 두고", en: "for a vacant place")
        }
    }
}
