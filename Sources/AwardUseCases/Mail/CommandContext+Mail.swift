import AwardCore
import AwardStore
import Postgres

extension CommandContext {
    /// Where the service is found, if acts write mail here: never for an award whose people are made up.
    var mailSite: String? { award.isSimulated ? nil : environment.site }

    /// Tells reviewers of new assignments, one mail each.
    ///
    /// - Parameter reviewers: each as often as there are assignments.
    func mailAssignments(_ reviewers: [Int32], of stage: LoadedStage, in tx: borrowing Transaction) throws {
        guard let site = mailSite else { return }
        let counts = Dictionary(reviewers.map { ($0, 1) }, uniquingKeysWith: +)
        try mail(.assignment, of: stage, to: counts, in: tx) { row, count, language in
            MailText.assignment(
                award: definition.title, name: row.name, stage: stage.definition.title, count: count,
                until: until(stage), site: site, language)
        }
    }

    /// Writes one mail to each of these reviewers who is active and has an address; gives who got one.
    @discardableResult
    func mail(
        _ kind: MailKind, of stage: LoadedStage, to counts: [Int32: Int], in tx: borrowing Transaction,
        _ text: (ReviewerRow, Int, Language) -> MailText
    ) throws -> [ReviewerRow] {
        if counts.isEmpty { return [] }
        let languages = try tx.reviewerLanguages(of: awardID)
        var told: [ReviewerRow] = []
        for row in try tx.reviewers(of: awardID) where row.state == .active {
            guard let count = counts[row.reviewerID], let address = EmailAddress.canonical(row.email) else { continue }
            let language = languages[row.reviewerID] ?? .korean
            tx.cancelMail(of: awardID, kind: kind, to: .reviewer(row.reviewerID), at: at)
            tx.insertMail(
                NewMail(
                    kind: kind, owner: .reviewer(row.reviewerID), stage: stage.number, recipient: address,
                    name: row.name(language), language: language, text: text(row, count, language),
                    messageID: Randomness.bytes(16).hexadecimal),
                of: awardID, at: at)
            told.append(row)
        }
        return told
    }

    /// Until when sheets of a stage are taken, by the award's clocks.
    func until(_ stage: LoadedStage) -> String? {
        stage.window.map { localText($0.lastMoment) }
    }
}
