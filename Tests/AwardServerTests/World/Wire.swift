import Glibc

/// One connection to a server on this machine, with blocking reads and writes.
final class Wire {
    /// An answer as it came.
    struct Answer: Sendable {
        var status: Int
        /// By names in small letters; of headers that came more than once, a line each.
        var headers: [String: String]
        var body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }
    }

    /// The connection broke, or was silent too long.
    struct Broken: Error {}

    private let descriptor: Int32
    private var buffer: [UInt8] = []
    /// Whether some of the answer now waited for has come.
    private(set) var hasBegunAnswer = false

    /// - Parameter seconds: how long a read may wait.
    init(port: UInt16, seconds: Int = 20) throws {
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
        // What is thrown from here on still runs `deinit`, which closes.
        if result != 0 { throw Broken() }
        var time = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        var yes: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    deinit { close(descriptor) }

    func send(_ text: String) throws { try send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) throws {
        var offset = 0
        while offset < bytes.count {
            let written = bytes.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress.map { $0 + offset }, bytes.count - offset, Int32(MSG_NOSIGNAL))
            }
            guard written > 0 else { throw Broken() }
            offset += written
        }
    }

    /// Says that nothing more comes, and still reads.
    func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// A whole answer.
    func answer() throws -> Answer {
        var answer = try head()
        if let length = answer.headers["content-length"].flatMap({ Int($0) }) {
            answer.body = try take(length)
        } else if answer.headers["transfer-encoding"]?.contains("chunked") ?? false {
            while true {
                guard let size = Int(try line(), radix: 16) else { throw Broken() }
                answer.body += try take(size)
                _ = try line()
                if size == 0 { break }
            }
        }
        return answer
    }

    /// Status and headers only.
    func head() throws -> Answer {
        let first = try line().split(separator: " ")
        guard first.count > 1, let status = Int(first[1]) else { throw Broken() }
        var headers: [String: String] = [:]
        while true {
            let text = try line()
            if text.isEmpty { break }
            let parts = text.split(separator: ":", maxSplits: 1)
            let (name, value) = (parts[0].lowercased(), parts.count > 1 ? String(parts[1].drop { $0 == " " }) : "")
            headers[name] = headers[name].map { "\($0)\n\(value)" } ?? value
        }
        return Answer(status: status, headers: headers, body: [])
    }

    /// A line without its end.
    func line() throws -> String {
        while true {
            if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                var bytes = Array(buffer[..<end])
                buffer.removeFirst(end + 1)
                if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
                return String(decoding: bytes, as: UTF8.self)
            }
            try fill()
        }
    }

    private func take(_ count: Int) throws -> [UInt8] {
        while buffer.count < count { try fill() }
        defer { buffer.removeFirst(count) }
        return Array(buffer[..<count])
    }

    private func fill() throws {
        var part = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &part, part.count, 0)
        guard count > 0 else { throw Broken() }
        hasBegunAnswer = true
        buffer += part[..<count]
    }
}

extension Wire {
    /// Sends a request and waits for its answer.
    func request(
        _ method: String, _ path: String, token: String? = nil, headers: [String: String] = [:], body: String? = nil
    ) throws -> Answer {
        var text = "\(method) \(path) HTTP/1.1\r\nHost: simsa.test\r\n"
        if let token { text += "Authorization: Bearer \(token)\r\n" }
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) { text += "\(name): \(value)\r\n" }
        if let body {
            if !headers.keys.contains("Content-Type") { text += "Content-Type: application/json\r\n" }
            text += "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
        } else {
            text += "\r\n"
        }
        hasBegunAnswer = false
        try send(text)
        return method == "HEAD" ? try head() : try answer()
    }
}
