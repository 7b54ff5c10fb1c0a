/// How much of a body is taken, in bytes.
public enum BodyLimit {
    /// JSON and forms.
    public static let json = 2 << 20
    /// An award file and its rubrics together.
    public static let setup = 8 << 20
    /// A file of candidates, reviewers or scoresheets.
    public static let bulk = 64 << 20
    /// A file of a submission; the award's own limit is lower.
    public static let upload = 64 << 20
}
