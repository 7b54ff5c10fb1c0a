/// Every row of the interface. The router, the OpenAPI document, the client and the tests are made from it.
public enum RouteTable {
    /// Where the interface begins.
    public static let root = "/api/v1"

    /// All rows.
    public static let all: [Route] =
        awards + candidates + reviewers + conflicts + assignments + stages + scoresheets + rankings + decisions
        + results + records + accounts

    /// The row of a command or query.
    public static func route(of type: any Any.Type) -> Route? {
        let wanted = ObjectIdentifier(type)
        return all.first { $0.type.map { ObjectIdentifier($0) } == wanted }
    }

    /// The names of the commands and queries that have a row.
    public static var typeNames: [String] { all.compactMap(\.typeName) }

    static let award = "/awards/{award}"
    static let stage = "/awards/{award}/stages/{stage}"
}
