import AwardCore
import AwardStore

/// What can be wrong with a line of a bulk import, in words.
extension LocalizedText {
    static func unknownCategory(_ category: String, _ definition: AwardDefinition) -> LocalizedText {
        let known = definition.categories.map(\.id).joined(separator: ", ")
        return LocalizedText(
            ko: "‘\(category)’ 부문은 없습니다. 있는 부문: \(known).",
            en: "There is no category “\(category)”; there are: \(known).")
    }

    static func repeatedCode(_ code: String, at place: String) -> LocalizedText {
        LocalizedText(
            ko: "후보코드 ‘\(code)’: \(place)에 이미 있습니다.", en: "The candidate code “\(code)” is already used at \(place).")
    }

    static func alreadyStored(unchanged: Int, changed: Int = 0, new: Int) -> LocalizedText {
        if new == 0, changed == 0 {
            return LocalizedText(
                ko: "후보 \(unchanged)건이 모두 이미 등록되어 있고 내용도 같습니다. 새로 등록할 후보가 없습니다.",
                en:
                    "All \(unchanged) candidates are stored already, just as in the file; there is nothing new to import."
            )
        }
        return LocalizedText(
            ko: "새 후보 \(new)건, 이미 등록되어 그대로인 후보 \(unchanged)건, 등록된 것과 내용이 다른 후보 \(changed)건입니다. "
                + "이미 등록된 후보는 파일에서 빼야 합니다.",
            en:
                "\(new) candidates are new, \(unchanged) are stored already and unchanged, \(changed) are stored and differ; "
                + "leave those that are stored out of the file.")
    }

    static func stored(_ code: String, _ differences: [LocalizedText]) -> LocalizedText {
        if differences.isEmpty {
            return LocalizedText(
                ko: "후보 ‘\(code)’: 이미 등록되어 있습니다(내용 같음).",
                en: "The candidate “\(code)” is stored already (unchanged).")
        }
        return LocalizedText(
            ko: "후보 ‘\(code)’: 이미 다른 내용으로 등록되어 있습니다 — \(differences.map(\.ko).joined(separator: ", ")). "
                + "잘못 적은 이름은 simsa candidate correct \(code) 명령으로 고칩니다.",
            en: "The candidate “\(code)” is stored already, but differs: "
                + "\(differences.map(\.en).joined(separator: ", ")). "
                + "A misspelt name is mended with: simsa candidate correct \(code)")
    }

    static func tooMany(_ organisation: String, _ category: String, count: Int, limit: Int) -> LocalizedText {
        LocalizedText(
            ko: "기관 ‘\(organisation)’의 ‘\(category)’ 부문 후보가 \(count)건째입니다. 기관마다 \(limit)건까지 낼 수 있습니다.",
            en: "This is candidate no. \(count) of organisation “\(organisation)” in category “\(category)”; "
                + "at most \(limit) per organisation are allowed.")
    }
}

extension NewCandidate {
    /// In what a stored candidate differs from one in a file.
    func differences(from other: NewCandidate) -> [LocalizedText] {
        func difference(_ stored: String, _ given: String, _ ko: String, _ en: String) -> LocalizedText? {
            stored == given
                ? nil : LocalizedText(ko: "\(ko) ‘\(stored)’→‘\(given)’", en: "\(en) “\(stored)” → “\(given)”")
        }
        return [
            difference(nameKo, other.nameKo, "후보명", "name"),
            difference(nameEn, other.nameEn, "영문 후보명", "English name"),
            difference(projectKo, other.projectKo, "사업명", "title"),
            difference(category, other.category, "부문", "category"),
            difference(organisation, other.organisation, "기관코드", "organisation code"),
            difference(province ?? "", other.province ?? "", "시도", "province"),
        ].compactMap { $0 }
    }
}

extension OrganisationRow {
    /// How another file's word on the same organisation contradicts what is stored.
    func contradiction(to other: OrganisationRow) -> LocalizedText? {
        if nameKo != other.nameKo, other.nameKo != other.code, nameKo != code {
            return LocalizedText(
                ko: "기관코드 ‘\(code)’: 등록된 이름은 ‘\(nameKo)’인데 파일에서는 ‘\(other.nameKo)’입니다.",
                en: "The organisation “\(code)” is stored as “\(nameKo)”, but is “\(other.nameKo)” in the file.")
        }
        if let parent, let given = other.parent, parent != given {
            return LocalizedText(
                ko: "기관코드 ‘\(code)’: 등록된 상위기관은 ‘\(parent)’인데 파일에서는 ‘\(given)’입니다.",
                en: "The parent of organisation “\(code)” is stored as “\(parent)”, but is “\(given)” in the file.")
        }
        return nil
    }

    /// This organisation with what only the other file says; `nil` when it says nothing more.
    func completed(by other: OrganisationRow) -> OrganisationRow? {
        var better = self
        if nameEn == nameKo { better.nameEn = other.nameEn }
        if parent == nil { better.parent = other.parent }
        return better == self ? nil : better
    }
}
