import Glibc
import Postgres

/// One connection to a server on this machine.
final class SocketClient {
    let descriptor: Int32

    /// - Throws: `DatabaseError` of kind `cluster` when nobody listens.
    init(port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if result != 0 { throw DatabaseError(.cluster, "nobody listens at port \(port)") }
    }

    deinit { close(descriptor) }

    /// Asks for a path and gives the status.
    func get(_ path: String, token: String? = nil) -> Int? {
        ask("GET", path, token: token)
        return read().split(separator: " ").dropFirst().first.flatMap { Int($0) }
    }

    /// Sends a request and waits for nothing.
    func ask(_ method: String, _ path: String, token: String?, headers: String = "", body: String = "") {
        var text = "\(method) \(path) HTTP/1.1\r\nHost: bench\r\n"
        if let token { text += "Authorization: Bearer \(token)\r\n" }
        if !body.isEmpty { text += "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n" }
        let bytes = Array((text + headers + "\r\n" + body).utf8)
        _ = bytes.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }

    /// What comes next, waiting for it.
    func read() -> String {
        var buffer = [UInt8](repeating: 0, count: 16_384)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : ""
    }
}
