/// One of the two confirmations a stage needs: admin and chair, two different people.
public struct Confirmation: Sendable, Hashable, Codable {
    /// `admin` or `chair`.
    public var role: Role
    /// Who confirmed.
    public var person: String

    /// `person` confirmed as `role`.
    public init(role: Role, person: String) {
        self.role = role
        self.person = person
    }

    /// The roles that confirm.
    public static let roles: [Role] = [.admin, .chair]

    /// The roles whose confirmation is still to come.
    public static func missing(in confirmations: [Confirmation]) -> [Role] {
        roles.filter { role in !confirmations.contains { $0.role == role } }
    }

    /// Whether one more confirmation as `role` makes the two.
    public static func completes(_ confirmations: [Confirmation], adding role: Role) -> Bool {
        missing(in: confirmations) == [role]
    }
}
