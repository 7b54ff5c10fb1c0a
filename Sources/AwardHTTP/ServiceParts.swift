public import AwardUseCases

/// What routes are built from: the service and what goes with it.
public struct ServiceParts: Sendable {
    /// Performs commands and answers queries.
    public let service: AwardService
    /// What changes while somebody watches.
    public let progress: any ProgressFeed
    /// Room for large files.
    public let bulk = BulkTurns()
    /// Whether the service is reached over TLS.
    public let isSecure: Bool
    /// Where people reach it, without a slash at the end, e.g. `https://award.example.kr`.
    public let publicURL: String

    /// The identity provider people of the office may sign in by, if there is one.
    public let identityProvider: (any SignInProvider)?

    /// Everything routes need.
    public init(
        service: AwardService, progress: any ProgressFeed, isSecure: Bool, publicURL: String,
        identityProvider: (any SignInProvider)? = nil
    ) {
        self.service = service
        self.progress = progress
        self.isSecure = isSecure
        self.publicURL = publicURL
        self.identityProvider = identityProvider
    }
}
