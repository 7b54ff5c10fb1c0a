public import AwardCore
public import AwardFiles

extension Refusal {
    /// The refusal of a file with mistakes, each with its place; `nil` where there are only warnings or nothing at all.
    public init?(_ diagnostics: [Diagnostic]) {
        let errors = diagnostics.filter { $0.severity == .error }
        if errors.isEmpty { return nil }
        self.init(
            .invalid(
                errors.map { error in
                    var place = error.file
                    if error.line > 0 { place += ":\(error.line)" }
                    if error.line > 0, error.column > 0 { place += ":\(error.column)" }
                    return Problem(at: error.path.isEmpty ? place : "\(place): \(error.path)", error.message)
                }))
    }
}
