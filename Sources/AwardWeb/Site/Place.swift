import AwardCore

/// The places of an award's pages, in the order of the menu.
enum Place: String, CaseIterable {
    case work
    case submission
    case chair
    case stages
    case candidates
    case reviewers
    case conflicts
    case assignments
    case adjustments
    case ranking
    case statistics
    case result
    case publication
    case invitations
    case mail
    case accounts
    case ledger
    case setup

    /// What the menu calls it.
    var title: LocalizedText {
        switch self {
        case .work: return LocalizedText(ko: "내 심사", en: "My work")
        case .submission: return LocalizedText(ko: "제출물", en: "My submission")
        case .chair: return LocalizedText(ko: "위원장", en: "Chair")
        case .stages: return LocalizedText(ko: "단계", en: "Stages")
        case .candidates: return LocalizedText(ko: "후보", en: "Candidates")
        case .reviewers: return LocalizedText(ko: "심사위원", en: "Reviewers")
        case .conflicts: return LocalizedText(ko: "제척·기피·회피", en: "Conflicts")
        case .assignments: return LocalizedText(ko: "배정", en: "Assignments")
        case .adjustments: return LocalizedText(ko: "가점·감점", en: "Adjustments")
        case .ranking: return LocalizedText(ko: "순위", en: "Ranking")
        case .statistics: return LocalizedText(ko: "통계", en: "Statistics")
        case .result: return LocalizedText(ko: "결과", en: "Result")
        case .publication: return LocalizedText(ko: "결과 처리", en: "Publication")
        case .invitations: return LocalizedText(ko: "초대", en: "Invitations")
        case .mail: return LocalizedText(ko: "메일", en: "Mail")
        case .accounts: return LocalizedText(ko: "계정", en: "Accounts")
        case .ledger: return LocalizedText(ko: "심사기록", en: "Ledger")
        case .setup: return LocalizedText(ko: "시상 설정", en: "Set-up")
        }
    }

    /// The places these roles lead to. What may be done there, the commands decide.
    static func allowed(_ roles: Set<Role>) -> [Place] {
        let isOffice = !roles.isDisjoint(with: [.admin, .secretary, .auditor])
        return allCases.filter { place in
            switch place {
            case .work: return roles.contains(.reviewer)
            case .submission: return roles.contains(.candidateContact)
            case .chair: return roles.contains(.chair)
            case .stages, .candidates, .reviewers, .conflicts, .assignments, .adjustments, .ranking, .invitations,
                .mail, .ledger, .setup:
                return isOffice
            case .statistics, .publication: return isOffice || roles.contains(.chair)
            case .accounts: return !roles.isDisjoint(with: Action.accountRead.roles)
            case .result: return true
            }
        }
    }
}
