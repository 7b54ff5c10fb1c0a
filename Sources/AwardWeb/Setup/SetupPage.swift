import AwardCore
import AwardFiles
import AwardHTTP
import AwardUseCases
import HTTPTypes
import Hummingbird

/// The award file in the browser: what is in force, every mistake of a new one, what it would change, and applying it.
enum SetupPage {
    static func add(to pages: AwardPages) {
        pages.get("setup") { visit in try await show(visit) }
        pages.post("setup") { visit in
            try visit.demand(.awardApply)
            let upload = try await visit.upload(upTo: BodyLimit.setup)
            let reading = AwardFile.read(upload.files)
            guard let definition = reading.definition else { return try await show(visit, reading.diagnostics) }
            return try await plan(definition, reading.diagnostics, visit)
        }
        pages.post("setup/apply") { visit in
            let form = try await visit.form()
            guard let text = form["definition"], let seen = form["version"].flatMap({ Int($0) }),
                let definition = try? CanonicalJSON.read(AwardDefinition.self, from: text)
            else { throw RequestFault.fields([.init("definition", notAPlan)]) }
            try own(definition, visit)
            _ = try await visit.parts.service.apply(definition, as: visit.claim, seen: seen)
            return visit.redirect("setup?done=1")
        }
    }

    /// What is in force, and the form for a new file.
    private static func show(_ visit: Visit, _ diagnostics: [Diagnostic] = []) async throws -> Response {
        try visit.demandOffice(.awardRead)
        let overview = try await visit.ask(AwardOverview())
        let upload = WebForm(
            "upload", title: LocalizedText(ko: "시상 파일 올리기", en: "Send an award file"), path: "setup",
            fields: [
                .init(
                    "files", "award.yaml과 심사기준 파일", "award.yaml and its rubric files",
                    .files(".yaml,.yml", isMany: true),
                    hint: LocalizedText(
                        ko: "모두 함께 골라 주십시오. 아직 아무것도 바뀌지 않으며, 무엇이 바뀌는지 먼저 보여 드립니다.",
                        en: "Choose them all together. Nothing changes yet; what would change is shown first."))
            ],
            button: LocalizedText(ko: "바뀌는 내용 보기", en: "Show what would change"))
        var values = SetupFacts(overview, visit.language).values
        values["hasMistakes"] = diagnostics.hasErrors
        values["mistakes"] = mistakes(diagnostics, visit.language)
        values["mistakeCount"] = diagnostics.count { $0.severity == .error }
        if visit.may(.awardApply) { values["form"] = upload.values(visit) }
        var response = try await visit.page("setup", values, title: Place.setup.title, place: .setup)
        if diagnostics.hasErrors { response.status = .unprocessableContent }
        return response
    }

    /// What the new file would change, and the button that does it.
    private static func plan(
        _ definition: AwardDefinition, _ warnings: [Diagnostic], _ visit: Visit
    ) async throws -> Response {
        try own(definition, visit)
        let language = visit.language
        let plan = try await visit.parts.service.plan(definition, as: visit.claim)
        let changes = WebTable(
            [
                WebTable.Column("항목", "Part"), WebTable.Column("위치", "Field"), WebTable.Column("지금", "Now"),
                WebTable.Column("바뀐 뒤", "Then"), WebTable.Column("고정", "Pinned"),
            ],
            plan.changes.map { change in
                [
                    .init(change.title(language)), .init(change.path),
                    .init(change.before?(language) ?? visit.say("(없음)", "(nothing)")),
                    .init(change.after?(language) ?? visit.say("(없음)", "(nothing)")),
                    .init(change.isPinned ? visit.say("바꿀 수 없음", "cannot change") : ""),
                ]
            }, empty: LocalizedText(ko: "바뀌는 것이 없습니다.", en: "Nothing would change."))
        var values: [String: Any] = [
            "changes": changes.values(language), "count": plan.changes.count,
            "hasWarnings": !warnings.isEmpty, "mistakes": mistakes(warnings, language),
            "isRefused": !plan.refusals.isEmpty, "refusals": plan.refusals.map { $0.sentence(language) },
        ]
        if plan.refusals.isEmpty, !plan.changes.isEmpty, let version = plan.version {
            let apply = WebForm(
                "apply", path: "setup/apply",
                fields: [
                    .hidden("definition", try CanonicalJSON.text(definition)), .hidden("version", "\(version)"),
                ],
                button: LocalizedText(ko: "이대로 적용하기", en: "Apply it"), isFinal: true)
            values["form"] = apply.values(visit)
        }
        return try await visit.page(
            "setup-plan", values, title: LocalizedText(ko: "바뀌는 내용", en: "What would change"), place: .setup,
            trail: [PageFrame.Link(text: Place.setup.title, href: visit.path("setup"))])
    }

    /// A definition is applied at its own award's address only.
    private static func own(_ definition: AwardDefinition, _ visit: Visit) throws {
        if definition.id == visit.slug { return }
        throw Refusal(
            .invalid([
                Problem(
                    at: "award.yaml: id",
                    LocalizedText(
                        ko: "이 시상의 이름은 ‘\(visit.slug)’인데 파일에는 ‘\(definition.id)’로 적혀 있습니다.",
                        en: "This award is called “\(visit.slug)”, but the file says “\(definition.id)”."))
            ]))
    }

    private static func mistakes(_ diagnostics: [Diagnostic], _ language: Language) -> [String: Any] {
        WebTable(
            [
                WebTable.Column("파일", "File"), WebTable.Column("줄", "Line", isNumber: true),
                WebTable.Column("칸", "Column", isNumber: true), WebTable.Column("구분", "Kind"),
                WebTable.Column("항목", "Field"), WebTable.Column("내용", "What is wrong"),
            ],
            diagnostics.map { diagnostic in
                let kind =
                    diagnostic.severity == .error
                    ? LocalizedText(ko: "오류", en: "error") : LocalizedText(ko: "주의", en: "warning")
                return [
                    .init(diagnostic.file), .init(diagnostic.line > 0 ? "\(diagnostic.line)" : ""),
                    .init(diagnostic.column > 0 ? "\(diagnostic.column)" : ""), .init(kind(language)),
                    .init(diagnostic.path), .init(diagnostic.message(language)),
                ]
            }, empty: LocalizedText(ko: "", en: "")
        ).values(language)
    }

    private static let notAPlan = LocalizedText(
        ko: "파일을 다시 올려 바뀌는 내용부터 확인해 주십시오.", en: "Send the files again and look at what would change first.")
}
