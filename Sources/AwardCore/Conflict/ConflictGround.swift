/// On what a conflict rests.
public enum ConflictGround: Sendable, Hashable, Codable {
    /// A ground found by rule.
    case rule(ConflictRules.Ground)
    /// What a reviewer or a party wrote.
    case stated(String)

    /// The text a store keeps: the rule's name, or the words as written.
    public var text: String {
        switch self {
        case .rule(let ground): return ground.rawValue
        case .stated(let words): return words
        }
    }

    /// Reads back ``text``.
    public init(text: String) {
        if let ground = ConflictRules.Ground(rawValue: text) {
            self = .rule(ground)
        } else {
            self = .stated(text)
        }
    }
}
