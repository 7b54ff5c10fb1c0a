public import AwardCore
import AwardStore
public import Postgres

/// Records minutes of the committee's meeting on a stage: attendance, quorum, who was kept from whom, votes.
public struct RecordMinutes: Command {
    public static let action = Action.minutesRecord

    /// The stage.
    public var stage: String
    /// Codes of the members present.
    public var present: [String]
    /// What was voted on and how, one sentence each.
    public var votes: [String]
    /// Anything else.
    public var notes: String

    /// Records a meeting on `stage`.
    public init(stage: String, present: [String], votes: [String] = [], notes: String = "") {
        self.stage = stage
        self.present = present
        self.votes = votes
        self.notes = notes
    }

    public var subject: String { "stage \(stage)" }

    /// What was recorded.
    public struct Output: Codable, Sendable {
        /// The minutes' number within the award.
        public let number: Int32
        /// The stage.
        public let stage: String
        /// What they say.
        public let minutes: MinutesBody
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        try context.permit(.minutesRecord)
        let loaded = try context.stage(stage, in: tx)
        let material = try StageMaterial(loaded, in: tx, context)
        let body = try minutes(material, in: tx, context)
        let number = try tx.lastNumber(.minutes, of: context.awardID) + 1
        tx.insertMinutes(
            context.awardID, number: number, stage: loaded.number, body: try CanonicalJSON.text(body),
            by: context.actor, at: context.at)
        return Output(number: number, stage: loaded.row.stageID, minutes: body)
    }

    private func minutes(
        _ material: StageMaterial, in tx: borrowing Transaction, _ context: CommandContext
    ) throws -> MinutesBody {
        let panel = Panel(stage: material.stage.definition)
        let members = material.reviewers.values.filter(panel.includes).sorted { $0.code < $1.code }
        let named = try present.map { try context.reviewer($0, in: tx) }
        try check(named, members)
        let barring = material.barring
        // Somebody kept from every candidate has no part in the meeting; somebody kept from one has.
        let apart = members.filter { member in
            !material.competing.isEmpty
                && material.competing.allSatisfy { barring[.init(member.reviewerID, $0.candidateID)] != nil }
        }.map(\.code)
        let there = Set(named.map(\.code)).subtracting(apart)
        let counted = members.map(\.code).filter { !apart.contains($0) }
        let entered = Set(material.entries.map(\.candidateID))
        let recusals = material.conflicts.filter { conflict in
            conflict.state.bars && entered.contains(conflict.candidateID)
                && material.reviewers[conflict.reviewerID].map(panel.includes) == true
        }
        return MinutesBody(
            present: counted.filter(there.contains), absent: counted.filter { !there.contains($0) }, notCounted: apart,
            quorum: Attendance.quorum(of: counted.count, percent: material.stage.rules.committee.quorumPercent),
            recusals: recusals.map { row in
                MinutesBody.Recusal(
                    reviewer: material.code(ofReviewer: row.reviewerID), candidate: row.candidateID, kind: row.kind,
                    ground: row.ground)
            },
            votes: votes, notes: notes)
    }

    private func check(_ named: [ReviewerRow], _ members: [ReviewerRow]) throws(Refusal) {
        var problems: [Problem] = []
        let codes = Set(members.map(\.code))
        let strangers = named.map(\.code).filter { !codes.contains($0) }
        if !strangers.isEmpty {
            let list = strangers.joined(separator: ", ")
            problems.append(
                Problem(
                    at: "--present",
                    LocalizedText(
                        ko: "이 단계의 심사위원이 아닙니다: \(list).", en: "Not on the panel of this stage: \(list).")))
        }
        if Set(named.map(\.code)).count != named.count {
            problems.append(
                Problem(
                    at: "--present",
                    LocalizedText(ko: "같은 심사위원이 두 번 있습니다.", en: "A reviewer is named twice.")))
        }
        if named.isEmpty {
            problems.append(
                Problem(
                    at: "--present",
                    LocalizedText(ko: "참석한 심사위원이 없습니다.", en: "No member present is named.")))
        }
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
    }
}
