/// The text given for one criterion on a filled sheet, not yet checked against the rubric.
public struct SheetMark: Sendable, Hashable {
    /// The criterion's id.
    public var criterion: String
    /// What was written, trimmed.
    public var text: String
    /// The line in the file, from 1.
    public var line: Int
    /// The character within the line, from 1.
    public var column: Int

    /// A mark as it was written.
    public init(criterion: String, text: String, line: Int, column: Int) {
        self.criterion = criterion
        self.text = text
        self.line = line
        self.column = column
    }
}

/// One line of a filled sheet: one reviewer, one candidate.
public struct SheetRow: Sendable, Hashable {
    /// The line in the file, from 1.
    public var line: Int
    /// The stage's id.
    public var stage: String
    /// The reviewer's code.
    public var reviewer: String
    /// The candidate's code.
    public var candidate: String
    /// The marks given, in the rubric's order; a criterion left blank has none.
    public var marks: [SheetMark]
    /// The comment on the whole sheet.
    public var comment: String?
    /// Why the reviewer abstains; then there are no marks.
    public var abstainReason: String?

    /// A line with every value given.
    public init(
        line: Int, stage: String, reviewer: String, candidate: String, marks: [SheetMark], comment: String? = nil,
        abstainReason: String? = nil
    ) {
        self.line = line
        self.stage = stage
        self.reviewer = reviewer
        self.candidate = candidate
        self.marks = marks
        self.comment = comment
        self.abstainReason = abstainReason
    }

    /// Whether nothing was filled in.
    public var isBlank: Bool { marks.isEmpty && comment == nil && abstainReason == nil }
}
