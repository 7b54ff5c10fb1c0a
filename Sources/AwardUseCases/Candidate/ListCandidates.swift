public import AwardCore
import AwardStore
public import Postgres

/// The candidates in Korean dictionary order; where names are withheld, in the order of their codes.
public struct ListCandidates: Query {
    public static let action = Action.candidateRead

    /// Only of this category.
    public var category: String?
    /// Only in this state.
    public var state: CandidateState?

    /// Asks for the candidates.
    public init(category: String? = nil, state: CandidateState? = nil) {
        self.category = category
        self.state = state
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> [CandidateLine] {
        let reader = try CandidateReader(.candidateRead, in: tx, context)
        let category = try category.map { try context.category($0) }
        let all = try tx.candidates(of: context.awardID)
        let names = reader.isBlind ? nil : CandidateNames(all)
        let lines = all.compactMap { row -> CandidateLine? in
            guard category == nil || row.category == category?.id, state == nil || row.state == state else {
                return nil
            }
            return reader.code(of: row).map { CandidateLine(row, code: $0, name: names?.name(row.candidateID), reader) }
        }
        return reader.isBlind ? lines.sorted { $0.code < $1.code } : lines
    }
}

/// One candidate in a list.
public struct CandidateLine: Codable, Sendable {
    /// The code, or the blind code.
    public let code: String
    /// The name, with the parent's where it is not unique; `nil` when withheld.
    public let name: LocalizedText?
    /// The category.
    public let category: String
    /// The organisation's code; `nil` when withheld.
    public let organisation: String?
    /// The province; `nil` when withheld or when there is none.
    public let province: String?
    /// What it enters with; empty when withheld.
    public let project: LocalizedText
    /// Where it is between entry and prize.
    public let state: CandidateState
    /// The number of the stage the state speaks of.
    public let stage: Int?
    /// Why it was rejected, withdrawn …; only for those who run the award.
    public let reason: String?

    init(_ row: CandidateRow, code: String, name: LocalizedText?, _ reader: CandidateReader) {
        self.code = code
        self.name = name
        category = row.category
        organisation = reader.isBlind ? nil : row.organisation
        province = reader.isBlind ? nil : row.province
        project =
            reader.isBlind
            ? CandidateView(blind: CandidateRecord(row), blindCode: code, rules: SubmissionRules()).project
            : row.project
        state = row.state
        stage = row.stageNo.map(Int.init)
        reason = reader.isOffice || reader.grant.view.candidate != nil ? row.stateReason : nil
    }
}

extension CandidateRecord {
    /// The candidate as stored, with what it handed in.
    init(_ row: CandidateRow, submission: SubmissionContent = SubmissionContent()) {
        // A code tells as much as a name; one of two or three digits would blot out years and amounts, though.
        let codes = [row.code, row.organisation].filter { $0.count > 3 }
        self.init(
            code: row.code, category: row.category, name: row.name, project: row.project,
            organisation: row.organisation, organisationName: row.name, province: row.province,
            otherNames: [row.parentName?.ko, row.parentName?.en].compactMap { $0 } + codes, submission: submission)
    }
}

extension CommandContext {
    /// The category called `text`: its short name or its title.
    ///
    /// - Throws: `Refusal` (`notFound`) with the names there are.
    func category(_ text: String) throws(Refusal) -> CategoryDefinition {
        if let found = definition.categories.first(where: {
            $0.id == text || $0.title.ko == text || $0.title.en == text
        }) {
            return found
        }
        throw Refusal(.notFound(.category, name: text, suggestions: definition.categories.map(\.id)))
    }
}
