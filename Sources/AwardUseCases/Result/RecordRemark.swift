public import AwardCore
import AwardStore
public import Postgres

/// Records the committee's remarks on one candidate (심사평) or on the whole (심사총평). Later ones take the place of
/// earlier ones, which stay readable.
public struct RecordRemark: Command {
    public static let action = Action.remarksRecord

    /// The candidate; `nil` for the overall remarks.
    public var candidate: String?
    /// The remarks in both languages.
    public var text: LocalizedText

    /// Records remarks on `candidate`, or on the whole.
    public init(candidate: String?, text: LocalizedText) {
        self.candidate = candidate
        self.text = text
    }

    public var subject: String { candidate.map { "candidate \($0)" } ?? "award" }

    /// What was recorded.
    public struct Output: Codable, Sendable {
        /// The remarks' number within the award.
        public let number: Int32
        /// The candidate's code; `nil` for the overall remarks.
        public let candidate: String?
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        try context.permit(.remarksRecord)
        let names = try CandidateNames(.resultRead, stage: nil, in: tx, context)
        let row = try candidate.map { try names.find($0, in: tx, context) }
        var problems: [Problem] = []
        for (flag, words) in [("--ko", text.ko), ("--en", text.en)] where words.allSatisfy(\.isWhitespace) {
            problems.append(
                Problem(
                    at: flag,
                    LocalizedText(
                        ko: "심사평은 두 언어로 모두 적어야 합니다.", en: "Remarks must be given in both languages.")))
        }
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
        let number = try tx.lastNumber(.remark, of: context.awardID) + 1
        tx.insertRemark(
            context.awardID, number: number, candidate: row?.candidateID, ko: text.ko, en: text.en, by: context.actor,
            at: context.at)
        return Output(number: number, candidate: row.map { names.code($0.candidateID) })
    }
}
