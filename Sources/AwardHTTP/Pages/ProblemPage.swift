public import Hummingbird

/// How an error is shown to somebody at a browser. The pages give one; without it everybody reads
/// `application/problem+json`.
public protocol ProblemPage: Sendable {
    /// The page that says what went wrong, with the problem's status; `nil` leaves it to JSON.
    func response(_ problem: ProblemDetails, to request: Request, context: AwardContext) -> Response?
}
