extension MailKind {
    /// What people call it.
    public var title: LocalizedText {
        switch self {
        case .invitation: return LocalizedText(ko: "초대", en: "invitation")
        case .contactInvitation: return LocalizedText(ko: "담당자 초대", en: "contact's invitation")
        case .assignment: return LocalizedText(ko: "배정 안내", en: "assignment")
        case .reminder: return LocalizedText(ko: "제출 요청", en: "reminder")
        case .sheetsComplete: return LocalizedText(ko: "제출 완료 알림", en: "all sheets are in")
        }
    }
}

extension MailState {
    /// What people call the state.
    public var title: LocalizedText {
        switch self {
        case .waiting: return LocalizedText(ko: "대기", en: "waiting")
        case .sending: return LocalizedText(ko: "발송 중", en: "being sent")
        case .sent: return LocalizedText(ko: "발송", en: "sent")
        case .failed: return LocalizedText(ko: "실패", en: "failed")
        case .doubtful: return LocalizedText(ko: "확인 필요", en: "in doubt")
        case .cancelled: return LocalizedText(ko: "취소", en: "cancelled")
        }
    }
}

extension TokenScope {
    /// What people call the scope.
    public var title: LocalizedText {
        switch self {
        case .read: return LocalizedText(ko: "조회", en: "read")
        case .score: return LocalizedText(ko: "심사", en: "score")
        case .manage: return LocalizedText(ko: "운영", en: "manage")
        case .decide: return LocalizedText(ko: "결정", en: "decide")
        case .publish: return LocalizedText(ko: "발표", en: "publish")
        }
    }
}
