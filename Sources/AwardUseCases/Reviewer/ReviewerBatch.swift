public import AwardStore

/// Reviewers to import, as one file brings them.
public struct ReviewerBatch: Codable, Sendable {
    /// The file's name, as the caller gave it.
    public var file: String
    /// SHA-256 of the file, in hexadecimal digits.
    public var sha256: String
    /// The reviewers, in the order of the file.
    public var reviewers: [NewReviewer]
    /// The line of each.
    public var lines: [Int]

    /// Reviewers of a file.
    public init(file: String, sha256: String, reviewers: [NewReviewer], lines: [Int]) {
        self.file = file
        self.sha256 = sha256
        self.reviewers = reviewers
        self.lines = lines
    }

    /// The place of a reviewer in the file, as an editor finds it.
    func place(_ index: Int) -> String {
        index < lines.count ? "\(file):\(lines[index])" : file
    }
}
