import AwardCore
import Testing

/// One sentence in both languages and what says it.
struct SentenceSample<Value: Sendable>: Sendable, CustomTestStringConvertible {
    let value: Value
    let ko: String
    let en: String

    init(_ value: Value, ko: String, en: String) {
        self.value = value
        self.ko = ko
        self.en = en
    }

    var testDescription: String { en }
}

/// Blockers and warnings of every case, with their sentences.
enum Samples {
    static let tie = Blocker.PendingTie(category: "county", place: 2, candidates: ["51760", "47850"])
    static let pair = Blocker.ReviewerPair(reviewer: "R03", candidate: "11740")
    static let few = Blocker.ReviewerShortage(reviewer: "R03", category: "city", has: 4, needs: 5)
    static let shortage = Blocker.Shortage(candidate: "11740", component: "citizens", has: 2, needs: 3)

    static let blockers: [SentenceSample<Blocker>] = [
        SentenceSample(
            .stageState(stage: "main", state: .open, allowed: [.closed]),
            ko: "단계 ‘main’의 상태가 ‘심사 중’입니다. ‘심사 마감’ 상태에서만 할 수 있습니다.",
            en: "Stage “main” is “open”; it has to be “closed”."),
        SentenceSample(
            .awardState(state: .draft, allowed: [.running, .preliminary]),
            ko: "시상의 상태가 ‘준비 중’입니다. ‘진행 중’ 또는 ‘예비 결과 발표’ 상태에서만 할 수 있습니다.",
            en: "The award is “draft”; it has to be “running” or “preliminary result”."),
        SentenceSample(
            .previousStageNotConfirmed(stage: "main", state: .tallied),
            ko: "이전 단계 ‘main’이 아직 확정되지 않았습니다(현재 ‘집계 완료’).",
            en: "The stage before, “main”, is not confirmed; it is tallied."),
        SentenceSample(
            .noCandidates,
            ko: "이 단계에 후보가 없습니다.",
            en: "No candidate competes in this stage."),
        SentenceSample(
            .noRubric,
            ko: "이 단계의 심사기준에 평가항목이 없습니다.",
            en: "The rubric of this stage has no criteria."),
        SentenceSample(
            .panelTooSmall(members: 3, needs: 5),
            ko: "심사위원이 3명입니다. 5명 이상이어야 합니다.",
            en: "The panel has 3 members; at least 5 are needed."),
        SentenceSample(
            .noChair,
            ko: "심사위원장이 없습니다.",
            en: "The panel has no chair."),
        SentenceSample(
            .tooFewExternal(external: 1, members: 3, needsPercent: Rational(50)),
            ko: "외부 심사위원이 3명 중 1명입니다. 50% 이상이어야 합니다.",
            en: "1 of 3 members are external; at least 50 % are needed."),
        SentenceSample(
            .assignmentsMissing([shortage]),
            ko: "심사위원이 모자라는 후보가 1건 있습니다: 11740 citizens (2/3).",
            en: "Candidates with too few reviewers (1): 11740 citizens (2/3)."),
        SentenceSample(
            .assignmentsExceeded([shortage]),
            ko: "심사위원이 정해진 수보다 많은 후보가 1건 있습니다: 11740 citizens (2/3).",
            en: "Candidates with too many reviewers (1): 11740 citizens (2/3)."),
        SentenceSample(
            .conflictedAssignments([pair]),
            ko: "제척·기피·회피 관계인 배정이 1건 있습니다: R03–11740.",
            en: "Reviewers are assigned in spite of a conflict (1): R03–11740."),
        SentenceSample(
            .challengesUndecided([pair]),
            ko: "결정되지 않은 기피 신청이 1건 있습니다: R03–11740.",
            en: "Challenges are undecided (1): R03–11740."),
        SentenceSample(
            .windowOver(closed: .november25()),
            ko: "심사 기간이 2019-11-25 14:00에 끝났습니다.",
            en: "The window for scoring ended at 2019-11-25 14:00."),
        SentenceSample(
            .closingTimePassed(closed: .november25()),
            ko: "심사 기간이 2019-11-25 14:00에 끝났습니다. 다시 시작하려면 --until로 새 마감 시각을 정해야 합니다.",
            en: "The window for scoring ended at 2019-11-25 14:00; give a later closing time with --until."),
        SentenceSample(
            .calibrationMissing(["CAL-1", "CAL-2"]),
            ko: "사전 조정 후보로 정한 후보가 등록되어 있지 않거나 철회되었습니다: CAL-1, CAL-2.",
            en: "Calibration candidates do not exist or have left: CAL-1, CAL-2."),
        SentenceSample(
            .calibrationCompeting(["11740"]),
            ko: "이전 단계에서 선정된 후보는 사전 조정 후보가 될 수 없습니다: 11740.",
            en: "Candidates the stage before selected cannot be calibration candidates: 11740."),
        SentenceSample(
            .tooFewToNormalise([Samples.few]),
            ko: "점수 정규화에 필요한 심사 건수에 못 미치는 심사위원이 있습니다: R03 city (4/5).",
            en: "Reviewers have too few candidates to normalise their scores: R03 city (4/5)."),
        SentenceSample(
            .noDrawSeed,
            ko: "동점 추첨에 쓸 시드가 아직 등록되지 않았습니다.",
            en: "The tie-break chain has a draw, and no seed is committed for it."),
        SentenceSample(
            .sheetsMissing([shortage]),
            ko: "유효한 심사표가 모자라는 후보가 1건 있습니다: 11740 citizens (2/3).",
            en: "Candidates with too few valid scoresheets (1): 11740 citizens (2/3)."),
        SentenceSample(
            .noTally,
            ko: "아직 집계하지 않았습니다.",
            en: "There is no tally yet."),
        SentenceSample(
            .tallyOutdated(tally: 2),
            ko: "집계 2호 이후에 심사표, 가점·감점 또는 결정이 바뀌었습니다. 다시 집계해야 합니다.",
            en: "Scoresheets, adjustments or decisions changed after tally 2; recount the stage."),
        SentenceSample(
            .tiesPending([tie]),
            ko: "위원장의 결정이 필요한 동점이 1건 있습니다: county 부문 2위 [51760, 47850].",
            en: "Ties wait for the chair's decision (1): category county, place 2 [51760, 47850]."),
        SentenceSample(
            .sheetsUnderConflict([pair]),
            ko: "심사 후에 제척·기피·회피가 생겼으나 집계에 포함된 심사표가 1건 있습니다: R03–11740. 다시 집계해야 합니다.",
            en: "The tally counts scoresheets under a conflict found after scoring (1): "
                + "R03–11740; recount the stage."),
        SentenceSample(
            .noNextStage,
            ko: "마지막 단계이므로 다음 단계가 없습니다.",
            en: "This is the last stage; there is no next one."),
        SentenceSample(
            .nextStageBegun(stage: "final", state: .open),
            ko: "다음 단계 ‘final’이 이미 시작되었습니다(현재 ‘심사 중’).",
            en: "The next stage, “final”, is under way; it is open."),
        SentenceSample(
            .alreadyAdvanced(stage: "final"),
            ko: "선정된 후보가 이미 다음 단계 ‘final’에 올라가 있습니다.",
            en: "The selected candidates are in the next stage, “final”, already."),
        SentenceSample(
            .noUpheldAppeal,
            ko: "재평가를 기다리는 인용된 이의신청이 없습니다.",
            en: "No upheld appeal waits for re-evaluation."),
        SentenceSample(
            .laterStagesBegun(["final"]),
            ko: "이 단계의 결과에 따르는 뒤 단계가 이미 시작되었습니다: final.",
            en: "Later stages that rest on this one are under way: final."),
        SentenceSample(
            .stagesNotConfirmed(["final"]),
            ko: "확정되지 않은 단계가 있습니다: final.",
            en: "Stages are not confirmed: final."),
        SentenceSample(
            .publicCheckRunning(ends: .november25()),
            ko: "공개검증이 2019-11-25 14:00까지 진행됩니다.",
            en: "The public check runs until 2019-11-25 14:00."),
        SentenceSample(
            .appealWindowRunning(ends: .november25()),
            ko: "이의신청을 2019-11-25 14:00까지 받습니다.",
            en: "Appeals are taken until 2019-11-25 14:00."),
        SentenceSample(
            .appealsUndecided(["1"]),
            ko: "결정되지 않은 이의신청이 1건 있습니다: 1.",
            en: "Appeals are undecided (1): 1."),
        SentenceSample(
            .reevaluationsPending(["1"]),
            ko: "인용되었으나 재평가하지 않은 이의신청이 1건 있습니다: 1.",
            en: "Upheld appeals are not re-evaluated (1): 1."),
        SentenceSample(
            .cancellationsUndecided(["11740"]),
            ko: "결정되지 않은 수상 취소 건이 1건 있습니다: 11740.",
            en: "Cancellations of prizes are undecided (1): 11740."),
        SentenceSample(
            .noQuorum(stage: "main", present: 3, members: 7, needs: 4),
            ko: "단계 ‘main’의 회의에 심사위원 7명 중 3명이 출석했습니다. 의결하려면 4명 이상이 출석해야 합니다.",
            en: "3 of 7 members attended the meeting of stage “main”; the quorum is 4."),
        SentenceSample(
            .noticeRunning(ends: .november25()),
            ko: "취소 예고 기간이 2019-11-25 14:00까지입니다.",
            en: "The notice period runs until 2019-11-25 14:00."),
    ]

