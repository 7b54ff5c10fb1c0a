public import AwardCore
public import AwardFiles
import AwardStore

extension ReviewerBatch {
    /// The reviewers of a file handed over, ready to import, and what may not have been meant.
    ///
    /// - Throws: `Refusal` (`invalid`) with every mistake of the file.
    public static func read(
        _ file: NamedFile, for definition: AwardDefinition
    ) throws -> (batch: ReviewerBatch, warnings: [Diagnostic]) {
        let (rows, diagnostics) = ReviewerFile.read(file, for: definition)
        if let refusal = Refusal(diagnostics) { throw refusal }
        let batch = ReviewerBatch(
            file: file.name, sha256: CanonicalJSON.sha256(bytes: file.bytes).hexadecimal,
            reviewers: try rows.map { try NewReviewer($0) }, lines: rows.map(\.line))
        return (batch, diagnostics)
    }
}

extension NewReviewer {
    /// One line of a file.
    fileprivate init(_ row: AwardFiles.ReviewerRow) throws {
        let engagements =
            row.employers.map { Engagement(.employer, organisation: $0.organisation, untilYear: $0.untilYear) }
            + row.advised.map { Engagement(.advisory, organisation: $0.organisation, untilYear: $0.untilYear) }
        self.init(
            code: row.code, nameKo: row.name, nameEn: row.nameEN ?? row.name, organisation: row.organisationCode,
            organisationName: row.organisation ?? "", pool: row.pool,
            role: (row.isChair ? ReviewerRole.chair : .member).rawValue, isExternal: row.isExternal,
            email: row.email ?? "", minimumLoad: row.minimumLoad, maximumLoad: row.maximumLoad,
            engagements: try engagements.storedText(), expertise: row.expertise)
    }
}
