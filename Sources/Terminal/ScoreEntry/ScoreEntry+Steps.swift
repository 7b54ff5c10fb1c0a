extension ScoreEntry {
    /// Where the reviewer is.
    public enum Place: Sendable, Hashable {
        /// Asked for the mark of the criterion with this index. Leads to the next one, to `comment`, to `review`.
        case criterion(Int)
        /// Writing the comment; the lines written so far. Leads back to where it was called from.
        case comment([String])
        /// Looking over all values. Leads to any criterion, to `comment`, to `confirming`.
        case review
        /// Asked whether to submit. Leads to `finished` or back to `review`.
        case confirming
        /// Done. Leads nowhere.
        case finished(Outcome)
    }

    /// How score entry ended.
    public enum Outcome: Sendable, Hashable {
        /// The reviewer wants the sheet submitted; everything demanded is there.
        case submit
        /// The reviewer stopped and will go on later.
        case left
        /// Ctrl-C or another request to stop.
        case interrupted
    }

    /// What happens to score entry.
    public enum Event: Sendable, Hashable {
        /// A line was typed; commands in it are understood in both languages, see ``Command``.
        case line(String)
        /// What was typed cannot be read as text.
        case notText
        /// What was typed is longer than a line may be.
        case tooLong
        /// A command, as if typed.
        case command(Command)
        /// Ctrl-C.
        case interrupt
        /// There is nothing more to read (Ctrl-D).
        case endOfInput
        /// The draft last handed out is kept.
        case draftSaved
        /// The draft last handed out could not be kept; one sentence says why.
        case draftFailed(String)
    }

    /// What the caller has to do now, in order.
    public enum Action: Sendable, Hashable {
        /// Keep this draft and answer ``Event/draftSaved`` or ``Event/draftFailed(_:)``.
        case saveDraft(Draft)
        /// Stop reading.
        case finish(Outcome)
    }

    /// What the reviewer is told about the last event.
    public enum Notice: Sendable, Hashable {
        /// The mark was taken; with the level it falls into.
        case accepted(criterion: Int, mark: String, level: String?)
        /// The mark was not taken; why.
        case refused(String)
        /// An empty line where there is no mark to keep.
        case markNeeded
        /// The mark was taken away.
        case unset(criterion: Int)
        /// There is no criterion with this number.
        case noSuchCriterion(Int)
        /// This is no command here.
        case unknownCommand(String)
        /// There is nothing before the first criterion.
        case atFirst
        /// The comment was taken.
        case commentTaken
        /// The comment was taken away.
        case commentRemoved
        /// The sheet cannot be submitted yet, see ``ScoreEntry/unsetCriteria`` and ``ScoreEntry/demands``.
        case notComplete
        /// The line cannot be read as text, or holds control characters.
        case notText
        /// The line was too long.
        case tooLong
        /// The draft could not be kept; why. It is tried again with the next change and at the end.
        case draftNotSaved(String)
        /// Help was asked for.
        case help
    }
}
