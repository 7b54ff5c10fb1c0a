extension Blocker {
    /// The blocker as one sentence; times are local, `offset` ahead of UTC.
    public func sentence(_ language: Language, offset: UTCOffset = .korea) -> String {
        text(offset)(language)
    }

    func text(_ offset: UTCOffset) -> LocalizedText {
        switch self {
        case .stageState(let stage, let state, let allowed):
            let names = Listing.either(allowed.map(\.title))
            return LocalizedText(
                ko: "단계 ‘\(stage)’의 상태가 ‘\(state.title.ko)’입니다. \(names.ko) 상태에서만 할 수 있습니다.",
                en: "Stage “\(stage)” is “\(state.title.en)”; it has to be \(names.en).")
        case .awardState(let state, let allowed):
            let names = Listing.either(allowed.map(\.title))
            return LocalizedText(
                ko: "시상의 상태가 ‘\(state.title.ko)’입니다. \(names.ko) 상태에서만 할 수 있습니다.",
                en: "The award is “\(state.title.en)”; it has to be \(names.en).")
        case .previousStageNotConfirmed(let stage, let state):
            return LocalizedText(
                ko: "이전 단계 ‘\(stage)’\(Josa.subject.after(stage)) 아직 확정되지 않았습니다(현재 ‘\(state.title.ko)’).",
                en: "The stage before, “\(stage)”, is not confirmed; it is \(state.title.en).")
        case .stagesNotConfirmed(let stages):
            let names = Listing.text(stages)
            return LocalizedText(
                ko: "확정되지 않은 단계가 있습니다: \(names.ko).", en: "Stages are not confirmed: \(names.en).")
        case .nextStageBegun(let stage, let state):
            return LocalizedText(
                ko: "다음 단계 ‘\(stage)’\(Josa.subject.after(stage)) 이미 시작되었습니다(현재 ‘\(state.title.ko)’).",
                en: "The next stage, “\(stage)”, is under way; it is \(state.title.en).")
        case .laterStagesBegun(let stages):
            let names = Listing.text(stages)
            return LocalizedText(
                ko: "이 단계의 결과에 따르는 뒤 단계가 이미 시작되었습니다: \(names.ko).",
                en: "Later stages that rest on this one are under way: \(names.en).")
        case .alreadyAdvanced(let stage):
            return LocalizedText(
                ko: "선정된 후보가 이미 다음 단계 ‘\(stage)’에 올라가 있습니다.",
                en: "The selected candidates are in the next stage, “\(stage)”, already.")
        case .noNextStage:
            return LocalizedText(ko: "마지막 단계이므로 다음 단계가 없습니다.", en: "This is the last stage; there is no next one.")
        case .noCandidates:
            return LocalizedText(ko: "이 단계에 후보가 없습니다.", en: "No candidate competes in this stage.")
        case .noRubric:
            return LocalizedText(
                ko: "이 단계의 심사기준에 평가항목이 없습니다.", en: "The rubric of this stage has no criteria.")
        case .panelTooSmall(let members, let needs):
            return LocalizedText(
                ko: "심사위원이 \(members)명입니다. \(needs)명 이상이어야 합니다.",
                en: "The panel has \(members) members; at least \(needs) are needed.")
        case .noChair:
            return LocalizedText(ko: "심사위원장이 없습니다.", en: "The panel has no chair.")
        case .tooFewExternal(let external, let members, let percent):
            return LocalizedText(
                ko: "외부 심사위원이 \(members)명 중 \(external)명입니다. \(percent)% 이상이어야 합니다.",
                en: "\(external) of \(members) members are external; at least \(percent) % are needed.")
        case .noQuorum(let stage, let present, let members, let needs):
            return LocalizedText(
                ko: "단계 ‘\(stage)’의 회의에 심사위원 \(members)명 중 \(present)명이 출석했습니다. "
                    + "의결하려면 \(needs)명 이상이 출석해야 합니다.",
                en: "\(present) of \(members) members attended the meeting of stage “\(stage)”; "
                    + "the quorum is \(needs).")
        case .calibrationMissing(let codes):
            let list = Listing.text(codes)
            return LocalizedText(
                ko: "사전 조정 후보로 정한 후보가 등록되어 있지 않거나 철회되었습니다: \(list.ko).",
                en: "Calibration candidates do not exist or have left: \(list.en).")
        case .calibrationCompeting(let codes):
            let list = Listing.text(codes)
            return LocalizedText(
                ko: "이전 단계에서 선정된 후보는 사전 조정 후보가 될 수 없습니다: \(list.ko).",
                en: "Candidates the stage before selected cannot be calibration candidates: \(list.en).")
        case .tooFewToNormalise(let shortages):
            let list = Listing.text(shortages, \.words)
            return LocalizedText(
                ko: "점수 정규화에 필요한 심사 건수에 못 미치는 심사위원이 있습니다: \(list.ko).",
                en: "Reviewers have too few candidates to normalise their scores: \(list.en).")
        case .noDrawSeed:
            return LocalizedText(
                ko: "동점 추첨에 쓸 시드가 아직 등록되지 않았습니다.",
                en: "The tie-break chain has a draw, and no seed is committed for it.")
        case .assignmentsMissing(let shortages):
            let list = Listing.text(shortages, \.words)
            return LocalizedText(
                ko: "심사위원이 모자라는 후보가 \(shortages.count)건 있습니다: \(list.ko).",
                en: "Candidates with too few reviewers (\(shortages.count)): \(list.en).")
        case .assignmentsExceeded(let shortages):
            let list = Listing.text(shortages, \.words)
            return LocalizedText(
                ko: "심사위원이 정해진 수보다 많은 후보가 \(shortages.count)건 있습니다: \(list.ko).",
                en: "Candidates with too many reviewers (\(shortages.count)): \(list.en).")
        case .sheetsMissing(let shortages):
            let list = Listing.text(shortages, \.words)
            return LocalizedText(
                ko: "유효한 심사표가 모자라는 후보가 \(shortages.count)건 있습니다: \(list.ko).",
                en: "Candidates with too few valid scoresheets (\(shortages.count)): \(list.en).")
        case .conflictedAssignments(let pairs):
            let list = Listing.text(pairs, \.words)
            return LocalizedText(
                ko: "제척·기피·회피 관계인 배정이 \(pairs.count)건 있습니다: \(list.ko).",
                en: "Reviewers are assigned in spite of a conflict (\(pairs.count)): \(list.en).")
        case .sheetsUnderConflict(let pairs):
            let list = Listing.text(pairs, \.words)
            return LocalizedText(
                ko: "심사 후에 제척·기피·회피가 생겼으나 집계에 포함된 심사표가 \(pairs.count)건 있습니다: \(list.ko). 다시 집계해야 합니다.",
                en: "The tally counts scoresheets under a conflict found after scoring (\(pairs.count)): \(list.en); "
                    + "recount the stage.")
        case .challengesUndecided(let pairs):
            let list = Listing.text(pairs, \.words)
            return LocalizedText(
                ko: "결정되지 않은 기피 신청이 \(pairs.count)건 있습니다: \(list.ko).",
                en: "Challenges are undecided (\(pairs.count)): \(list.en).")
        case .tallyOutdated(let tally):
            return LocalizedText(
                ko: "집계 \(tally)호 이후에 심사표, 가점·감점 또는 결정이 바뀌었습니다. 다시 집계해야 합니다.",
                en: "Scoresheets, adjustments or decisions changed after tally \(tally); recount the stage.")
        case .tiesPending(let ties):
            let list = Listing.text(ties, \.words)
            return LocalizedText(
                ko: "위원장의 결정이 필요한 동점이 \(ties.count)건 있습니다: \(list.ko).",
                en: "Ties wait for the chair's decision (\(ties.count)): \(list.en).")
        case .noTally:
            return LocalizedText(ko: "아직 집계하지 않았습니다.", en: "There is no tally yet.")
        case .windowOver(let closed):
            let time = closed.text(offset)
            return LocalizedText(
                ko: "심사 기간이 \(time.ko)에 끝났습니다.", en: "The window for scoring ended at \(time.en).")
        case .closingTimePassed(let closed):
            let time = closed.text(offset)
            return LocalizedText(
                ko: "심사 기간이 \(time.ko)에 끝났습니다. 다시 시작하려면 --until로 새 마감 시각을 정해야 합니다.",
                en: "The window for scoring ended at \(time.en); give a later closing time with --until.")
        case .publicCheckRunning(let ends):
            let time = ends.text(offset)
            return LocalizedText(
                ko: "공개검증이 \(time.ko)까지 진행됩니다.", en: "The public check runs until \(time.en).")
        case .appealWindowRunning(let ends):
            let time = ends.text(offset)
            return LocalizedText(
                ko: "이의신청을 \(time.ko)까지 받습니다.", en: "Appeals are taken until \(time.en).")
        case .noticeRunning(let ends):
            let time = ends.text(offset)
            return LocalizedText(
                ko: "취소 예고 기간이 \(time.ko)까지입니다.", en: "The notice period runs until \(time.en).")
        case .appealsUndecided(let names):
            let list = Listing.text(names)
            return LocalizedText(
                ko: "결정되지 않은 이의신청이 \(names.count)건 있습니다: \(list.ko).",
                en: "Appeals are undecided (\(names.count)): \(list.en).")
        case .reevaluationsPending(let names):
            let list = Listing.text(names)
            return LocalizedText(
                ko: "인용되었으나 재평가하지 않은 이의신청이 \(names.count)건 있습니다: \(list.ko).",
                en: "Upheld appeals are not re-evaluated (\(names.count)): \(list.en).")
        case .cancellationsUndecided(let names):
            let list = Listing.text(names)
            return LocalizedText(
                ko: "결정되지 않은 수상 취소 건이 \(names.count)건 있습니다: \(list.ko).",
                en: "Cancellations of prizes are undecided (\(names.count)): \(list.en).")
        case .noUpheldAppeal:
            return LocalizedText(
                ko: "재평가를 기다리는 인용된 이의신청이 없습니다.", en: "No upheld appeal waits for re-evaluation.")
        }
    }
}

