import AwardCore
import AwardStore
import Postgres

/// What the ledger calls one thing: it keeps every name a caller used.
struct LedgerSubjects {
    var names: Set<String>
    /// Patterns of `LIKE`.
    var patterns: [String] = []

    /// A reviewer's or candidate's own number within `sheet STAGE-REVIEWER-CANDIDATE-REVISION`.
    fileprivate mutating func addSheets(ofReviewer reviewer: Int32) { patterns.append("sheet %-\(reviewer)-%-%") }
    fileprivate mutating func addSheets(ofCandidate candidate: Int32) { patterns.append("sheet %-%-\(candidate)-%") }
}

extension CommandContext {
    /// The subjects `text` can stand for: as it is written, and every other name of the stage, candidate or reviewer it
    /// names, with the noun before it or without.
    func ledgerSubjects(about text: String, in tx: borrowing Transaction) throws -> LedgerSubjects {
        var subjects = LedgerSubjects(names: [text])
        let words = text.split(separator: " ", maxSplits: 1).map(String.init)
        let nouns = ["stage", "candidate", "reviewer"]
        let noun = words.count == 2 && nouns.contains(words[0]) ? words[0] : nil
        let name = noun == nil ? text : words[1]
        if noun == nil || noun == "stage" {
            for stage in try tx.stages(of: awardID) where stage.stageID == name || String(stage.stageNo) == name {
                subjects.names.formUnion(["stage \(stage.stageID)", "stage \(stage.stageNo)"])
            }
        }
        if noun == nil || noun == "candidate" {
            for row in try tx.candidates(of: awardID, called: name) {
                let names =
                    [row.code, row.name.ko, row.name.en, row.fullName.ko, row.fullName.en]
                    + (try formerNames(ofCandidate: row.code, in: tx))
                subjects.names.formUnion(names.map { "candidate \($0)" })
                subjects.addSheets(ofCandidate: row.candidateID)
            }
        }
        if noun == nil || noun == "reviewer" {
            for row in try tx.reviewers(of: awardID, called: name) {
                let names =
                    [row.code, row.name.ko, row.name.en] + (try formerNames(ofReviewer: row.code, in: tx))
                subjects.names.formUnion(names.map { "reviewer \($0)" })
                subjects.addSheets(ofReviewer: row.reviewerID)
            }
        }
        return subjects
    }
}
