import AwardCore
import AwardStore
import Foundation
import Postgres

extension AwardFacts {
    /// What the gates of the result look at.
    init(in tx: borrowing Transaction, _ context: CommandContext) throws {
        let preliminaryAt = context.award.preliminaryAt.map(Moment.init)
        self.init(
            state: context.award.state, now: context.now, offset: context.offset(at: preliminaryAt ?? context.now),
            publication: context.definition.publication,
            stages: try tx.stages(of: context.awardID).map { StageFacts.Neighbour(stage: $0.stageID, state: $0.state) },
            preliminaryAt: preliminaryAt)
        for appeal in try tx.appeals(of: context.awardID) {
            switch AppealState(rawValue: appeal.state) {
            case .entered: appealsUndecided.append(String(appeal.appealID))
            case .upheld: reevaluationsPending.append(String(appeal.appealID))
            case .rejected, .reEvaluated, nil: break
            }
        }
        cancellationsUndecided = try tx.prizeAwards(of: context.awardID)
            .filter { $0.prizeState == .cancellationProposed }.map { String($0.prizeAwardID) }
    }
}

extension CommandContext {
    /// How far the award's local time is ahead of UTC at `moment`; Korea's where the zone is not known here.
    func offset(at moment: Moment) -> UTCOffset {
        guard let zone = TimeZone(identifier: definition.timeZone) else { return .korea }
        // Whole seconds suffice: zones change their offset at whole minutes.
        let date = Date(timeIntervalSince1970: Double(moment.microseconds / 1_000_000))
        return UTCOffset(seconds: zone.secondsFromGMT(for: date))
    }

    /// A moment as the award's clocks show it, e.g. `2019-11-25 18:00`.
    func localText(_ moment: Moment) -> String {
        LocalTime(moment, offset: offset(at: moment)).text
    }
}

extension PrizeAwardRow {
    /// Where the prize stands.
    var prizeState: PrizeState? { PrizeState(rawValue: state) }
    /// Whether the candidate holds it.
    var isHeld: Bool { prizeState?.isHeld ?? false }
}
