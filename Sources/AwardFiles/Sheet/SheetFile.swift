public import AwardCore

/// Reads sheets that reviewers filled in (CSV). Marks stay text here; the rubric's rules judge them.
public enum SheetFile {
    static let fixedColumns = [
        CSVColumn("단계", "stage", isRequired: true),
        CSVColumn("위원코드", "reviewer", ["심사위원", "심사위원코드", "reviewer code"], isRequired: true),
        CSVColumn("후보코드", "candidate", ["code", "candidate code", "접수번호"], isRequired: true),
        CSVColumn("후보명", "candidate_name", ["name"]),
        CSVColumn("부문", "category"),
    ]
    static let closingColumns = [
        CSVColumn("의견", "comment", ["심사의견", "심사평", "comments"]),
        CSVColumn("기권 사유", "abstain_reason", ["기권사유", "abstain"]),
    ]

    /// The header of a criterion's column: `performance 성과 (15)`.
    static func header(_ criterion: Criterion, _ language: Language) -> String {
        "\(criterion.id) \(criterion.title(language)) (\(criterion.maximum.exactText))"
    }

    /// Reads the sheets of `stage` from the file at `path`.
    ///
    /// Reports the form of the file: unknown or missing columns, another stage, the same sheet twice, marks beside a
    /// reason for abstaining. Whether a mark is allowed is for the rubric's rules; each mark carries its place for that.
    ///
    /// - Parameter criteria: the criteria the file must have columns for; `nil` is all of the rubric.
    /// - Returns: the good lines, blank ones included, and every mistake of the bad ones.
    public static func read(
        at path: String, of stage: StageDefinition, criteria: [String]? = nil
    ) -> (rows: [SheetRow], diagnostics: [Diagnostic]) {
        read(.path(path), of: stage, criteria: criteria)
    }

    /// Reads the sheets of `stage` from a file handed over, as from one at a path.
    public static func read(
        _ file: NamedFile, of stage: StageDefinition
    ) -> (rows: [SheetRow], diagnostics: [Diagnostic]) {
        read(.file(file), of: stage, criteria: nil)
    }

    private static func read(
        _ source: CSVSource, of stage: StageDefinition, criteria: [String]?
    ) -> (rows: [SheetRow], diagnostics: [Diagnostic]) {
        let log = DiagnosticLog()
        guard let table = CSVTable(source, columns: columns(of: stage, criteria), log: log) else {
            return ([], log.sorted())
        }
        var lines = SheetLines(table: table, stage: stage)
        table.forEachLine {
            if let row = lines.row(firstMark: fixedColumns.count + closingColumns.count) { lines.rows.append(row) }
        }
        if lines.rows.isEmpty, !log.hasErrors {
            log.add(
                Diagnostic(
                    file: source.name,
                    message: LocalizedText(ko: "머리글만 있고 줄이 없습니다.", en: "there is a header, but no line below it")))
        }
        return (lines.rows, log.sorted())
    }

    /// Which of the file's columns are read as what, in the order of the file; empty where that cannot be told.
    public static func columns(of file: NamedFile, in stage: StageDefinition) -> [ColumnMatch] {
        CSVTable.matches(in: file, columns(of: stage, nil))
    }

    private static func columns(of stage: StageDefinition, _ criteria: [String]?) -> [CSVColumn] {
        fixedColumns + closingColumns
            + stage.rubric.criteria.map { criterion in
                CSVColumn(
                    criterion.title.ko, criterion.title.en,
                    [criterion.id] + Language.allCases.map { header(criterion, $0) },
                    isRequired: criteria?.contains(criterion.id) ?? true, firstWord: criterion.id)
            }
    }
}

/// What the lines of a sheet file must know of each other and of the stage.
struct SheetLines {
    let table: CSVTable
    let stage: StageDefinition
    var rows: [SheetRow] = []
    private var sheets: [[String]: Int] = [:]

    init(table: CSVTable, stage: StageDefinition) {
        self.table = table
        self.stage = stage
    }

    /// The line being read. `firstMark` is the column of the rubric's first criterion.
    mutating func row(firstMark: Int) -> SheetRow? {
        let comment = SheetFile.fixedColumns.count
        let name = table.requiredText(0)
        if let name, name != stage.id {
            table.report(
                0, ko: "단계 “\(YAMLValue.shown(name))”: 이 파일은 “\(stage.id)” 단계의 심사표여야 합니다.",
                en: "this is a sheet of the stage “\(YAMLValue.shown(name))”, but “\(stage.id)” is expected",
                suggestion: stage.id)
        }
        let reviewer = table.requiredCode(1)
        let candidate = table.requiredCode(2)
        let words = table.text(comment, limit: 10_000)
        let reason = table.text(comment + 1, limit: 2000)
        var marks: [SheetMark] = []
        for (index, criterion) in stage.rubric.criteria.enumerated() where table.has(firstMark + index) {
            guard let text = table.text(firstMark + index, limit: 64) else { continue }
            let place = table.place(firstMark + index)
            marks.append(SheetMark(criterion: criterion.id, text: text, line: place.line, column: place.column))
        }
        if reason != nil, !marks.isEmpty {
            table.report(
                comment + 1, ko: "기권 사유가 있으면 점수는 비워 두어야 합니다.",
                en: "a reviewer who abstains gives no marks; clear the marks or the reason")
        }
        guard let reviewer, let candidate, name == stage.id else { return nil }
        if let line = sheets.updateValue(table.line, forKey: [reviewer, candidate]) {
            sheets[[reviewer, candidate]] = line
            table.report(
                2, ko: "위원 “\(reviewer)”, 후보 “\(candidate)”: \(line)번째 줄에 이미 있는 심사표입니다.",
                en: "the sheet of “\(reviewer)” for “\(candidate)” is already in line \(line)")
        }
        return SheetRow(
            line: table.line, stage: stage.id, reviewer: reviewer, candidate: candidate, marks: marks, comment: words,
            abstainReason: reason)
    }
}
