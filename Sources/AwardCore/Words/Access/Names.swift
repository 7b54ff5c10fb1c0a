extension StageState {
    /// What people call the state.
    public var title: LocalizedText {
        switch self {
        case .planned: return LocalizedText(ko: "예정", en: "planned")
        case .open: return LocalizedText(ko: "심사 중", en: "open")
        case .closed: return LocalizedText(ko: "심사 마감", en: "closed")
        case .tallied: return LocalizedText(ko: "집계 완료", en: "tallied")
        case .confirmed: return LocalizedText(ko: "확정", en: "confirmed")
        }
    }
}

extension AwardState {
    /// What people call the state.
    public var title: LocalizedText {
        switch self {
        case .draft: return LocalizedText(ko: "준비 중", en: "draft")
        case .running: return LocalizedText(ko: "진행 중", en: "running")
        case .preliminary: return LocalizedText(ko: "예비 결과 발표", en: "preliminary result")
        case .final: return LocalizedText(ko: "최종 확정", en: "final")
        case .published: return LocalizedText(ko: "공개", en: "published")
        }
    }
}

extension CandidateState {
    /// What people call the state.
    public var title: LocalizedText {
        switch self {
        case .eligible: return LocalizedText(ko: "참가 대상", en: "eligible")
        case .invited: return LocalizedText(ko: "참가 요청", en: "invited")
        case .submitted: return LocalizedText(ko: "제출", en: "submitted")
        case .incomplete: return LocalizedText(ko: "보완 필요", en: "incomplete, supplement due")
        case .rejected: return LocalizedText(ko: "반려", en: "rejected")
        case .withdrawn: return LocalizedText(ko: "철회", en: "withdrawn")
        case .inStage: return LocalizedText(ko: "심사 대상", en: "in a stage")
        case .stopped: return LocalizedText(ko: "탈락", en: "stopped")
        case .finalist: return LocalizedText(ko: "최종 후보", en: "finalist")
        case .awarded: return LocalizedText(ko: "수상", en: "awarded")
        case .cancelled: return LocalizedText(ko: "수상 취소", en: "cancelled")
        }
    }
}

extension ReviewerState {
    /// What people call the state.
    public var title: LocalizedText {
        switch self {
        case .active: return LocalizedText(ko: "활동", en: "active")
        case .replaced: return LocalizedText(ko: "교체", en: "replaced")
        case .removed: return LocalizedText(ko: "해촉", en: "removed")
        }
    }
}

extension ReviewerRole {
    /// What people call the role.
    public var title: LocalizedText {
        switch self {
        case .chair: return LocalizedText(ko: "심사위원장", en: "chair")
        case .member: return LocalizedText(ko: "심사위원", en: "member")
        }
    }
}

extension Role {
    /// What people call the role.
    public var title: LocalizedText {
        switch self {
        case .admin: return LocalizedText(ko: "관리자", en: "admin")
        case .chair: return LocalizedText(ko: "심사위원장", en: "chair")
        case .reviewer: return LocalizedText(ko: "심사위원", en: "reviewer")
        case .secretary: return LocalizedText(ko: "간사", en: "secretary")
        case .auditor: return LocalizedText(ko: "감사 담당자", en: "auditor")
        case .candidateContact: return LocalizedText(ko: "후보 담당자", en: "candidate's contact")
        case .anonymous: return LocalizedText(ko: "누구나", en: "anybody")
        }
    }
}

