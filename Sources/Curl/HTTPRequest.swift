import CCurl

/// One small request to another service: no redirects, an answer of limited size, TLS except on the same machine.
public struct HTTPRequest: Sendable {
    /// An answer.
    public struct Answer: Sendable {
        /// The status.
        public let status: Int
        /// The body.
        public let body: [UInt8]
    }

    /// The address.
    public var address: String
    /// Headers, each as one line.
    public var headers: [String]
    /// The body to post; `nil` gets.
    public var form: String?
    /// The method, where it is neither `GET` nor the `POST` of a form.
    public var method: String?
    /// Bytes to send as the body, with a ``method``.
    public var body: [UInt8]?
    /// The most an answer may hold, in bytes.
    public var maximumAnswer = 1 << 20
    /// How long it may take.
    public var seconds = 15
    /// The file with the certificates to trust; `nil` trusts those the system trusts.
    public var certificates: String?

    /// A request.
    public init(_ address: String, headers: [String] = [], form: String? = nil, certificates: String? = nil) {
        self.address = address
        self.headers = headers
        self.form = form
        self.certificates = certificates
    }

    /// Whether an address may be asked: by TLS, or on the same machine.
    public static func isAllowed(_ address: String) -> Bool {
        if address.hasPrefix("https://") { return true }
        guard address.hasPrefix("http://") else { return false }
        let host = address.dropFirst(7).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let name = host.hasPrefix("[") ? host.prefix { $0 != "]" } + "]" : host.prefix { $0 != ":" }
        return ["localhost", "127.0.0.1", "[::1]"].contains(String(name)) && !host.contains("@")
    }

    /// Sends the request and reads the answer.
    ///
    /// - Throws: ``CurlError`` when there is no answer, or one that is too long.
    public func send() async throws -> Answer {
        try await CurlHandle.offload { try perform() }
    }

    private func perform() throws(CurlError) -> Answer {
        guard Self.isAllowed(address) else {
            throw CurlError(
                code: CURLE_UNSUPPORTED_PROTOCOL.rawValue, message: "only https:// is allowed", status: 0)
        }
        let handle = try CurlHandle()
        let sink = Sink(limit: maximumAnswer)
        handle.set(CURLOPT_URL, address)
        handle.set(CURLOPT_PROTOCOLS_STR, "https,http")
        handle.set(CURLOPT_FOLLOWLOCATION, 0)
        handle.set(CURLOPT_TIMEOUT, seconds)
        if let certificates { handle.set(CURLOPT_CAINFO, certificates) }
        if !headers.isEmpty { handle.set(CURLOPT_HTTPHEADER, list: headers) }
        if let form { handle.set(CURLOPT_COPYPOSTFIELDS, form) }
        if let body {
            handle.set(CURLOPT_POSTFIELDSIZE, body.count)
            // Copied, since the bytes are only lent here; libcurl only reads them.
            body.withUnsafeBytes { bytes in
                if let start = bytes.baseAddress {
                    handle.set(CURLOPT_COPYPOSTFIELDS, context: UnsafeMutableRawPointer(mutating: start))
                } else {
                    handle.set(CURLOPT_COPYPOSTFIELDS, "")
                }
            }
        }
        if let method { handle.set(CURLOPT_CUSTOMREQUEST, method) }
        handle.set(CURLOPT_WRITEDATA, context: Unmanaged.passUnretained(sink).toOpaque())
        handle.set(
            CURLOPT_WRITEFUNCTION,
            transfer: { bytes, size, count, context in
                guard let bytes, let context else { return 0 }
                return Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue()
                    .append(UnsafeRawBufferPointer(start: bytes, count: size * count))
            })
        try withExtendedLifetime(sink) { () throws(CurlError) in try handle.perform() }
        return Answer(status: handle.status, body: sink.bytes)
    }

    /// Collects an answer.
    private final class Sink {
        private(set) var bytes: [UInt8] = []
        private let limit: Int

        init(limit: Int) {
            self.limit = limit
        }

        /// How many bytes were taken; fewer than given ends the transfer.
        func append(_ more: UnsafeRawBufferPointer) -> Int {
            guard bytes.count + more.count <= limit else { return 0 }
            bytes.append(contentsOf: more)
            return more.count
        }
    }
}
