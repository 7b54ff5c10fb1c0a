import AwardCore
import AwardFiles
import AwardUseCases

/// What a table that is sent holds.
enum TableKind: String {
    case candidates
    case reviewers
    case sheets

    /// What must be permitted.
    var action: Action {
        switch self {
        case .candidates: return .candidateImport
        case .reviewers: return .reviewerImport
        // A sheet is its reviewer's own; the office signed in hands in none for anybody.
        case .sheets: return .scoreSubmit
        }
    }

    /// What the page is called.
    var title: LocalizedText {
        switch self {
        case .candidates: return LocalizedText(ko: "후보 가져오기", en: "Import candidates")
        case .reviewers: return LocalizedText(ko: "심사위원 가져오기", en: "Import reviewers")
        case .sheets: return LocalizedText(ko: "심사표 가져오기", en: "Import scoresheets")
        }
    }

    /// Where in the menu it belongs.
    var place: Place {
        switch self {
        case .candidates: return .candidates
        case .reviewers: return .reviewers
        case .sheets: return .work
        }
    }

    /// What each column of the file is read as.
    func columns(of file: NamedFile, _ definition: AwardDefinition, _ form: Form) throws -> [ColumnMatch] {
        switch self {
        case .candidates: return CandidateFile.columns(of: file, for: definition)
        case .reviewers: return ReviewerFile.columns(of: file, for: definition)
        case .sheets:
            return SheetFile.columns(of: file, in: try definition.stage(called: form["stage"] ?? ""))
        }
    }

    /// The fields of the form besides the file.
    func fields(_ definition: AwardDefinition, _ language: Language) -> [WebForm.Field] {
        guard self == .sheets else { return [] }
        return [
            .init("stage", "단계", "Stage", .choice(definition.stages.map { .init($0.id, $0.title(language)) })),
            .init("submits", "초안이 아니라 제출로 기록합니다.", "Record them as submitted, not as drafts.", .flag),
            .init(
                "reason", "이미 제출된 심사표를 고치는 사유", "Why sheets submitted before are replaced", .text,
                hint: LocalizedText(
                    ko: "비워 두면 이미 제출된 심사표는 바꾸지 않습니다.",
                    en: "Left empty, sheets submitted before are not touched."), isOptional: true),
        ]
    }
}

extension TableKind {
    /// The way to the page that imports, for whoever may.
    func links(_ visit: Visit) -> [[String: String]] {
        visit.may(action) ? [["href": visit.path("import/\(rawValue)"), "text": title(visit.language)]] : []
    }
}
