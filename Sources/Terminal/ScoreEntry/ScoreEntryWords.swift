/// The texts of score entry in one language.
public struct ScoreEntryWords: Sendable {
    /// `Total 61.5 / 100`.
    public var total: @Sendable (_ total: String, _ maximum: String) -> String
    /// What can be given: `0 to 10 points in steps of 0.5`.
    public var points: @Sendable (_ criterion: ScoreEntry.Criterion) -> String
    /// The mark a criterion has: `Now 8.5 (good)`.
    public var current: @Sendable (_ mark: String, _ level: String?) -> String
    /// The prompt for a mark.
    public var markPrompt: String
    /// Heading and explanation of the comment.
    public var commentHeading: String
    /// The prompt for a line of the comment.
    public var commentPrompt: String
    /// The heading of the review.
    public var reviewHeading: String
    /// The headings of the review's columns: number, criterion, mark, maximum, level.
    public var reviewColumns: [String]
    /// Before the comment: `Comment`.
    public var commentLabel: String
    /// Where there is no comment.
    public var noComment: String
    /// What is missing: the criteria by number.
    public var missingMarks: @Sendable (_ numbers: [Int]) -> String
    /// Nothing is missing.
    public var complete: String
    /// The prompt of the review.
    public var reviewPrompt: String
    /// The question before submitting.
    public var confirmPrompt: String
    /// What can be typed where marks are asked for, a line each.
    public var help: [String]
    /// What is told about the last event, in a sentence.
    public var notice: @Sendable (_ notice: ScoreEntry.Notice, _ criteria: [ScoreEntry.Criterion]) -> String?
    /// The last line, said when score entry ends: whether the draft is kept.
    public var farewell: @Sendable (_ outcome: ScoreEntry.Outcome, _ isDraftSaved: Bool) -> String?

    /// The texts in `language`.
    public static func inLanguage(_ language: LanguageChoice) -> ScoreEntryWords {
        switch language {
        case .korean: return .korean
        case .english: return .english
        }
    }
}
