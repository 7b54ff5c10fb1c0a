/// Entering one scoresheet by hand, criterion by criterion: a state machine that reads nothing and writes nothing.
///
/// Hand every ``Event`` to ``handle(_:)``, do the ``Action``s it returns in order, then show ``place`` and ``notice``.
/// Every change that is taken hands out the draft at once, so that whatever happens next loses nothing that the reviewer
/// saw accepted.
public struct ScoreEntry: Sendable {
    /// What is scored, in order.
    public let criteria: [Criterion]
    /// What the caller knows about marks.
    public let rules: Rules
    /// What has been entered so far.
    public private(set) var draft: Draft
    /// Where the reviewer is.
    public private(set) var place: Place
    /// What to tell about the last event.
    public private(set) var notice: Notice?
    /// Whether the caller has kept the draft as it is now.
    public private(set) var isDraftSaved = true

    /// The longest text that is handed on as a mark, in bytes.
    private static let longestMark = 100
    /// Whether a corrected mark leads back to the review instead of on to the next criterion.
    private var returnsToReview = false
    /// Where the comment was called from.
    private var placeBeforeComment: Place = .review

    /// Starts at the first criterion that has no mark, or with the review where none is missing.
    ///
    /// - Parameters:
    ///   - criteria: What is scored, in order.
    ///   - draft: What was entered before; marks beyond the criteria are left out, missing ones are not set.
    ///   - rules: What the caller knows about marks.
    public init(criteria: [Criterion], draft: Draft? = nil, rules: Rules) {
        self.criteria = criteria
        self.rules = rules
        let given = draft ?? Draft(criteria: criteria.count)
        self.draft = Draft(
            marks: criteria.indices.map { $0 < given.marks.count ? given.marks[$0] : nil }, comment: given.comment)
        place = self.draft.marks.firstIndex(of: nil).map { .criterion($0) } ?? .review
    }

    /// The total of the marks set so far.
    public var total: String { rules.total(draft.marks) }

    /// The indices of the criteria that have no mark.
    public var unsetCriteria: [Int] { criteria.indices.filter { draft.marks[$0] == nil } }

    /// What else keeps the sheet from being submitted, one sentence each.
    public var demands: [String] { rules.demands(draft) }

    /// Takes one event.
    ///
    /// - Returns: What to do, in order; nothing once score entry has finished.
    public mutating func handle(_ event: Event) -> [Action] {
        if case .finished = place {
            if event == .draftSaved { isDraftSaved = true }
            return []
        }
        switch event {
        case .draftSaved:
            isDraftSaved = true
            return []
        case .draftFailed(let sentence):
            notice = .draftNotSaved(sentence)
            return []
        case .interrupt: return stop()
        case .notText: return tell(.notText)
        case .tooLong: return tell(.tooLong)
        case .endOfInput:
            // Ctrl-D ends a text, as everywhere; only then does it end the whole.
            if case .comment(let lines) = place { return endComment(lines) }
            return finish(.left)
        case .command(let command):
            if case .comment(let lines) = place { return endComment(lines) + perform(command) }
            return perform(command)
        case .line(let line): return take(line)
        }
    }

    // MARK: - Lines

    private mutating func take(_ line: String) -> [Action] {
        notice = nil
        guard !SafeText.hasControls(line) else { return tell(.notText) }
        let text = line.trimmingWhitespace()
        switch place {
        case .criterion(let index): return takeMark(text, index)
        case .comment(let lines): return takeComment(line, text, lines)
        case .review: return takeReview(text)
        case .confirming: return takeConfirmation(text)
        case .finished: return []
        }
    }

    private mutating func takeMark(_ text: String, _ index: Int) -> [Action] {
        if text.isEmpty {
            if draft.marks[index] == nil { return tell(.markNeeded) }
            advance(from: index)
            return []
        }
        if let command = Command(text) { return perform(command) }
        // No mark is that long; a whole pasted page must not come back inside a sentence about it.
        guard text.utf8.count <= Self.longestMark else { return tell(.tooLong) }
        switch rules.validate(index, text) {
        case .failure(let refusal): return tell(.refused(refusal.sentence))
        case .success(let mark):
            draft.marks[index] = mark
            notice = .accepted(criterion: index, mark: mark, level: rules.level(index, mark))
            advance(from: index)
            return save()
        }
    }

