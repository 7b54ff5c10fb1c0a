import AwardCore
import AwardStore
import Postgres

extension CommandContext {
    /// What a candidate was called before its name was corrected.
    func formerNames(ofCandidate code: String, in tx: borrowing Transaction) throws -> [String] {
        try formerNames(.candidateCorrect, in: tx) { $0.candidate == code }
    }

    /// What a reviewer was called before the name was corrected.
    func formerNames(ofReviewer code: String, in tx: borrowing Transaction) throws -> [String] {
        try formerNames(.reviewerCorrect, in: tx) { $0.reviewer == code }
    }

    private func formerNames(
        _ action: Action, in tx: borrowing Transaction, of isMeant: (CorrectedNames) -> Bool
    ) throws -> [String] {
        try tx.ledger(of: awardID, commands: [action.rawValue]).flatMap { entry -> [String] in
            let corrected = try CanonicalJSON.read(CorrectionBody.self, from: entry.body).result
            guard isMeant(corrected) else { return [] }
            return corrected.corrections.filter { $0.field.hasPrefix("name") }.map(\.before)
        }
    }
}

/// What of a ledger body tells about a correction.
private struct CorrectionBody: Decodable {
    let result: CorrectedNames
}
