import AwardCore
import AwardStore

extension SheetRecord {
    /// The entry in the ledger: what was asked, as canonical JSON, and the receipt.
    func entry(of action: Action, _ request: String, slug: String) -> LedgerWrite {
        LedgerWrite(
            action, subject: "sheet \(receipt.number)", body: "{\"request\":\(request),\"result\":\(receiptText)}",
            slug: slug, award: write.award, actor: write.author, at: write.at)
    }

    /// The receipt, kept for the key it was asked under.
    func answer(to key: String, _ action: Action, requestSHA256: [UInt8]) -> IdempotencyWrite {
        IdempotencyWrite(
            award: write.award, key: key, command: action.rawValue, requestSHA256: requestSHA256,
            response: receiptText, at: write.at)
    }
}
