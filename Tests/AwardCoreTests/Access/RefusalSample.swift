import AwardCore
import Testing

/// One refusal and what it becomes for programs and for people.
struct RefusalSample: CustomTestStringConvertible {
    let reason: Refusal.Reason
    let code: String
    let exit: Int32
    let http: Int
    let ko: String
    let en: String

    init(_ reason: Refusal.Reason, _ code: String, _ exit: Int32, _ http: Int, ko: String, en: String) {
        self.reason = reason
        self.code = code
        self.exit = exit
        self.http = http
        self.ko = ko
        self.en = en
    }

    var testDescription: String { code }
}

extension RefusalSample {
    /// Every reason at least once.
    static let all: [RefusalSample] = [
        RefusalSample(
            .notIdentified(.scoreSubmit),
            "not_identified", 77, 401,
            ko: "‘심사표 제출’ 기능은 로그인한 뒤에 사용할 수 있습니다.",
            en: "Sign in to submit a scoresheet."),
        RefusalSample(
            .notPermitted(.stageOpen, needs: [.admin]),
            "not_permitted", 77, 403,
            ko: "‘단계 시작’ 권한이 없습니다. 필요한 역할: 관리자.",
            en: "You may not open a stage; it takes the role admin."),
        RefusalSample(
            .notPermitted(.stageConfirm, needs: [.admin, .chair]),
            "not_permitted", 77, 403,
            ko: "‘단계 확정’ 권한이 없습니다. 필요한 역할: 관리자, 심사위원장.",
            en: "You may not confirm a stage; it takes one of these roles: admin, chair."),
        RefusalSample(
            .notYours(.candidate, name: "11740"),
            "not_yours", 77, 403,
            ko: "후보 ‘11740’에 대한 권한이 없습니다.",
            en: "The candidate “11740” belongs to somebody else."),
        RefusalSample(
            .sameConfirmer(stage: "main", person: "kim"),
            "same_confirmer", 77, 403,
            ko: "kim 님은 단계 ‘main’ 확정에 이미 동의했습니다. 관리자와 심사위원장, 서로 다른 두 사람이 확정해야 합니다.",
            en: "kim has confirmed stage “main” already; it takes two different people, admin and chair."),
        RefusalSample(
            .alreadyConfirmed(stage: "main", role: .chair, person: "kim"),
            "already_confirmed", 77, 409,
            ko: "단계 ‘main’의 심사위원장 확정은 kim 님이 이미 했습니다.",
            en: "kim has confirmed stage “main” as chair already."),
        RefusalSample(
            .ownChallenge(reviewer: "R07"),
            "own_challenge", 77, 403,
            ko: "심사위원 R07 본인에 대한 기피 신청은 본인이 결정할 수 없습니다.",
            en: "Reviewer R07 cannot decide a challenge against themselves."),
        RefusalSample(
            .outsideScope(.stageOpen, needs: .manage),
            "outside_scope", 77, 403,
            ko: "이 토큰으로는 ‘단계 시작’ 기능을 사용할 수 없습니다. 필요한 범위: manage.",
            en: "This token is not for that; to open a stage takes the scope manage."),
        RefusalSample(
            .outsideScope(.tokenIssue, needs: nil),
            "outside_scope", 77, 403,
            ko: "‘API 토큰 발급’ 기능은 토큰으로 사용할 수 없습니다. 로그인해 주십시오.",
            en: "No token is for that; sign in to issue an API token."),
        RefusalSample(
            .signInFailed,
            "sign_in_failed", 77, 401,
            ko: "로그인 정보가 올바르지 않습니다. 전자우편 주소와 비밀번호, 인증번호를 확인해 주십시오.",
            en: "Sign-in failed; check the address, the password and the code."),
        RefusalSample(
            .tooManyAttempts(seconds: 90),
            "too_many_attempts", 75, 429,
            ko: "로그인에 여러 번 실패했습니다. 2분 후에 다시 시도해 주십시오.",
            en: "Too many attempts to sign in failed; try again in 2 minutes."),
        RefusalSample(
            .linkInvalid,
            "link_invalid", 77, 410,
            ko: "이미 사용했거나 기한이 지났거나 새 링크로 바뀐 링크입니다. 사무국에 새 링크를 요청해 주십시오.",
            en: "This link was used, replaced or is too old; ask the awards office for a new one."),
        RefusalSample(
            .stageNotOpen(stage: "main", state: .closed),
            "stage_not_open", 77, 423,
            ko: "단계 ‘main’의 상태가 ‘심사 마감’이므로 심사표를 받지 않습니다.",
            en: "Stage “main” is closed and takes no scoresheets."),
        RefusalSample(
            .windowNotOpenYet(stage: "main", opens: .november25()),
            "window_not_open_yet", 77, 423,
            ko: "단계 ‘main’의 심사는 2019-11-25 14:00에 시작합니다.",
            en: "Scoring of stage “main” begins at 2019-11-25 14:00."),
        RefusalSample(
            .windowPassed(stage: "main", closed: .november25()),
            "window_passed", 77, 423,
            ko: "단계 ‘main’의 심사 기간이 2019-11-25 14:00에 끝났습니다.",
            en: "Scoring of stage “main” ended at 2019-11-25 14:00."),
        RefusalSample(
            .notAssigned(candidate: "11740", stage: "main"),
            "not_assigned", 77, 403,
            ko: "단계 ‘main’에서 후보 11740의 심사를 배정받지 않았습니다.",
            en: "Candidate 11740 is not assigned to this reviewer in stage “main”."),
        RefusalSample(
            .conflicted(candidate: "11740", kind: .exclusion, ground: .rule(.parentOrChild)),
            "conflicted", 77, 403,
            ko: "후보 11740의 심사에서 제외되었습니다(제척, 사유: 상급·하급 기관 소속).",
            en: "A conflict bars this reviewer from candidate 11740 (exclusion: parent or child government)."),
        RefusalSample(
            .conflicted(candidate: "11740", kind: .challenge, ground: .stated("")),
            "conflicted", 77, 403,
            ko: "후보 11740의 심사에서 제외되었습니다(기피).",
            en: "A conflict bars this reviewer from candidate 11740 (challenge)."),
        RefusalSample(
            .notPledged(reviewer: "R07"),
            "not_pledged", 77, 403,
            ko: "심사위원 R07의 보안·청렴 서약이 아직 없습니다. 서약한 뒤에 심사할 수 있습니다.",
            en: "Reviewer R07 has not signed the pledge; scoring begins after it."),
        RefusalSample(
            .reviewerInactive(reviewer: "R07", state: .replaced),
            "reviewer_inactive", 77, 403,
            ko: "심사위원 R07의 상태가 ‘교체’입니다. 활동 중인 심사위원만 할 수 있습니다.",
            en: "Reviewer R07 was replaced; only active reviewers take part."),
        RefusalSample(
            .candidateNotInStage(candidate: "11740", stage: "main", state: .withdrawn),
            "candidate_not_in_stage", 77, 409,
            ko: "후보 11740의 상태가 ‘철회’이므로 단계 ‘main’의 심사 대상이 아닙니다.",
            en: "Candidate 11740 does not compete in stage “main”; its state is: withdrawn."),
        RefusalSample(
            .alreadySubmitted(candidate: "11740", revision: 3),
            "already_submitted", 77, 409,
            ko: "후보 11740의 심사표는 이미 제출되었습니다(3판). 고치려면 사유를 적어 수정 제출해야 합니다.",
            en: "The scoresheet for candidate 11740 was submitted (revision 3); it can be "
                + "superseded, with a reason."),
        RefusalSample(
            .notSubmitted(candidate: "11740"),
            "not_submitted", 77, 409,
            ko: "후보 11740의 심사표가 아직 제출되지 않아 수정 제출할 수 없습니다.",
            en: "There is no submitted scoresheet for candidate 11740 to supersede."),
        RefusalSample(
            .calibrationFirst(reviewer: "R07", candidates: ["CAL-1", "CAL-2"]),
            "calibration_first", 77, 409,
            ko: "심사위원 R07은 사전 조정 후보(CAL-1, CAL-2)의 심사표를 먼저 제출해야 합니다. 그 뒤에 다른 심사표를 받습니다.",
            en: "Reviewer R07 has to submit the calibration candidates first (CAL-1, CAL-2); "
                + "other scoresheets are taken after them."),
        RefusalSample(
            .calibrationOnly(candidate: "CAL-1", stage: "main"),
            "calibration_only", 77, 409,
            ko: "후보 CAL-1은 단계 ‘main’의 사전 조정 후보이므로 집계와 순위에서 제외됩니다.",
            en: "Candidate CAL-1 is marked for calibration only in stage “main” and is excluded from its results."),
        RefusalSample(
            .severityNotAnnounced(stage: "main"),
            "severity_not_announced", 77, 403,
            ko: "단계 ‘main’은 심사 전에 엄격도 분석(severity)을 공고하지 않았으므로 조정 점수를 보여 주지 않습니다.",
            en: "Stage “main” announced no severity analysis before scoring, so adjusted scores are not shown."),
        RefusalSample(
            .staleRevision(.scoresheet, name: "11740", seen: 2, current: 4, changes: ["성과 8 → 9"]),
            "stale_revision", 75, 412,
            ko: "심사표 ‘11740’이 그사이 바뀌었습니다(본 것 2판, 현재 4판). 바뀐 내용: 성과 8 → 9. 다시 불러온 뒤 시도하십시오.",
            en: "The scoresheet “11740” has changed since (you saw revision 2, it is now 4). "
                + "Changed: 성과 8 → 9. Load it again and retry."),
        RefusalSample(
            .idempotencyMismatch(key: "k1"),
            "idempotency_mismatch", 65, 422,
            ko: "같은 요청 키 ‘k1’로 다른 내용이나 다른 사람의 요청이 이미 처리되었습니다. 새 키로 다시 보내십시오.",
            en: "The key “k1” was used for a different request or by somebody else; send this one with a new key."),
        RefusalSample(
            .busy,
            "busy", 75, 503,
            ko: "다른 사람이 같은 자료를 처리하고 있습니다. 잠시 후 다시 시도하십시오.",
            en: "Others are writing the same data just now; try again in a moment."),
        RefusalSample(
            .notFound(.candidate, name: "강동고", suggestions: ["강동구", "강서구"]),
            "not_found", 65, 404,
            ko: "후보 ‘강동고’를 찾을 수 없습니다. 비슷한 이름: 강동구, 강서구.",
            en: "There is no candidate “강동고”. Did you mean: 강동구, 강서구?"),
        RefusalSample(
            .alreadyExists(.reviewer, name: "R07"),
            "already_exists", 65, 409,
            ko: "심사위원 ‘R07’이 이미 있습니다.",
            en: "The reviewer “R07” exists already."),
        RefusalSample(
            .invalid([.reasonMissing]),
            "invalid", 65, 422,
            ko: "--reason: 사유를 적어야 합니다.",
            en: "--reason: A reason must be given."),
        RefusalSample(
            .invalid([.reasonMissing, Problem(at: "x", LocalizedText(ko: "둘째.", en: "Second."))]),
            "invalid", 65, 422,
            ko: "잘못된 곳이 2곳 있습니다. --reason: 사유를 적어야 합니다. x: 둘째.",
            en: "There are 2 problems. --reason: A reason must be given. x: Second."),
        RefusalSample(
            .usage(LocalizedText(ko: "쓰임.", en: "Use.")),
            "usage", 64, 400,
            ko: "쓰임.",
            en: "Use."),
        RefusalSample(
            .blocked(.stageClose, [.challengesUndecided([Samples.pair]), .sheetsMissing([Samples.shortage])]),
            "blocked", 77, 409,
            ko: "‘단계 마감’을 할 수 없습니다. 결정되지 않은 기피 신청이 1건 있습니다: R03–11740. 유효한 심사표가 모자라는 후보가 1건 "
                + "있습니다: 11740 citizens (2/3).",
            en: "It is not possible to close a stage. Challenges are undecided (1): R03–11740. "
                + "Candidates with too few valid scoresheets (1): 11740 citizens (2/3)."),
        RefusalSample(
            .wrongState(
                .appeal, name: "3", state: AppealState.upheld.title, action: .appealDecide,
                allowed: [AppealState.entered.title]),
            "wrong_state", 77, 409,
            ko: "이의신청 ‘3’의 상태가 ‘인용’이므로 ‘이의신청 결정’을 할 수 없습니다. 가능한 상태: ‘접수’.",
            en: "It is not possible to decide an appeal: the state of appeal “3” is “upheld”; it "
                + "has to be “entered”."),
        RefusalSample(
            .pinned([PinnedChange(stage: "main", state: .open, paths: ["stages.main.rubric", "conflicts"])]),
            "pinned", 77, 423,
            ko: "시작된 단계가 따르는 규칙은 바꿀 수 없습니다. main(심사 중): stages.main.rubric, conflicts.",
            en: "Rules that a stage under way depends on cannot change. main (open): stages.main.rubric, conflicts."),
        RefusalSample(
            .inUse([
                PartInUse(.stage("final", index: 2), candidates: 9, assignments: 1),
                PartInUse(.category("city"), candidates: 75),
            ]),
            "in_use", 77, 409,
            ko: "단계 ‘final’에 이미 후보 9건, 배정 1건이 있어 이 단계를 없애거나 이름·순서를 바꿀 수 없습니다. "
                + "부문 ‘city’에 이미 후보 75건이 있어 이 부문을 없애거나 이름을 바꿀 수 없습니다.",
            en: "Stage “final” holds 9 candidates, 1 assignment already, so it cannot be removed, renamed or moved. "
                + "Category “city” holds 75 candidates already, so it cannot be removed or renamed."),
        RefusalSample(
            .appealsClosed(opened: .november25(), closed: .november25()),
            "appeals_closed", 77, 423,
            ko: "이의신청은 2019-11-25 14:00부터 2019-11-25 14:00까지만 받습니다.",
            en: "Appeals are taken only from 2019-11-25 14:00 until 2019-11-25 14:00."),
        RefusalSample(
            .appealsClosed(opened: nil, closed: nil),
            "appeals_closed", 77, 423,
            ko: "이 시상은 이의신청을 받지 않습니다.",
            en: "This award takes no appeals."),
        RefusalSample(
            .unavailable(LocalizedText(ko: "연결 거부", en: "connection refused")),
            "unavailable", 69, 503,
            ko: "데이터베이스에 연결할 수 없습니다(연결 거부). 잠시 후 다시 시도하십시오.",
            en: "The database cannot be reached (connection refused); try again later."),
        RefusalSample(
            .misconfigured(LocalizedText(ko: "DATABASE_URL 형식이 올바르지 않습니다.", en: "DATABASE_URL is malformed.")),
            "misconfigured", 78, 500,
            ko: "설정이 잘못되었습니다: DATABASE_URL 형식이 올바르지 않습니다.",
            en: "The configuration is wrong: DATABASE_URL is malformed."),
    ]
}
