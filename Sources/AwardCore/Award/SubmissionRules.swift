/// What a candidate hands in: fields and files.
public struct SubmissionRules: Sendable, Hashable, Codable {
    /// One field of the submission.
    public struct Field: Sendable, Hashable, Codable {
        /// Short name, unique within the submission.
        public var id: String
        /// What the field asks for.
        public var title: LocalizedText
        /// Whether a submission without it is incomplete.
        public var isRequired: Bool
        /// Most characters allowed.
        public var maximumLength: Int
        /// Whether it is withheld from reviewers of a blind stage.
        public var identifies: Bool

        /// A field.
        public init(
            id: String, title: LocalizedText, isRequired: Bool = true, maximumLength: Int = 4000,
            identifies: Bool = false
        ) {
            self.id = id
            self.title = title
            self.isRequired = isRequired
            self.maximumLength = maximumLength
            self.identifies = identifies
        }
    }

    /// The fields, in the order they are shown.
    public var fields: [Field]
    /// Most files attached to one submission.
    public var maximumFiles: Int
    /// Largest file, in bytes.
    public var maximumFileBytes: Int
    /// Media types allowed, e.g. `application/pdf`.
    public var fileTypes: [String]

    /// Rules for submissions; by default no fields, ten files of 20 MB.
    public init(
        fields: [Field] = [], maximumFiles: Int = 10, maximumFileBytes: Int = 20_000_000,
        fileTypes: [String] = ["application/pdf", "image/png", "image/jpeg", "text/plain"]
    ) {
        self.fields = fields
        self.maximumFiles = maximumFiles
        self.maximumFileBytes = maximumFileBytes
        self.fileTypes = fileTypes
    }
}
