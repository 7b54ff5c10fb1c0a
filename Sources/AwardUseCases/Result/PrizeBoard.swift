import AwardCore
import AwardStore
import Postgres

/// Who moves up when a prize falls vacant (차순위).
public struct Succession: Codable, Sendable, Hashable {
    /// One candidate moving up.
    public struct Promotion: Codable, Sendable, Hashable {
        /// The candidate's code.
        public let candidate: String
        /// The prize it gives up.
        public let from: String?
        /// The prize it gets.
        public let to: String
    }

    /// The prize that fell vacant.
    public let prize: String
    /// The candidate that lost it, by its code.
    public let candidate: String
    /// Who moves up, best prize first.
    public let promotions: [Promotion]
    /// Candidates that tie for a prize, by their codes; the chair names one of them, or nobody moves up.
    public let tied: [String]
    /// The prize that stays vacant in the end, if one does.
    public let vacant: String?
}

/// The prizes as they are held while some of them pass on.
struct PrizeBoard {
    let names: CandidateNames
    private let stage: LoadedStage
    private let tally: Tally
    private let tallyNo: Int
    private var held: [Int32: (number: Int32, prize: String)] = [:]
    private var lost: Set<Int32> = []
    private var lastNumber: Int32

    /// - Throws: `Refusal` when no stage or no tally exists from which prizes could have come.
    init(in tx: borrowing Transaction, _ context: CommandContext) throws {
        guard let last = try context.stages(in: tx).last, let number = last.row.tallyNo else {
            throw Refusal(.notFound(.tally, name: context.award.slug, suggestions: []))
        }
        stage = last
        tallyNo = number
        tally = try context.storedTally(last, number, in: tx)
        names = try CandidateNames(.resultRead, stage: nil, in: tx, context)
        for row in try tx.prizeAwards(of: context.awardID) {
            if row.isHeld { held[row.candidateID] = (row.prizeAwardID, row.prizeID) }
            if row.prizeState == .cancelled { lost.insert(row.candidateID) }
        }
        lastNumber = try tx.lastNumber(.prizeAward, of: context.awardID)
    }

    /// Who holds a prize, by number.
    var holders: [Int32] { held.keys.sorted() }

    /// Whether the candidate no longer competes.
    func hasLeft(_ candidate: Int32) -> Bool {
        names.row(candidate)?.state.hasLeft ?? true
    }

    /// Takes a prize from its holder and passes it on by the vacancy rule of the last stage.
    ///
    /// - Parameter successor: the code of the candidate the chair named among those who tie.
    /// - Throws: `Refusal` (`invalid`) when `successor` is none of those who tie.
    mutating func vacate(
        _ row: PrizeAwardRow, successor: String?, in tx: borrowing Transaction, _ context: CommandContext
    ) throws -> Succession {
        held[row.candidateID] = nil
        lost.insert(row.candidateID)
        var next = nextInLine(row, among: standing)
        if let successor {
            guard next.tied.contains(successor) else { throw PrizeBoard.notTied(successor, next.tied) }
            next = nextInLine(
                row,
                among: standing.map { place in
                    var place = place
                    if next.tied.contains(place.candidate), place.candidate != successor { place.place += 1 }
                    return place
                })
        }
        let given = try reachable(next)
        for promotion in given.promotions {
            try promote(promotion, instead: row, in: tx, context)
        }
        return Succession(
            prize: row.prizeID, candidate: names.code(row.candidateID),
            promotions: given.promotions.map {
                Succession.Promotion(candidate: $0.candidate, from: $0.from, to: $0.to)
            },
            tied: given.tied, vacant: given.vacant)
    }

    private var standing: [NextInLine.Place] {
        tally.categories.flatMap(\.standings).compactMap { standing in
            standing.place.map { place in
                NextInLine.Place(
                    candidate: standing.code, category: standing.category, place: place,
                    prize: held[standing.candidate]?.prize,
                    isEligible: standing.status == .ranked && !lost.contains(standing.candidate)
                        && !hasLeft(standing.candidate))
            }
        }
    }

    private func nextInLine(_ row: PrizeAwardRow, among standing: [NextInLine.Place]) -> NextInLine {
        NextInLine(
            after: row.prizeID, in: names.row(row.candidateID)?.category ?? "",
            by: stage.definition.selection.vacancy, prizes: stage.rules.prizes, standing: standing)
    }

    /// The promotions up to the first whose candidate lacks the prize's minimum; that prize then stays vacant.
    private func reachable(_ next: NextInLine) throws -> NextInLine {
        var result = next
        for (index, promotion) in next.promotions.enumerated() {
            guard let minimum = stage.rules.prizes.first(where: { $0.id == promotion.to })?.minimum else { continue }
            let official = tally.categories.flatMap(\.standings).first { $0.code == promotion.candidate }?.official
            if let official, official >= minimum.points(of: tally.maximum) { continue }
            result.promotions = Array(next.promotions[..<index])
            result.vacant = promotion.to
            result.tied = []
            break
        }
        return result
    }

    private mutating func promote(
        _ promotion: NextInLine.Promotion, instead row: PrizeAwardRow, in tx: borrowing Transaction,
        _ context: CommandContext
    ) throws {
        guard let standing = tally.categories.flatMap(\.standings).first(where: { $0.code == promotion.candidate })
        else { return }
        if let before = held[standing.candidate] {
            tx.setPrizeAward(
                context.awardID, number: before.number, state: PrizeState.superseded.rawValue,
                reason: "prize \(row.prizeAwardID)", noticeUntil: nil, by: context.actor, at: context.at)
        }
        lastNumber += 1
        held[standing.candidate] = (lastNumber, promotion.to)
        tx.insertPrizeAward(
            context.awardID, number: lastNumber, candidate: standing.candidate, prize: promotion.to,
            stage: stage.number, tallyNo: tallyNo, origin: String(row.prizeAwardID), by: context.actor, at: context.at)
        tx.setCandidateStates(context.awardID, [standing.candidate], .awarded, stageNo: stage.number)
    }

    private static func notTied(_ successor: String, _ tied: [String]) -> Refusal {
        let list = tied.joined(separator: ", ")
        return Refusal(
            .invalid([
                Problem(
                    at: "--successor",
                    tied.isEmpty
                        ? LocalizedText(
                            ko: "동점이 없으므로 승계할 후보를 정할 필요가 없습니다.",
                            en: "No candidates tie, so nobody has to be named.")
                        : LocalizedText(
                            ko: "\(successor) 후보는 동점 후보가 아닙니다. 동점 후보: \(list).",
                            en: "\(successor) is none of the candidates that tie: \(list)."))
            ]))
    }
}
