public import AwardCore
import AwardStore
public import Postgres

/// A prize of one candidate, given or taken back.
public struct PrizeLine: Codable, Sendable, Hashable {
    /// Its number within the award.
    public let number: Int32
    /// The category.
    public let category: String
    /// The category's name.
    public let categoryTitle: LocalizedText
    /// The prize.
    public let prize: String
    /// The prize's name.
    public let prizeTitle: LocalizedText
    /// Who gives it.
    public let grantor: LocalizedText?
    /// The candidate's code.
    public let candidate: String
    /// The candidate's name with its parent's; `nil` when withheld.
    public let name: LocalizedText?
    /// What it entered with.
    public let project: LocalizedText
    /// Its place in the final standing.
    public let place: Int?
    /// Where the prize stands.
    public let state: PrizeState
    /// `tally`, or the number of the prize whose place it takes.
    public let origin: String
    /// Why it is to be cancelled, was cancelled or kept.
    public let reason: String?
    /// Until when a comment on a cancellation can be given.
    public let noticeUntil: Timestamp?
    /// Who changed it last.
    public let changedBy: String
    /// When.
    public let changedAt: Timestamp
}

/// A grade of which prizes stay empty in a category, which is a legal result.
public struct EmptyGrade: Codable, Sendable, Hashable {
    /// The category.
    public let category: String
    /// The prize.
    public let prize: String
    /// How many of it stay empty.
    public let count: Int
}

/// The prizes of an award with the tally they come from.
struct PrizeList {
    /// Every prize, best first within each category; those taken back too.
    let all: [PrizeLine]
    /// Grades nobody was given by the tally.
    let empty: [EmptyGrade]

    /// Prizes that are held.
    var held: [PrizeLine] { all.filter(\.state.isHeld) }

    init(_ names: CandidateNames, in tx: borrowing Transaction, _ context: CommandContext) throws {
        let last = try context.stages(in: tx).last
        let rules = last?.rules ?? context.definition
        let tally = try last.flatMap { stage in try stage.row.tallyNo.map { try context.storedTally(stage, $0, in: tx) }
        }
        let categories = rules.categories.map(\.id)
        let prizes = rules.prizes.map(\.id)
        let lines = try tx.prizeAwards(of: context.awardID).map { row in
            PrizeLine(row, rules: rules, place: tally?.standing(of: row.candidateID)?.place, names)
        }
        all = lines.sorted { first, second in
            let keys = [first, second].map { line in
                [
                    categories.firstIndex(of: line.category) ?? categories.count,
                    prizes.firstIndex(of: line.prize) ?? prizes.count, line.place ?? Int.max, Int(line.number),
                ]
            }
            return keys[0].lexicographicallyPrecedes(keys[1])
        }
        let isDecided = last?.row.state == .confirmed
        empty = (isDecided ? tally?.categories ?? [] : []).flatMap { category in
            category.emptyPrizes.map { EmptyGrade(category: category.category, prize: $0.prize, count: $0.count) }
        }
    }
}

extension PrizeLine {
    fileprivate init(_ row: PrizeAwardRow, rules: AwardDefinition, place: Int?, _ names: CandidateNames) {
        let label = names.label(row.candidateID)
        let definition = rules.prizes.first { $0.id == row.prizeID }
        number = row.prizeAwardID
        category = label.category
        categoryTitle = rules.category(label.category)?.title ?? LocalizedText(ko: label.category, en: label.category)
        prize = row.prizeID
        prizeTitle = definition?.title ?? LocalizedText(ko: row.prizeID, en: row.prizeID)
        grantor = definition?.grantor
        candidate = label.code
        name = label.name
        project =
            names.isBlind
            ? LocalizedText(ko: "", en: "") : names.row(row.candidateID)?.project ?? LocalizedText(ko: "", en: "")
        self.place = place
        state = row.prizeState ?? .superseded
        origin = row.origin
        reason = row.reason
        noticeUntil = row.noticeUntil
        changedBy = row.changedBy
        changedAt = row.changedAt
    }
}
