import AwardCore
public import Postgres

/// A candidate to be stored, in the shape of its row.
public struct NewCandidate: Sendable, Hashable, Codable {
    /// Its code.
    public var code: String
    /// Its Korean name.
    public var nameKo: String
    /// Its English name.
    public var nameEn: String
    /// The Korean title of what it enters with.
    public var projectKo: String
    /// The English title of what it enters with.
    public var projectEn: String
    /// Its category.
    public var category: String
    /// The organisation's code.
    public var organisation: String
    /// The province it counts for.
    public var province: String?

    /// A candidate.
    public init(
        code: String, nameKo: String, nameEn: String, projectKo: String, projectEn: String, category: String,
        organisation: String, province: String?
    ) {
        self.code = code
        self.nameKo = nameKo
        self.nameEn = nameEn
        self.projectKo = projectKo
        self.projectEn = projectEn
        self.category = category
        self.organisation = organisation
        self.province = province
    }
}

extension NewCandidate: RowDecodable {
    /// Reads the columns of `storedCandidates(of:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        self.init(
            code: try row.decode(0), nameKo: try row.decode(1), nameEn: try row.decode(2),
            projectKo: try row.decode(3), projectEn: try row.decode(4), category: try row.decode(5),
            organisation: try row.decode(6), province: try row.decode(7))
    }
}

extension Transaction {
    /// Those of the award's candidates that have one of `codes`, as they were imported.
    public borrowing func storedCandidates(
        of award: Int32, codes: [String]
    ) throws(DatabaseError) -> [NewCandidate] {
        try rows(
            """
            SELECT code, name_ko, name_en, project_ko, project_en, category, organisation_code, province
            FROM candidate WHERE award_id = \(award) AND code = ANY(\(codes)::text[])
            """, as: NewCandidate.self)
    }

    /// Stores candidates numbered from `first` by COPY; `isSubmitted` says of each whether its submission is complete.
    public borrowing func copyCandidates(
        _ candidates: [NewCandidate], of award: Int32, from first: Int32, isSubmitted: (Int) -> Bool
    ) throws {
        var isDone = false
        try copyCandidates(of: award, from: first) {
            defer { isDone = true }
            return isDone ? nil : (candidates, candidates.indices.map(isSubmitted))
        }
    }

    /// Stores candidates numbered from `first` by COPY, part by part as they come, so that the database works while the
    /// rest is still being read.
    ///
    /// - Parameter next: gives the next part, with whether each one's submission is complete; `nil` at the end.
    /// - Throws: What `next` throws, or `DatabaseError`; the transaction can then only be rolled back.
    public borrowing func copyCandidates(
        of award: Int32, from first: Int32, next: () throws -> (candidates: [NewCandidate], isSubmitted: [Bool])?
    ) throws {
        let eligible = CandidateState.eligible.rawValue
        let submitted = CandidateState.submitted.rawValue
        try copyIn(
            "candidate",
            columns: [
                "award_id", "candidate_id", "code", "name_ko", "name_en", "project_ko", "project_en", "category",
                "organisation_code", "province", "state",
            ]
        ) { writer in
            var number = Int64(first)
            while let part = try next() {
                let (candidates, isSubmitted) = part
                // By position: a copy of each candidate would count references to eight texts up and down.
                for index in candidates.indices {
                    writer.append(Int64(award))
                    writer.append(number)
                    writer.append(candidates[index].code)
                    writer.append(candidates[index].nameKo)
                    writer.append(candidates[index].nameEn)
                    writer.append(candidates[index].projectKo)
                    writer.append(candidates[index].projectEn)
                    writer.append(candidates[index].category)
                    writer.append(candidates[index].organisation)
                    writer.append(candidates[index].province)
                    writer.append(isSubmitted[index] ? submitted : eligible)
                    writer.endRow()
                    number += 1
                }
            }
        }
    }
}
