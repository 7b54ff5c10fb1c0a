public import AwardCore

/// Reads candidates from a table (CSV). Headers may be Korean or English.
public enum CandidateFile {
    private enum Column: Int, CaseIterable {
        case code, name, nameEN, category, organisationCode, organisation, organisationEN, parentCode, parent, province
        case level, title
    }

    private static let columns = [
        CSVColumn("후보코드", "code", ["후보 번호", "접수번호", "candidate", "candidate code"]),
        CSVColumn("후보명", "name", ["name ko", "candidate name", "이름"]),
        CSVColumn("영문 후보명", "name_en", ["영문명", "english name"]),
        CSVColumn("부문", "category", ["분야", "부문명"], isRequired: true),
        CSVColumn("기관코드", "organisation_code", ["organization code"]),
        CSVColumn("기관명", "organisation", ["organization", "기관", "organisation name", "organization name"]),
        CSVColumn("영문 기관명", "organisation_en", ["organization en"]),
        CSVColumn("상위기관코드", "parent_code", ["시도코드"]),
        CSVColumn("상위기관", "parent", ["상위기관명", "parent name", "parent ko"]),
        CSVColumn("시도", "province", ["지역", "시도명"]),
        CSVColumn("기관유형", "level", ["단체구분", "단체유형"]),
        CSVColumn("사업명", "title", ["과제명", "정책명", "project", "project title"]),
    ]

    private static let levels: [(OrganisationLevel, [String])] = [
        (.metropolitan, ["metropolitan", "광역", "광역자치단체"]), (.basic, ["basic", "기초", "기초자치단체"]),
        (.other, ["other", "기타"]),
    ]

    /// Reads the candidates of `definition` from the file at `path`.
    ///
    /// - Returns: the good lines, and every mistake of the bad ones; a file with any error is not to be imported.
    public static func read(
        at path: String, for definition: AwardDefinition
    ) -> (rows: [CandidateRow], diagnostics: [Diagnostic]) {
        var rows: [CandidateRow] = []
        let diagnostics = read(at: path, for: definition) { rows.append($0) }.diagnostics
        return (rows, diagnostics)
    }

    /// Reads the candidates of `definition` from the file at `path` line by line.
    ///
    /// - Parameter take: gets the good lines as they are read.
    /// - Returns: the file's bytes, and every mistake of the bad lines; with any error nothing that was taken is to be
    ///   imported.
    public static func read(
        at path: String, for definition: AwardDefinition, take: (CandidateRow) -> Void
    ) -> (content: [UInt8], diagnostics: [Diagnostic]) {
        read(.path(path), for: definition, take: take)
    }

    /// Reads the candidates of `definition` from a file handed over, line by line, as from one at a path.
    public static func read(
        _ file: NamedFile, for definition: AwardDefinition, take: (CandidateRow) -> Void
    ) -> (content: [UInt8], diagnostics: [Diagnostic]) {
        read(.file(file), for: definition, take: take)
    }

    private static func read(
        _ source: CSVSource, for definition: AwardDefinition, take: (CandidateRow) -> Void
    ) -> (content: [UInt8], diagnostics: [Diagnostic]) {
        let log = DiagnosticLog()
        guard let table = CSVTable(source, columns: columns(for: definition), log: log), hasIdentity(table) else {
            return ([], log.sorted())
        }
        var lines = CandidateLines(table: table, definition: definition)
        table.forEachLine {
            if let row = row(table, &lines) {
                lines.hasRows = true
                take(row)
            }
        }
        lines.checkNotEmpty()
        return (table.content, log.sorted())
    }

    /// Which of the file's columns are read as what, in the order of the file; empty where that cannot be told.
    public static func columns(of file: NamedFile, for definition: AwardDefinition) -> [ColumnMatch] {
        CSVTable.matches(in: file, columns(for: definition))
    }

    private static func columns(for definition: AwardDefinition) -> [CSVColumn] {
        columns + definition.submission.fields.map { CSVColumn($0.title.ko, $0.title.en, [$0.id]) }
    }

    /// A candidate needs a code and a name; each can come from two columns.
    private static func hasIdentity(_ table: CSVTable) -> Bool {
        let pairs = [(Column.code, Column.organisationCode), (.name, .title)]
        for (first, second) in pairs where !table.has(first.rawValue) && !table.has(second.rawValue) {
            table.log.add(CSVHeader.missing(columns[first.rawValue].title, file: table.file, line: 1))
        }
        return !table.log.hasErrors
    }

    private static func row(_ table: CSVTable, _ lines: inout CandidateLines) -> CandidateRow? {
        let isCodeOwn = table.has(Column.code.rawValue)
        let code = table.requiredCode(isCodeOwn ? Column.code.rawValue : Column.organisationCode.rawValue)
        let title = table.text(Column.title.rawValue, limit: 500)
        let name = table.has(Column.name.rawValue) ? table.requiredText(Column.name.rawValue) : title
        if name == nil, !table.has(Column.name.rawValue) {
            table.report(Column.title.rawValue, ko: "값이 비어 있습니다.", en: "this must not be blank")
        }
        let category = lines.category(Column.category.rawValue)
        let organisationName = table.text(Column.organisation.rawValue)
        let organisationCode = table.code(Column.organisationCode.rawValue) ?? organisationName ?? code
        let level = table.word(Column.level.rawValue, levels)
        let parent = table.text(Column.parent.rawValue)
        let fields = lines.fields(from: columns.count)
        if let code { lines.admit(code, isCodeOwn ? Column.code.rawValue : Column.organisationCode.rawValue) }
        guard let code, let name, let category, let organisationCode else { return nil }
        let organisation = organisationName ?? name
        lines.admit(organisation: organisation, code: organisationCode, Column.organisation.rawValue)
        let province =
            table.text(Column.province.rawValue) ?? parent ?? (level == .metropolitan ? organisation : nil)
        return CandidateRow(
            line: table.line, code: code, name: name, nameEN: table.text(Column.nameEN.rawValue), category: category,
            organisationCode: organisationCode, organisation: organisation,
            organisationEN: table.text(Column.organisationEN.rawValue),
            parentCode: table.code(Column.parentCode.rawValue), parent: parent, province: province, level: level,
            title: title, fields: fields)
    }
}
