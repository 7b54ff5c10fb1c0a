extension ScoreEntryWords {
    /// The English texts.
    public static let english = ScoreEntryWords(
        total: { "Total \($0) / \($1)" },
        points: { "\($0.lowest) to \($0.maximum) points in steps of \($0.step)" },
        current: { mark, level in "Now \(mark)" + (level.map { " (\($0))" } ?? "") },
        markPrompt: "Mark (? for help) > ",
        commentHeading: "Comment: an empty line ends it. < keeps what is there, x removes it.",
        commentPrompt: "Comment > ",
        reviewHeading: "Review",
        reviewColumns: ["No.", "Criterion", "Mark", "Maximum", "Level"],
        commentLabel: "Comment",
        noComment: "(none)",
        missingMarks: { "No mark yet: \($0.map { "no. \($0)" }.joined(separator: ", "))" },
        complete: "Everything is entered.",
        reviewPrompt: "Number to correct, c comment, s submit, q go on later > ",
        confirmPrompt: "Submit this sheet? [yes/no] ",
        help: [
            "a number: the mark · empty line: keep the mark · <: criterion before · >: skip · #3: to criterion 3",
            "x: remove the mark · c: comment · r: review · s: submit · q: go on later (what you entered is saved)",
        ],
        notice: englishNotice,
        farewell: { outcome, isDraftSaved in
            switch (outcome, isDraftSaved) {
            case (.submit, true): return nil
            case (_, true): return "The draft is saved. The same command goes on from here."
            case (_, false): return "The last change could not be saved."
            }
        })

    private static let englishNotice: @Sendable (ScoreEntry.Notice, [ScoreEntry.Criterion]) -> String? = {
        notice, criteria in
        switch notice {
        case .accepted(let index, let mark, let level):
            return "✓ \(criteria[index].title): \(mark)" + (level.map { " (\($0))" } ?? "")
        case .refused(let sentence): return sentence
        case .markNeeded: return "There is no mark yet. Type one, or > to skip."
        case .unset(let index): return "\(criteria[index].title): the mark is removed."
        case .noSuchCriterion(let number):
            return "There is no criterion no. \(number); the numbers are 1 to \(criteria.count)."
        case .unknownCommand(let text): return "“\(text)” is not a command here. Type ? for help."
        case .atFirst: return "This is the first criterion."
        case .commentTaken: return "✓ The comment is saved."
        case .commentRemoved: return "The comment is removed."
        case .notComplete: return "The sheet cannot be submitted yet. What is missing stands below."
        case .notText: return "That holds characters that cannot be read. Type it again."
        case .tooLong: return "That line is too long. Type a shorter one."
        case .draftNotSaved(let sentence):
            return "The draft could not be saved: \(sentence) It is tried again with the next entry."
        case .help: return nil
        }
    }
}
