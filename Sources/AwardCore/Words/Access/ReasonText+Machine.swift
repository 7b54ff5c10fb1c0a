extension ReasonText {
    static func staleRevision(
        _ subject: Subject, _ name: String, _ seen: Int, _ current: Int, _ changes: [String]
    ) -> LocalizedText {
        let list = Listing.text(changes)
        return LocalizedText(
            ko: "\(subject.title.ko) ‘\(name)’\(Josa.subject.after(name)) 그사이 바뀌었습니다(본 것 \(seen)판, 현재 \(current)판)."
                + (changes.isEmpty ? "" : " 바뀐 내용: \(list.ko).") + " 다시 불러온 뒤 시도하십시오.",
            en: "The \(subject.title.en) “\(name)” has changed since (you saw revision \(seen), it is now \(current))."
                + (changes.isEmpty ? "" : " Changed: \(list.en).") + " Load it again and retry.")
    }

    static func idempotencyMismatch(_ key: String) -> LocalizedText {
        LocalizedText(
            ko: "같은 요청 키 ‘\(key)’로 다른 내용이나 다른 사람의 요청이 이미 처리되었습니다. 새 키로 다시 보내십시오.",
            en: "The key “\(key)” was used for a different request or by somebody else; send this one with a new key.")
    }

    static let busy = LocalizedText(
        ko: "다른 사람이 같은 자료를 처리하고 있습니다. 잠시 후 다시 시도하십시오.",
        en: "Others are writing the same data just now; try again in a moment.")

    static func unavailable(_ detail: LocalizedText) -> LocalizedText {
        LocalizedText(
            ko: "데이터베이스에 연결할 수 없습니다\(detail.ko.isEmpty ? "" : "(\(detail.ko))"). 잠시 후 다시 시도하십시오.",
            en: "The database cannot be reached\(detail.en.isEmpty ? "" : " (\(detail.en))"); try again later.")
    }

    static func misconfigured(_ detail: LocalizedText) -> LocalizedText {
        LocalizedText(ko: "설정이 잘못되었습니다: \(detail.ko)", en: "The configuration is wrong: \(detail.en)")
    }
}
