extension CandidateState {
    /// Why a candidate in this state, for the `reason` recorded with it, is not ranked; `nil` means that it is.
    public func ineligibility(reason: String?) -> Ineligibility? {
        switch self {
        case .withdrawn: return Ineligibility(kind: .withdrawn, reason: reason ?? "")
        case .rejected: return Ineligibility(kind: .rejected, reason: reason ?? "")
        case .cancelled: return Ineligibility(kind: .disqualified, reason: reason ?? "")
        default: return nil
        }
    }
}
