public import AwardStore

/// Candidates to import, as one file brings them.
public struct CandidateBatch: Codable, Sendable {
    /// One field of a submission.
    public struct Field: Codable, Sendable, Hashable {
        /// The position of its candidate in ``CandidateBatch/candidates``.
        public var candidate: Int
        /// The field.
        public var field: String
        /// What is handed in.
        public var content: String

        /// `content` for `field` of the candidate at that position.
        public init(candidate: Int, field: String, content: String) {
            self.candidate = candidate
            self.field = field
            self.content = content
        }
    }

    /// The file's name, as the caller gave it.
    public var file: String
    /// SHA-256 of the file, in hexadecimal digits.
    public var sha256: String
    /// The candidates, in the order of the file.
    public var candidates: [NewCandidate]
    /// The line of each.
    public var lines: [Int]
    /// Their organisations and the parents of those, each once, in the order of the file.
    public var organisations: [OrganisationRow]
    /// What they hand in with the file, in the order of the candidates.
    public var fields: [Field]

    /// Candidates of a file.
    public init(
        file: String, sha256: String, candidates: [NewCandidate], lines: [Int], organisations: [OrganisationRow],
        fields: [Field] = []
    ) {
        self.file = file
        self.sha256 = sha256
        self.candidates = candidates
        self.lines = lines
        self.organisations = organisations
        self.fields = fields
    }

    /// The place of a candidate in the file, as an editor finds it.
    func place(_ index: Int) -> String {
        index < lines.count ? "\(file):\(lines[index])" : file
    }
}

/// What the ledger keeps of an import: which file, not its rows.
public struct ImportRecord: Encodable, Sendable {
    let file: String
    let sha256: String
    let rows: Int
}
