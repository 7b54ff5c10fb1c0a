public import AwardCore

/// The table a reviewer fills in: one line per candidate, one column per criterion.
public struct SheetTemplate: Sendable {
    /// One line of the table.
    public struct Line: Sendable, Hashable {
        /// The candidate's code.
        public var candidate: String
        /// The candidate's name as the reviewer may see it.
        public var name: String
        /// The category's title.
        public var category: String
        /// Marks already given, by criterion.
        public var marks: [String: String]
        /// The comment already given.
        public var comment: String
        /// The reason for abstaining already given.
        public var abstainReason: String

        /// A line, blank unless marks are given.
        public init(
            candidate: String, name: String, category: String, marks: [String: String] = [:], comment: String = "",
            abstainReason: String = ""
        ) {
            self.candidate = candidate
            self.name = name
            self.category = category
            self.marks = marks
            self.comment = comment
            self.abstainReason = abstainReason
        }
    }

    /// The stage the sheets are of.
    public var stage: StageDefinition
    /// The reviewer's code.
    public var reviewer: String
    /// The criteria the reviewer scores; `nil` is all of the rubric.
    public var criteria: [String]?
    /// The candidates, in order.
    public var lines: [Line]

    /// A template for one reviewer in one stage.
    public init(stage: StageDefinition, reviewer: String, criteria: [String]? = nil, lines: [Line]) {
        self.stage = stage
        self.reviewer = reviewer
        self.criteria = criteria
        self.lines = lines
    }

    /// The table as CSV, headers in `language`; with a byte order mark unless told otherwise, since it goes to
    /// spreadsheets.
    public func csv(_ language: Language, byteOrderMark: Bool = true) -> [UInt8] {
        var writer = CSVWriter(byteOrderMark: byteOrderMark)
        let scored = stage.rubric.criteria.filter { criteria?.contains($0.id) ?? true }
        let fixed = SheetFile.fixedColumns.map { $0.title(language) }
        writer.append(
            fixed + scored.map { SheetFile.header($0, language) } + SheetFile.closingColumns.map { $0.title(language) })
        for line in lines {
            writer.append(
                [stage.id, reviewer, line.candidate, line.name, line.category] + scored.map { line.marks[$0.id] ?? "" }
                    + [line.comment, line.abstainReason])
        }
        return writer.bytes
    }
}