extension Blocker.Shortage {
    /// `11740 (2/3)`, with the component where there is one.
    var words: LocalizedText {
        let text = component.map { "\(candidate) \($0) (\(has)/\(needs))" } ?? "\(candidate) (\(has)/\(needs))"
        return LocalizedText(ko: text, en: text)
    }
}

extension Blocker.ReviewerShortage {
    /// `R03 (4/5)`, with the category where each is normalised by itself.
    var words: LocalizedText {
        let text = "\(reviewer)\(category.map { " \($0)" } ?? "") (\(has)/\(needs))"
        return LocalizedText(ko: text, en: text)
    }
}

extension Blocker.ReviewerPair {
    /// `R03–11740`.
    var words: LocalizedText {
        LocalizedText(ko: "\(reviewer)–\(candidate)", en: "\(reviewer)–\(candidate)")
    }
}

extension Blocker.PendingTie {
    /// `county place 2: 51760, 47850`.
    var words: LocalizedText {
        let names = candidates.joined(separator: ", ")
        return LocalizedText(
            ko: "\(category) 부문 \(place)위 [\(names)]", en: "category \(category), place \(place) [\(names)]")
    }
}

extension Moment {
    /// The moment as a person reads it.
    func text(_ offset: UTCOffset) -> LocalizedText {
        let text = LocalTime(self, offset: offset).text
        return LocalizedText(ko: text, en: text)
    }
}
