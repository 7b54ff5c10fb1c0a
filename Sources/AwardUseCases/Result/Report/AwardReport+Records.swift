import AwardCore
import AwardStore
import Postgres

extension AwardReport {
    /// Every tally with its hashes, who confirmed it, and the seed of its draw once that was revealed.
    func tallies(in tx: borrowing Transaction, _ context: CommandContext) throws -> ReportTable {
        var table = ReportTable(
            "tallies",
            [
                "stage", "tally", "is_latest", "stage_state", "sheets", "inputs_sha256", "sha256", "reason",
                "computed_by", "computed_at", "confirmed_by_admin", "confirmed_by_chair", "rules_sha256",
                "draw_commitment", "draw_seed",
            ])
        for report in stages {
            let stage = report.stage.row
            // The seed is told once it can no longer be of use to anybody.
            let isRevealed = report.tally != nil && report.stage.definition.tieBreak.contains(.draw)
            for row in try tx.tallies(of: context.awardID, stage: stage.stageNo) {
                let confirmations = try tx.confirmations(
                    of: context.awardID, stage: stage.stageNo, tallyNo: row.tallyNo)
                let person = { (role: Role) in confirmations.first { $0.role == role.rawValue }?.person }
                table.add([
                    .text(stage.stageID), .integer(row.tallyNo), .flag(row.tallyNo == stage.tallyNo),
                    .text(stage.state.rawValue), .integer(row.sheetCount), .hash(row.inputsSHA256),
                    .hash(row.bodySHA256), .text(row.reason), .text(row.computedBy), .moment(row.computedAt),
                    .text(person(.admin)), .text(person(.chair)), .hash(stage.pinnedSHA256),
                    .hash(stage.drawCommitment),
                    isRevealed ? .hash(stage.drawSeed) : .none,
                ])
            }
        }
        return table
    }

    /// Minutes of every stage.
    func minutes(in tx: borrowing Transaction, _ context: CommandContext) throws -> ReportTable {
        var table = ReportTable(
            "minutes",
            [
                "number", "stage", "present", "absent", "not_counted", "quorum", "has_quorum", "recusals", "votes",
                "notes",
                "recorded_by", "recorded_at",
            ])
        for report in stages {
            for row in try tx.minutes(of: context.awardID, stage: report.stage.number) {
                let body = try CanonicalJSON.read(MinutesBody.self, from: row.body)
                let recusals = body.recusals.map {
                    "\($0.reviewer) – \(report.names.code($0.candidate)) (\($0.kind.rawValue))"
                }
                table.add([
                    .integer(Int(row.minutesID)), .text(report.stage.row.stageID),
                    .text(body.present.joined(separator: ", ")), .text(body.absent.joined(separator: ", ")),
                    .text(body.notCounted.joined(separator: ", ")), .integer(body.quorum), .flag(body.hasQuorum),
                    .text(recusals.joined(separator: "; ")), .text(body.votes.joined(separator: "; ")),
                    .text(body.notes), .text(row.recordedBy), .moment(row.recordedAt),
                ])
            }
        }
        return table
    }

    /// What chairs have decided by hand.
    func decisions(in tx: borrowing Transaction, _ context: CommandContext) throws -> ReportTable {
        var table = ReportTable(
            "decisions",
            ["number", "stage", "kind", "candidates", "outcome", "prize", "reason", "decided_by", "decided_at"])
        for report in stages {
            for row in try tx.decisions(of: context.awardID, stage: report.stage.number) {
                let line = ListDecisions.Line(
                    row, try CanonicalJSON.read(DecisionBody.self, from: row.body), report.stage, report.names)
                table.add([
                    .integer(Int(line.number)), .text(line.stage), .text(row.kind),
                    .text(line.order.map { $0.map(\.code).joined(separator: "=") }.joined(separator: ", ")),
                    .text(line.outcome?.rawValue), .text(line.prize), .text(line.reason), .text(line.decidedBy),
                    .moment(line.decidedAt),
                ])
            }
        }
        return table
    }

    /// Bonuses and penalties, those revoked too.
    func adjustments(in tx: borrowing Transaction, _ context: CommandContext) throws -> ReportTable {
        var table = ReportTable(
            "adjustments",
            [
                "number", "stage", "candidate", "name_ko", "name_en", "points", "reason", "document", "added_by",
                "added_at", "revoked_by", "revoke_reason",
            ])
        for report in stages {
            for row in try tx.adjustments(of: context.awardID, stage: report.stage.number) {
                table.add(
                    [.integer(Int(row.adjustmentID)), .text(report.stage.row.stageID)]
                        + report.columns(of: row.candidateID)
                        + [
                            .decimal(row.points), .text(row.reason), .text(row.document), .text(row.addedBy),
                            .moment(row.addedAt), .text(row.revokedBy), .text(row.revokeReason),
                        ])
            }
        }
        return table
    }

    /// Exclusions, challenges and recusals.
    func conflicts(in tx: borrowing Transaction, _ context: CommandContext) throws -> ReportTable {
        var table = ReportTable(
            "conflicts",
            [
                "number", "reviewer", "candidate", "kind", "ground", "reason", "state", "entered_by", "entered_at",
                "decided_by", "decision",
            ])
        let reviewers = Dictionary(
            uniqueKeysWithValues: try tx.reviewers(of: context.awardID).map { ($0.reviewerID, $0.code) })
        for row in try tx.conflicts(of: context.awardID) {
            // Ground and reason would tell who a withheld candidate is.
            let told: [ReportValue] = names.isBlind ? [.none, .none] : [.text(row.ground), .text(row.reason)]
            table.add(
                [
                    .integer(Int(row.conflictID)), .text(reviewers[row.reviewerID]), .text(names.code(row.candidateID)),
                    .text(row.kind.rawValue),
                ] + told + [
                    .text(row.state.rawValue), .text(row.enteredBy), .moment(row.enteredAt), .text(row.decidedBy),
                    names.isBlind ? .none : .text(row.decision),
                ])
        }
        return table
    }

    /// Appeals and reports.
    func appeals(in tx: borrowing Transaction, _ context: CommandContext) throws -> ReportTable {
        var table = ReportTable(
            "appeals",
            [
                "number", "kind", "candidate", "name_ko", "name_en", "grounds", "state", "entered_by", "entered_at",
                "decision", "decided_by", "decided_at", "stage", "tally",
            ])
        for row in try tx.appeals(of: context.awardID) {
            let name = names.name(row.candidateID)
            let stage = stages.first { $0.stage.number == row.stageNo }?.stage.row.stageID
            table.add([
                .integer(Int(row.appealID)), .text(row.kind), .text(names.code(row.candidateID)), .text(name?.ko),
                .text(name?.en), .text(row.grounds), .text(row.state), .text(row.enteredBy), .moment(row.enteredAt),
                .text(row.decision), .text(row.decidedBy), .moment(row.decidedAt), .text(stage),
                .integer(row.tallyNo),
            ])
        }
        return table
    }
}
