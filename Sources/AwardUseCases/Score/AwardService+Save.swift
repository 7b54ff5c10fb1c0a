import AwardCore
import AwardStore
import Postgres

extension AwardService {
    /// Saves one scoresheet, durably, in two round trips: locks and facts, then sheet, ledger, answer and commit.
    ///
    /// Sheets share the award with each other, so that reviewers do not wait for one another; everything else takes it
    /// alone. The same `key` with the same sheet changes nothing more and gets the same receipt.
    ///
    /// - Throws: `Refusal` when the gate holds, a mark is not one, the sheet has changed since it was seen, or the
    ///   database cannot be reached; nothing is changed then.
    public func save(
        _ save: SaveSheet, award slug: String, as claim: Claim, key: String? = nil
    ) async throws -> SheetReceipt {
        let record = save.canonicalText
        let request = Idempotency.request(record, by: claim)
        let now = environment.now()
        let saved = try await translated {
            try await self.database.transaction(.readCommitted) { tx -> (receipt: SheetReceipt, toTell: Int32?) in
                tx.lockSheets(award: slug, reviewer: save.reviewer)
                guard
                    let row = try tx.scoringFacts(
                        award: slug, stage: save.stage, reviewer: save.reviewer, candidate: save.candidate,
                        key: key ?? "")
                else {
                    // Slower, but it says which of the two there is not.
                    _ = try self.context(slug, claim, in: tx, isWriting: true).stage(save.stage, in: tx)
                    throw Refusal(.notFound(.stage, name: save.stage, suggestions: []))
                }
                if let key, let before = row.idempotent {
                    return (try Idempotency.answer(before, key: key, command: save.act.action, request: request), nil)
                }
                if self.environment.isSimulated, !row.isSimulated { throw Refusal.realAward(slug) }
                let stage = try self.rules(row, save.stage, in: tx)
                let sheet = try SheetRecord(
                    save, row, rules: stage, pool: row.reviewerPool ?? "", slug: slug,
                    by: Principal(claim, reviewer: row), now: now,
                    calibrationPending: try tx.calibrationPending(for: row, stage))
                tx.writeSheet(
                    sheet.write, entry: sheet.entry(of: save.act.action, record, slug: slug),
                    answer: key.map { sheet.answer(to: $0, save.act.action, requestSHA256: request) }, sheet.grant)
                let title = self.definitions.known(row.currentSHA256)?.title ?? LocalizedText(ko: slug, en: slug)
                if let mail = self.environment.sheetsComplete(after: sheet.write, row, stage, award: title) {
                    tx.insertSheetsCompleteMail(mail, at: sheet.write.at)
                }
                let isTold = self.notices.isDue(of: row.awardID)
                if isTold { tx.notifyProgress(of: row.awardID, command: save.act.action.rawValue) }
                return (sheet.receipt, isTold ? nil : row.awardID)
            }
        }
        if let award = saved.toTell {
            notices.tellLater(of: award) { [database] in
                try await database.transaction(.readCommitted) { tx in
                    tx.notifyProgress(of: award, command: save.act.action.rawValue)
                }
            }
        }
        return saved.receipt
    }

    private func rules(
        _ row: ScoringRow, _ stage: String, in tx: borrowing Transaction
    ) throws -> StageDefinition {
        let sha256 = row.pinnedSHA256 ?? row.currentSHA256
        let rules = try definitions.value(sha256: sha256) {
            try tx.pinnedDefinition(row.awardID, sha256: sha256) ?? ""
        }
        guard let definition = rules.stage(stage) else {
            throw Refusal(.notFound(.stage, name: stage, suggestions: rules.stages.map(\.id)))
        }
        return definition
    }
}

extension Principal {
    /// The caller of a scoresheet, whose reviewer the facts already name.
    fileprivate init(_ claim: Claim, reviewer row: ScoringRow) {
        switch claim {
        case .office(let role, _): self.init(id: claim.actor, kind: .cliOperator, roles: [role])
        case .reviewer(let code) where code == row.reviewerCode:
            self.init(id: claim.actor, roles: [.reviewer], reviewer: row.reviewerID)
        case .reviewer: self.init(id: claim.actor, roles: [.reviewer])
        case .candidate: self.init(id: claim.actor, roles: [.candidateContact])
        case .account(_, let roles): self.init(id: claim.actor, roles: roles)
        case .limited(let claim, let scopes):
            self.init(claim, reviewer: row)
            self.scopes = scopes
        case .anonymous: self = .anonymous
        }
    }
}
