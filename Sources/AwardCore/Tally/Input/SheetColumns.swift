/// The submitted, unrecused sheets of a stage in columns: a stage may hold 200,000 sheets with five marks each, and
/// four bytes a mark keep them in a few megabytes.
///
/// Marks are in steps of their criterion (points = steps · step), in the rubric's order. A mark that was never set is
/// ``unset`` and is not zero: its sheet is left out of the calculation and flagged, never re-weighted.
public struct SheetColumns: Sendable, Hashable, Codable {
    /// What stands for a mark that was never set.
    public static let unset = Int32.min

    /// Marks per sheet: the criteria of the rubric.
    public let criteria: Int
    /// The candidate of each sheet.
    public private(set) var candidates: [Int32] = []
    /// The reviewer of each sheet.
    public private(set) var reviewers: [Int32] = []
    /// The marks, sheet after sheet.
    public private(set) var marks: [Int32] = []

    /// No sheets yet, of a rubric with so many criteria.
    public init(criteria: Int) {
        self.criteria = criteria
    }

    /// Number of sheets.
    public var count: Int { candidates.count }

    /// Makes room for so many sheets.
    public mutating func reserveCapacity(_ sheets: Int) {
        candidates.reserveCapacity(sheets)
        reviewers.reserveCapacity(sheets)
        marks.reserveCapacity(sheets * criteria)
    }

    /// Adds one sheet.
    ///
    /// - Precondition: `marks` has one entry for each criterion.
    public mutating func append(candidate: Int32, reviewer: Int32, marks: UnsafeBufferPointer<Int32>) {
        precondition(marks.count == criteria, "a sheet has one mark for each criterion")
        candidates.append(candidate)
        reviewers.append(reviewer)
        self.marks.append(contentsOf: marks)
    }

    /// Adds one sheet.
    ///
    /// - Precondition: `marks` has one entry for each criterion.
    public mutating func append(candidate: Int32, reviewer: Int32, marks: some Collection<Int32>) {
        precondition(marks.count == criteria, "a sheet has one mark for each criterion")
        candidates.append(candidate)
        reviewers.append(reviewer)
        self.marks.append(contentsOf: marks)
    }

    /// Adds one sheet; `nil` is a mark that was never set.
    ///
    /// - Precondition: `marks` has one entry for each criterion.
    public mutating func append(candidate: Int32, reviewer: Int32, marks: some Collection<Mark?>) {
        append(candidate: candidate, reviewer: reviewer, marks: marks.map { $0?.steps ?? SheetColumns.unset })
    }

    /// The marks of the sheet in row `row`.
    public func marks(ofRow row: Int) -> ArraySlice<Int32> {
        marks[(row * criteria)..<((row + 1) * criteria)]
    }

    /// The mark on criterion `criterion` of the sheet in row `row`; `nil` when it was never set.
    public func mark(row: Int, criterion: Int) -> Mark? {
        let steps = marks[row * criteria + criterion]
        return steps == SheetColumns.unset ? nil : Mark(steps: steps)
    }
}