extension Subject {
    /// What people call it.
    public var title: LocalizedText {
        switch self {
        case .award: return LocalizedText(ko: "시상", en: "award")
        case .category: return LocalizedText(ko: "부문", en: "category")
        case .stage: return LocalizedText(ko: "단계", en: "stage")
        case .candidate: return LocalizedText(ko: "후보", en: "candidate")
        case .organisation: return LocalizedText(ko: "기관", en: "organisation")
        case .reviewer: return LocalizedText(ko: "심사위원", en: "reviewer")
        case .criterion: return LocalizedText(ko: "평가항목", en: "criterion")
        case .scoresheet: return LocalizedText(ko: "심사표", en: "scoresheet")
        case .assignment: return LocalizedText(ko: "배정", en: "assignment")
        case .conflict: return LocalizedText(ko: "제척·기피·회피", en: "conflict")
        case .adjustment: return LocalizedText(ko: "가점·감점", en: "adjustment")
        case .tally: return LocalizedText(ko: "집계", en: "tally")
        case .decision: return LocalizedText(ko: "결정", en: "decision")
        case .appeal: return LocalizedText(ko: "이의신청", en: "appeal")
        case .prize: return LocalizedText(ko: "시상 등급", en: "prize")
        case .file: return LocalizedText(ko: "첨부 파일", en: "file")
        case .ledgerEntry: return LocalizedText(ko: "심사기록", en: "ledger entry")
        case .account: return LocalizedText(ko: "계정", en: "account")
        case .token: return LocalizedText(ko: "API 토큰", en: "API token")
        case .mail: return LocalizedText(ko: "메일", en: "mail")
        case .minutes: return LocalizedText(ko: "회의록", en: "minutes")
        }
    }
}

extension ConflictKind {
    /// What people call the kind.
    public var title: LocalizedText {
        switch self {
        case .exclusion: return LocalizedText(ko: "제척", en: "exclusion")
        case .challenge: return LocalizedText(ko: "기피", en: "challenge")
        case .recusal: return LocalizedText(ko: "회피", en: "recusal")
        }
    }
}

extension ConflictState {
    /// What people call the state.
    public var title: LocalizedText {
        switch self {
        case .entered: return LocalizedText(ko: "접수", en: "entered")
        case .upheld: return LocalizedText(ko: "인용", en: "upheld")
        case .rejected: return LocalizedText(ko: "기각", en: "rejected")
        case .effective: return LocalizedText(ko: "적용 중", en: "in force")
        }
    }
}

extension ConflictGround {
    /// What people call the ground, or the words as written.
    public var title: LocalizedText {
        switch self {
        case .stated(let words): return LocalizedText(ko: words, en: words)
        case .rule(.sameOrganisation): return LocalizedText(ko: "같은 기관 소속", en: "same organisation")
        case .rule(.parentOrChild): return LocalizedText(ko: "상급·하급 기관 소속", en: "parent or child government")
        case .rule(.formerEmployer): return LocalizedText(ko: "최근 근무 기관", en: "recent employer")
        case .rule(.advisory): return LocalizedText(ko: "최근 자문·용역 기관", en: "recent advice or contract")
        }
    }
}

extension AppealKind {
    /// What people call it.
    public var title: LocalizedText {
        switch self {
        case .appeal: return LocalizedText(ko: "이의신청", en: "appeal")
        case .report: return LocalizedText(ko: "공개검증 의견", en: "report")
        }
    }
}

extension AppealState {
    /// What people call the state.
    public var title: LocalizedText {
        switch self {
        case .entered: return LocalizedText(ko: "접수", en: "entered")
        case .upheld: return LocalizedText(ko: "인용", en: "upheld")
        case .rejected: return LocalizedText(ko: "기각", en: "rejected")
        case .reEvaluated: return LocalizedText(ko: "재평가 완료", en: "re-evaluated")
        }
    }
}

extension PrizeState {
    /// What people call the state.
    public var title: LocalizedText {
        switch self {
        case .awarded: return LocalizedText(ko: "수상", en: "awarded")
        case .cancellationProposed: return LocalizedText(ko: "취소 예고", en: "cancellation proposed")
        case .cancelled: return LocalizedText(ko: "수상 취소", en: "cancelled")
        case .kept: return LocalizedText(ko: "수상 유지", en: "kept")
        case .superseded: return LocalizedText(ko: "상위 등급으로 변경", en: "superseded")
        }
    }
}
