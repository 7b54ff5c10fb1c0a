public import AwardCore
public import AwardFiles

extension ImportSheets {
    /// The sheets of a file handed over, ready to import, and what may not have been meant. Lines left blank are no sheets.
    ///
    /// - Throws: `Refusal` (`invalid`) with every mistake of the file.
    public static func read(
        _ file: NamedFile, of stage: StageDefinition, submits: Bool, reason: String
    ) throws(Refusal) -> (command: ImportSheets, warnings: [Diagnostic]) {
        let (rows, diagnostics) = SheetFile.read(file, of: stage)
        if let refusal = Refusal(diagnostics) { throw refusal }
        let sheets = rows.filter { !$0.isBlank }.map { Sheet($0, file: file.name) }
        return (ImportSheets(stage: stage.id, sheets: sheets, submits: submits, reason: reason), diagnostics)
    }
}

extension ImportSheets.Sheet {
    /// One line of a filled form.
    public init(_ row: SheetRow, file: String) {
        self.init(
            place: "\(file):\(row.line)", reviewer: row.reviewer, candidate: row.candidate,
            content: SheetContent(
                marks: Dictionary(row.marks.map { ($0.criterion, $0.text) }, uniquingKeysWith: { first, _ in first }),
                comment: row.comment ?? "", abstainReason: row.abstainReason))
    }
}
