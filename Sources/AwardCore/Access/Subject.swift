/// What a refusal can be about.
public enum Subject: String, Sendable, Hashable, Codable, CaseIterable {
    /// An edition of an award.
    case award
    /// A category.
    case category
    /// A stage.
    case stage
    /// A candidate.
    case candidate
    /// An organisation.
    case organisation
    /// A reviewer.
    case reviewer
    /// A criterion.
    case criterion
    /// A scoresheet.
    case scoresheet
    /// An assignment.
    case assignment
    /// A conflict.
    case conflict
    /// An adjustment.
    case adjustment
    /// A tally.
    case tally
    /// A decision.
    case decision
    /// An appeal.
    case appeal
    /// A prize.
    case prize
    /// A file of a submission.
    case file
    /// An entry of the ledger.
    case ledgerEntry = "ledger_entry"
    /// An office account.
    case account
    /// An API token.
    case token
    /// One mail.
    case mail
    /// Minutes of a meeting.
    case minutes
}
