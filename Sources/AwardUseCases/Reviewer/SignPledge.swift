public import AwardCore
import AwardStore
public import Postgres

/// Records that a reviewer signed the pledge. Signing again changes nothing.
public struct SignPledge: Command {
    public static let action = Action.reviewerPledge

    /// The reviewer's code or unique name.
    public var reviewer: String
    /// SHA-256 of the text that was shown, in hexadecimal digits; another text is refused.
    public var text: String

    /// `reviewer` signs the text of that hash.
    public init(reviewer: String, text: String = Pledge.sha256.hexadecimal) {
        self.reviewer = reviewer
        self.text = text
    }

    public var subject: String { "reviewer \(reviewer)" }

    /// A pledge on record.
    public struct Output: Codable, Sendable {
        /// The reviewer's code.
        public let reviewer: String
        /// The reviewer's name.
        public let name: LocalizedText
        /// When it was signed.
        public let at: Moment
        /// SHA-256 of the text, in hexadecimal digits.
        public let text: String
        /// Whether it had been signed before; then that time stays.
        public let wasSigned: Bool
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        let row = try context.reviewer(reviewer, in: tx)
        _ = try Policy.decidePledge(by: context.principal, given: context.reviewerFacts(row))
        guard text == Pledge.sha256.hexadecimal else {
            throw Refusal(
                .invalid([
                    Problem(
                        at: "text",
                        LocalizedText(
                            ko: "서약서가 바뀌었습니다. 새 서약서를 읽고 다시 서명해 주십시오.",
                            en: "The pledge has another text now; read it and sign again."))
                ]))
        }
        if row.pledgedAt == nil { tx.setPledge(context.awardID, row.reviewerID, at: context.at) }
        return Output(
            reviewer: row.code, name: row.name, at: row.pledgedAt.map(Moment.init) ?? context.now, text: text,
            wasSigned: row.pledgedAt != nil)
    }
}

extension CommandContext {
    /// What actions on one reviewer look at.
    func reviewerFacts(_ row: ReviewerRow) -> ReviewerFacts {
        ReviewerFacts(reviewer: row.reviewerID, code: row.code, state: row.state, awardState: award.state)
    }
}
