import AwardCore
import AwardFiles
import AwardHTTP
import AwardUseCases
import Foundation
import HTTPTypes
import Hummingbird

/// Bringing a table in: send it, see how its columns are read and what would come of it, then import it.
enum ImportPage {
    /// A file up to this size travels along while it is looked at; a larger one is chosen again.
    private static let carried = 1 << 20

    static func add(to pages: AwardPages) {
        pages.get("import/:what") { visit in
            let kind = try kind(visit)
            return try await page(kind, try await visit.ask(AwardOverview()).definition, visit)
        }
        pages.post("import/:what") { visit in
            let kind = try kind(visit)
            return try await visit.parts.bulk.take { try await take(kind, visit) }
        }
    }

    private static func kind(_ visit: Visit) throws -> TableKind {
        guard let kind = TableKind(rawValue: try visit.part("what")) else { throw RequestFault.noSuchPath }
        try visit.demand(kind.action)
        return kind
    }

    private static func take(_ kind: TableKind, _ visit: Visit) async throws -> Response {
        let upload = try await visit.upload(upTo: BodyLimit.bulk)
        let definition = try await visit.ask(AwardOverview()).definition
        let form = upload.form
        let file: NamedFile
        if let chosen = upload.files.first {
            file = chosen
        } else if let content = form["content"].flatMap({ Data(base64Encoded: $0) }) {
            file = NamedFile(name: form["name"] ?? "", bytes: Array(content))
        } else {
            throw RequestFault.fields([
                .init("table", LocalizedText(ko: "파일을 골라 주십시오.", en: "Choose a file."))
            ])
        }
        let sha256 = CanonicalJSON.sha256(bytes: file.bytes).hexadecimal
        let isSure = form["sure"] == "yes"
        if isSure, form["sha256"] != sha256 {
            throw RequestFault.fields([
                .init(
                    "table",
                    LocalizedText(
                        ko: "확인하신 파일과 다른 파일입니다. 이 파일부터 확인해 주십시오.",
                        en: "This is not the file that was checked. Check this one first."))
            ])
        }
        let table = TableImport(kind: kind, file: file, form: form, definition: definition)
        var values: [String: Any] = [
            "name": file.name, "sha256": sha256,
            "columns": columns(try kind.columns(of: file, definition, form), visit),
        ]
        do {
            let (facts, warnings) = try await table.run(visit, isDryRun: !isSure)
            if isSure { return visit.redirect("\(kind.place.rawValue)?done=1") }
            values["hasFacts"] = true
            values["facts"] = facts.map { ["factTitle": $0.title(visit.language), "text": $0.text] }
            values["warnings"] = warnings.map { $0.text(visit.language) }
            values["sure"] = sure(table, sha256).values(visit)
        } catch let refusal as Refusal {
            guard case .invalid(let problems) = refusal.reason else { throw refusal }
            values["problems"] = problemTable(problems, visit.language)
            values["problemCount"] = problems.count
            var response = try await page(kind, definition, visit, ["checked": values])
            response.status = .unprocessableContent
            return response
        }
        return try await page(kind, definition, visit, ["checked": values])
    }

    /// The form that imports what was checked.
    private static func sure(_ table: TableImport, _ sha256: String) -> WebForm {
        var fields = ["stage", "submits", "reason"].compactMap { name in
            table.form[name].map { WebForm.Field.hidden(name, $0) }
        }
        fields += [.hidden("sure", "yes"), .hidden("sha256", sha256)]
        if table.file.bytes.count <= carried {
            fields += [
                .hidden("name", table.file.name), .hidden("content", Data(table.file.bytes).base64EncodedString()),
            ]
        } else {
            fields.append(
                .init(
                    "table", "같은 파일을 다시 골라 주십시오.", "Choose the same file again", .files(".csv", isMany: false)))
        }
        var form = WebForm(
            "sure", path: "import/\(table.kind.rawValue)", fields: fields,
            button: LocalizedText(ko: "이대로 가져오기", en: "Import it"), isFinal: true)
        form.hasFiles = true
        return form
    }

    private static func page(
        _ kind: TableKind, _ definition: AwardDefinition, _ visit: Visit, _ more: [String: Any] = [:]
    ) async throws -> Response {
        let form = WebForm(
            "table", path: "import/\(kind.rawValue)",
            fields: kind.fields(definition, visit.language) + [
                .init(
                    "table", "표 파일(CSV)", "Table (CSV)", .files(".csv,text/csv", isMany: false),
                    hint: LocalizedText(
                        ko: "첫 줄에는 열 이름을 적습니다. UTF-8(BOM 유무 무관)이나 CP949로 저장한 파일을 읽습니다.",
                        en: "The first line names the columns. UTF-8, with or without a mark, or CP949."))
            ],
            button: LocalizedText(ko: "확인하기", en: "Check it"))
        var values = more
        values["form"] = form.values(visit)
        return try await visit.page(
            "import", values, title: kind.title, place: kind.place,
            trail: [PageFrame.Link(text: kind.place.title, href: visit.path(kind.place.rawValue))])
    }

    private static func columns(_ matches: [ColumnMatch], _ visit: Visit) -> [String: Any] {
        WebTable(
            [WebTable.Column("파일의 열", "Column of the file"), WebTable.Column("읽는 항목", "Read as")],
            matches.map { match in
                [
                    .init(match.header),
                    .init(match.title?(visit.language) ?? visit.say("(읽지 않음)", "(not read)")),
                ]
            }, empty: LocalizedText(ko: "머리글을 읽을 수 없습니다.", en: "The header cannot be read.")
        ).values(visit.language)
    }

    private static func problemTable(_ problems: [Problem], _ language: Language) -> [String: Any] {
        WebTable(
            [WebTable.Column("위치(파일:줄:칸)", "Where (file:line:column)"), WebTable.Column("내용", "What is wrong")],
            problems.map { [.init($0.place), .init($0.text(language))] }, empty: LocalizedText(ko: "", en: "")
        ).values(language)
    }
}
