import HTTPTypes
import Hummingbird

/// Where requests come from, also behind proxies of our own.
struct ClientAddress: Sendable {
    /// The addresses of our own proxies; what others say of where a request comes from is not believed.
    let proxies: Set<String>

    /// Where a request comes from.
    ///
    /// - Parameter connection: the address at the other end of the connection.
    func address(of request: Request, over connection: String) -> String {
        if !proxies.contains(connection) { return connection }
        // Each proxy adds whom it heard from at the end, so what stands before the last stranger is the stranger's own word.
        let named = request.headers[values: .forwardedFor].flatMap { $0.split(separator: ",") }
            .map { String($0.filter { $0 != " " }) }
        return named.last { !proxies.contains($0) } ?? connection
    }
}

extension HTTPField.Name {
    /// Where proxies say a request comes from.
    static let forwardedFor = HTTPField.Name.of("X-Forwarded-For")
}