    private mutating func takeComment(_ line: String, _ text: String, _ lines: [String]) -> [Action] {
        if lines.isEmpty, let command = Command(text) {
            switch command {
            case .back:
                place = placeBeforeComment
                return []
            case .unset:
                place = placeBeforeComment
                draft.comment = nil
                notice = .commentRemoved
                return save()
            case .help: return tell(.help)
            default: break
            }
        }
        if text.isEmpty { return endComment(lines) }
        place = .comment(lines + [line])
        return []
    }

    private mutating func takeReview(_ text: String) -> [Action] {
        if text.isEmpty { return [] }
        guard let command = Command(text, plainNumberJumps: true) else {
            return tell(.unknownCommand(DisplayWidth.truncate(text, to: 40)))
        }
        return perform(command)
    }

    private mutating func takeConfirmation(_ text: String) -> [Action] {
        switch text.lowercased() {
        case "y", "yes", "예", "네": return finish(.submit)
        default:
            place = .review
            return []
        }
    }

    // MARK: - Commands

    private mutating func perform(_ command: Command) -> [Action] {
        switch command {
        case .help: return tell(.help)
        case .quit: return finish(.left)
        case .comment:
            placeBeforeComment = place
            place = .comment([])
        case .review:
            returnsToReview = false
            place = .review
        case .submit: return askToSubmit()
        case .jump(let number):
            guard number >= 1, number <= criteria.count else { return tell(.noSuchCriterion(number)) }
            returnsToReview = place == .review || returnsToReview
            place = .criterion(number - 1)
        case .back: return goBack()
        case .next:
            guard case .criterion(let index) = place else { return tell(.unknownCommand(">")) }
            advance(from: index)
        case .unset:
            guard case .criterion(let index) = place else { return tell(.unknownCommand("x")) }
            draft.marks[index] = nil
            notice = .unset(criterion: index)
            return save()
        }
        return []
    }

    private mutating func goBack() -> [Action] {
        switch place {
        case .criterion(0): return tell(.atFirst)
        case .criterion(let index): place = .criterion(index - 1)
        case .confirming: place = .review
        case .review:
            guard !criteria.isEmpty else { return tell(.atFirst) }
            returnsToReview = false
            place = .criterion(criteria.count - 1)
        case .comment, .finished: break
        }
        return []
    }

    private mutating func askToSubmit() -> [Action] {
        returnsToReview = false
        guard unsetCriteria.isEmpty, demands.isEmpty else {
            place = .review
            return tell(.notComplete)
        }
        place = .confirming
        return []
    }

    // MARK: - Moving on

    private mutating func advance(from index: Int) {
        if returnsToReview || index + 1 >= criteria.count {
            returnsToReview = false
            place = .review
        } else {
            place = .criterion(index + 1)
        }
    }

    private mutating func endComment(_ lines: [String]) -> [Action] {
        place = placeBeforeComment
        guard !lines.isEmpty else { return [] }
        draft.comment = lines.joined(separator: "\n")
        notice = .commentTaken
        return save()
    }

    private mutating func save() -> [Action] {
        isDraftSaved = false
        return [.saveDraft(draft)]
    }

    private mutating func tell(_ notice: Notice) -> [Action] {
        self.notice = notice
        return []
    }

    private mutating func stop() -> [Action] {
        if case .comment(let lines) = place, !lines.isEmpty {
            // Half a comment must not push out a whole one: both stay.
            draft.comment = ([draft.comment].compactMap { $0 } + lines).joined(separator: "\n")
            isDraftSaved = false
        }
        return finish(.interrupted)
    }

    private mutating func finish(_ outcome: Outcome) -> [Action] {
        place = .finished(outcome)
        notice = nil
        return (isDraftSaved ? [] : [.saveDraft(draft)]) + [.finish(outcome)]
    }
}
