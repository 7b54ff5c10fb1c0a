/// What a candidate handed in, as far as completeness looks at it.
public struct SubmissionContent: Sendable, Hashable, Codable {
    /// One file.
    public struct File: Sendable, Hashable, Codable {
        /// The file's name.
        public var name: String
        /// Its size in bytes.
        public var bytes: Int
        /// Its media type, e.g. `application/pdf`.
        public var mediaType: String

        /// A file.
        public init(name: String, bytes: Int, mediaType: String) {
            self.name = name
            self.bytes = bytes
            self.mediaType = mediaType
        }
    }

    /// Texts by the field's short name.
    public var fields: [String: String]
    /// Files, in the order they were attached.
    public var files: [File]

    /// Texts and files.
    public init(fields: [String: String] = [:], files: [File] = []) {
        self.fields = fields
        self.files = files
    }
}
