public import AwardCore

/// Reads reviewers from a table (CSV). Headers may be Korean or English.
public enum ReviewerFile {
    private enum Column: Int, CaseIterable {
        case code, name, nameEN, organisationCode, organisation, pool, role, external, email, minimumLoad, maximumLoad
        case employers, advised, expertise
    }

    /// The columns; a pool is needed only where the award tells pools apart.
    private static func columns(needsPool: Bool) -> [CSVColumn] {
        [
            CSVColumn("위원코드", "code", ["심사위원코드", "위원번호", "reviewer", "reviewer code"], isRequired: true),
            CSVColumn("성명", "name", ["이름", "위원명", "name ko", "reviewer name"], isRequired: true),
            CSVColumn("영문 성명", "name_en", ["영문명", "english name"]),
            CSVColumn("기관코드", "organisation_code", ["organization code", "소속기관코드"]),
            CSVColumn("소속", "organisation", ["organization", "기관명", "기관", "소속기관"]),
            CSVColumn("풀", "pool", ["심사위원 풀", "심사위원단"], isRequired: needsPool),
            CSVColumn("역할", "role", ["구분"]),
            CSVColumn("외부위원", "external", ["외부", "외부 여부"]),
            CSVColumn("전자우편", "email", ["이메일", "e-mail", "메일"]),
            CSVColumn("최소 배정", "minimum_load", ["min load"]),
            CSVColumn("최대 배정", "maximum_load", ["max load"]),
            CSVColumn("전직장", "employers", ["근무기관", "former employers"]),
            CSVColumn("자문기관", "advised", ["자문", "advised organisations"]),
            CSVColumn("전문분야", "expertise", ["전문 분야"]),
        ]
    }

    /// Reads the reviewers of `definition` from the file at `path`.
    ///
    /// - Returns: the good lines, and every mistake of the bad ones; a file with any error is not to be imported.
    public static func read(
        at path: String, for definition: AwardDefinition
    ) -> (rows: [ReviewerRow], diagnostics: [Diagnostic]) {
        read(.path(path), for: definition)
    }

    /// Reads the reviewers of `definition` from a file handed over, as from one at a path.
    public static func read(
        _ file: NamedFile, for definition: AwardDefinition
    ) -> (rows: [ReviewerRow], diagnostics: [Diagnostic]) {
        read(.file(file), for: definition)
    }

    /// Which of the file's columns are read as what, in the order of the file; empty where that cannot be told.
    public static func columns(of file: NamedFile, for definition: AwardDefinition) -> [ColumnMatch] {
        CSVTable.matches(in: file, columns(needsPool: !ReviewerLines.pools(of: definition).isEmpty))
    }

    private static func read(
        _ source: CSVSource, for definition: AwardDefinition
    ) -> (rows: [ReviewerRow], diagnostics: [Diagnostic]) {
        let log = DiagnosticLog()
        let columns = columns(needsPool: !ReviewerLines.pools(of: definition).isEmpty)
        guard let table = CSVTable(source, columns: columns, log: log) else { return ([], log.sorted()) }
        var lines = ReviewerLines(table: table, definition: definition)
        table.forEachLine {
            if let row = row(table, &lines) { lines.rows.append(row) }
        }
        lines.checkNotEmpty()
        return (lines.rows, log.sorted())
    }

    private static func row(_ table: CSVTable, _ lines: inout ReviewerLines) -> ReviewerRow? {
        let code = table.requiredCode(Column.code.rawValue)
        let name = table.requiredText(Column.name.rawValue)
        let pool = lines.pool(Column.pool.rawValue)
        let roles = [(true, ["chair", "위원장", "심사위원장"]), (false, ["member", "위원", "심사위원"])]
        let isChair = table.word(Column.role.rawValue, roles) ?? false
        let isExternal = table.boolean(Column.external.rawValue) ?? true
        let lowest = table.integer(Column.minimumLoad.rawValue, in: 0...1_000_000)
        let most = table.integer(Column.maximumLoad.rawValue, in: 0...1_000_000)
        if let lowest, let most, lowest > most {
            table.report(
                Column.minimumLoad.rawValue, ko: "최소 배정(\(lowest))이 최대 배정(\(most))보다 큽니다.",
                en: "the minimum load (\(lowest)) is above the maximum load (\(most))")
        }
        let email = lines.email(Column.email.rawValue)
        let employers = lines.ties(Column.employers.rawValue)
        let advised = lines.ties(Column.advised.rawValue)
        if let code { lines.admit(code, Column.code.rawValue) }
        guard let code, let name, let pool else { return nil }
        if isChair { lines.admitChair(of: pool, Column.role.rawValue) }
        return ReviewerRow(
            line: table.line, code: code, name: name, nameEN: table.text(Column.nameEN.rawValue),
            organisationCode: table.code(Column.organisationCode.rawValue),
            organisation: table.text(Column.organisation.rawValue), pool: pool, isChair: isChair,
            isExternal: isExternal, email: email, minimumLoad: lowest, maximumLoad: most, employers: employers,
            advised: advised, expertise: table.list(Column.expertise.rawValue))
    }
}
