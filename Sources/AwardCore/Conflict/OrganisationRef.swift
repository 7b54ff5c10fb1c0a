/// An organisation as conflicts see it: its code and its parent's. Names play no part, since they are not unique (중구 ×6).
public struct OrganisationRef: Sendable, Hashable, Codable {
    /// The organisation's code, e.g. `11740`.
    public var code: String
    /// The code of the organisation it belongs to, e.g. `11`; `nil` at the top.
    public var parent: String?

    /// An organisation; empty codes mean none.
    public init(code: String, parent: String? = nil) {
        self.code = code
        self.parent = parent.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether this is the parent of `other`, or `other` the parent of this. Two children of one parent are neither.
    public func isParentOrChild(of other: OrganisationRef) -> Bool {
        if code.isEmpty || other.code.isEmpty || code == other.code { return false }
        return parent == other.code || other.parent == code
    }
}
