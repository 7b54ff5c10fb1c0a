import AwardCore
import AwardFiles
import AwardStore
import AwardUseCases

extension ReviewerBatch {
    /// The reviewers of a file, ready to import.
    ///
    /// - Parameter warn: gets what may not have been meant.
    /// - Throws: `Refusal` (`invalid`) with every mistake of the file.
    static func read(
        _ path: String, for definition: AwardDefinition, warn: (Diagnostic) -> Void
    ) async throws -> ReviewerBatch {
        async let hash = LocalFile.sha256(path)
        let (rows, diagnostics) = ReviewerFile.read(at: path, for: definition)
        if let refusal = Refusal(diagnostics) { throw refusal }
        for warning in diagnostics { warn(warning) }
        return ReviewerBatch(
            file: path, sha256: await hash, reviewers: try rows.map { try NewReviewer($0) }, lines: rows.map(\.line))
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