    static let warnings: [SentenceSample<StageWarning>] = [
        SentenceSample(
            .notPledged(reviewers: ["R07"]),
            ko: "서약하지 않은 심사위원이 1명 있습니다: R07.",
            en: "Reviewers without a pledge (1): R07."),
        SentenceSample(
            .draftsLeft([.init(reviewer: "R07", count: 2)]),
            ko: "제출하지 않은 임시 저장 심사표는 반영되지 않습니다: R07 (2건).",
            en: "Drafts that are not submitted will not count: R07 (2)."),
        SentenceSample(
            .assignmentsOpen([.init(reviewer: "R07", count: 2)]),
            ko: "아직 시작하지 않은 배정이 있습니다: R07 (2건).",
            en: "Assignments nobody has begun: R07 (2)."),
        SentenceSample(
            .excused(candidates: ["11740"]),
            ko: "최소 심사표 수의 예외를 인정받은 후보: 11740.",
            en: "Candidates excused from the minimum of scoresheets: 11740."),
        SentenceSample(
            .closesEarly(windowCloses: .november25()),
            ko: "심사 기간은 2019-11-25 14:00까지입니다. 그 전에 마감하게 됩니다.",
            en: "The window runs until 2019-11-25 14:00; this closes it earlier."),
        SentenceSample(
            .opensEarly(windowOpens: .november25()),
            ko: "심사표는 2019-11-25 14:00부터 받습니다.",
            en: "Scoresheets are taken only from 2019-11-25 14:00."),
        SentenceSample(
            .noWindow,
            ko: "심사 기간이 정해져 있지 않아, 마감할 때까지 심사표를 받습니다.",
            en: "There is no window; scoresheets are taken until the stage is closed."),
        SentenceSample(
            .trimFallsBack(candidates: ["11740"]),
            ko: "심사표 수가 모자라 최고·최저 제외 대신 산술평균을 적용한 후보: 11740.",
            en: "Too few scoresheets to trim; the plain mean was taken for: 11740."),
        SentenceSample(
            .fewToNormalise([Samples.few], .neutral),
            ko: "심사 건수가 모자라 점수를 평균으로 보게 되는 심사위원: R03 city (4/5).",
            en: "With too few candidates these reviewers' scores count as average: R03 city (4/5)."),
        SentenceSample(
            .fewToNormalise([Blocker.ReviewerShortage(reviewer: "R03", has: 4, needs: 5)], .rank),
            ko: "심사 건수가 모자라는 심사위원이 있어 모든 점수를 순위 점수로 바꾸게 됩니다: R03 (4/5).",
            en: "With too few candidates of some reviewers all scores turn to ranks: R03 (4/5)."),
        SentenceSample(
            .placesEmpty([CategoryQuota(category: "city", places: 1)]),
            ko: "비어 있는 자리: city 1자리.",
            en: "Places that stay empty: city 1."),
        SentenceSample(
            .noMinutes,
            ko: "이 단계의 회의록이 없습니다.",
            en: "No minutes are recorded for this stage."),
    ]
}
