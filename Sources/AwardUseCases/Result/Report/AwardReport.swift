import AwardCore
import AwardStore
import Postgres

/// The parts of a report that belong to no single stage.
struct AwardReport {
    let stages: [StageReport]
    let names: CandidateNames

    init(_ stages: [StageReport], in tx: borrowing Transaction, _ context: CommandContext) throws {
        self.stages = stages
        names = try CandidateNames(.resultReport, stage: nil, in: tx, context)
    }

    /// Every table, in the order in which a reader wants them.
    func tables(in tx: borrowing Transaction, _ context: CommandContext) throws -> [ReportTable] {
        [
            try award(in: tx, context), try prizes(in: tx, context), try remarks(in: tx, context),
            try tallies(in: tx, context), try minutes(in: tx, context), try decisions(in: tx, context),
            try adjustments(in: tx, context), try conflicts(in: tx, context), try appeals(in: tx, context),
            try ledger(in: tx, context),
        ]
    }

    private func award(in tx: borrowing Transaction, _ context: CommandContext) throws -> ReportTable {
        let head = try tx.ledgerSeals(of: context.awardID).last
        let row = context.award
        var table = ReportTable("award", ["key", "value"])
        let facts: [(String, ReportValue)] = [
            ("award", .text(row.slug)), ("title_ko", .text(context.definition.title.ko)),
            ("title_en", .text(context.definition.title.en)), ("state", .text(row.state.rawValue)),
            ("is_simulated", .flag(row.isSimulated)), ("definition_version", .integer(row.version)),
            ("definition_sha256", .hash(row.sha256)), ("preliminary_at", .moment(row.preliminaryAt)),
            ("final_at", .moment(row.finalAt)), ("published_at", .moment(row.publishedAt)),
            ("ledger_seal", .integer(head?.sealNo)), ("ledger_sealed_up_to", .integer(head.map { Int($0.upToEntry) })),
            ("ledger_head_sha256", .hash(head?.sha256)),
        ]
        for (key, value) in facts { table.add([.text(key), value]) }
        return table
    }

    private func prizes(in tx: borrowing Transaction, _ context: CommandContext) throws -> ReportTable {
        var table = ReportTable(
            "prizes",
            [
                "number", "category", "prize", "prize_ko", "prize_en", "grantor_ko", "grantor_en", "candidate",
                "name_ko",
                "name_en", "project_ko", "project_en", "place", "state", "origin", "reason", "notice_until",
                "changed_by", "changed_at",
            ])
        let list = try PrizeList(names, in: tx, context)
        for line in list.all {
            table.add([
                .integer(Int(line.number)), .text(line.category), .text(line.prize), .text(line.prizeTitle.ko),
                .text(line.prizeTitle.en), .text(line.grantor?.ko), .text(line.grantor?.en), .text(line.candidate),
                .text(line.name?.ko), .text(line.name?.en), .text(line.project.ko), .text(line.project.en),
                .integer(line.place), .text(line.state.rawValue), .text(line.origin), .text(line.reason),
                .moment(line.noticeUntil), .text(line.changedBy), .moment(line.changedAt),
            ])
        }
        return table
    }

    private func remarks(in tx: borrowing Transaction, _ context: CommandContext) throws -> ReportTable {
        var table = ReportTable(
            "remarks",
            ["number", "candidate", "name_ko", "name_en", "text_ko", "text_en", "recorded_by", "recorded_at"])
        for row in try tx.remarks(of: context.awardID) {
            let name = row.candidateID.flatMap(names.name)
            table.add([
                .integer(Int(row.remarkID)), .text(row.candidateID.map(names.code)), .text(name?.ko), .text(name?.en),
                .text(row.ko), .text(row.en), .text(row.recordedBy), .moment(row.recordedAt),
            ])
        }
        return table
    }

    private func ledger(in tx: borrowing Transaction, _ context: CommandContext) throws -> ReportTable {
        var table = ReportTable("ledger-seals", ["seal", "up_to_entry", "entries", "sha256"])
        for seal in try tx.ledgerSeals(of: context.awardID) {
            table.add([
                .integer(seal.sealNo), .integer(Int(seal.upToEntry)), .integer(Int(seal.entries)), .hash(seal.sha256),
            ])
        }
        return table
    }
}
