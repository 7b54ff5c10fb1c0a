public import AwardCore
public import AwardStore

extension ReviewerWork.Item {
    /// How far the sheet is; `absent` where nothing was saved.
    public var status: SheetStatus { sheet?.state ?? .absent }

    /// Whether nothing is left to do: submitted, abstained, or barred by a conflict.
    public var isDone: Bool { conflict != nil || status.isFinished }

    /// The marks that are set, as text, by criterion.
    public func texts(on rubric: Rubric) -> [String: String] {
        rubric.texts(of: sheet?.given ?? [])
    }

    /// The total of the marks that are set; `nil` when none is, or the reviewer abstained.
    public func total(on rubric: Rubric) -> String? {
        guard let marks = sheet?.given, status != .abstained, marks.contains(where: { $0 != nil }) else { return nil }
        return rubric.runningTotal(of: marks).exactText
    }
}

extension SheetRow {
    /// The marks as they were given, one entry for each criterion; `nil` is unset.
    public var given: [Mark?] { Mark.all(marks) }
}

extension Mark {
    /// Marks as they are stored: steps, where one was given.
    static func all(_ steps: [Int32?]) -> [Mark?] { steps.map { $0.map { Mark(steps: $0) } } }
}
