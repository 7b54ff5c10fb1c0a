/// The sentences of refusals, by what they are about.
enum ReasonText {
    static func notIdentified(_ action: Action) -> LocalizedText {
        LocalizedText(
            ko: "‘\(action.title.ko)’ 기능은 로그인한 뒤에 사용할 수 있습니다.", en: "Sign in to \(action.title.en).")
    }

    static func notPermitted(_ action: Action, _ needs: [Role]) -> LocalizedText {
        let roles = Listing.text(needs, \.title)
        return LocalizedText(
            ko: "‘\(action.title.ko)’ 권한이 없습니다. 필요한 역할: \(roles.ko).",
            en: needs.count == 1
                ? "You may not \(action.title.en); it takes the role \(roles.en)."
                : "You may not \(action.title.en); it takes one of these roles: \(roles.en).")
    }

    static func notYours(_ subject: Subject, _ name: String) -> LocalizedText {
        LocalizedText(
            ko: "\(subject.title.ko) ‘\(name)’에 대한 권한이 없습니다.",
            en: "The \(subject.title.en) “\(name)” belongs to somebody else.")
    }

    static func sameConfirmer(_ stage: String, _ person: String) -> LocalizedText {
        LocalizedText(
            ko: "\(person) 님은 단계 ‘\(stage)’ 확정에 이미 동의했습니다. 관리자와 심사위원장, 서로 다른 두 사람이 확정해야 합니다.",
            en: "\(person) has confirmed stage “\(stage)” already; it takes two different people, admin and chair.")
    }

    static func alreadyConfirmed(_ stage: String, _ role: Role, _ person: String) -> LocalizedText {
        LocalizedText(
            ko: "단계 ‘\(stage)’의 \(role.title.ko) 확정은 \(person) 님이 이미 했습니다.",
            en: "\(person) has confirmed stage “\(stage)” as \(role.title.en) already.")
    }

    static func ownChallenge(_ reviewer: String) -> LocalizedText {
        LocalizedText(
            ko: "심사위원 \(reviewer) 본인에 대한 기피 신청은 본인이 결정할 수 없습니다.",
            en: "Reviewer \(reviewer) cannot decide a challenge against themselves.")
    }
}
