import CCurl

/// One mail handed to a mail server.
public struct SMTPTransfer: Sendable {
    /// A hand-over that failed, and how far it had come.
    public struct Failure: Error, Sendable {
        /// What went wrong.
        public let error: CurlError
        /// Whether the whole message had been taken for sending, so that the server may have it.
        public let isHandedOver: Bool
    }

    /// The server: `smtp://host:port` or, with TLS from the first byte, `smtps://host:port`.
    public var server: String
    /// The user to sign in as, if any.
    public var user: String?
    /// The password.
    public var password: String?
    /// Whether the line has to be made secure by STARTTLS; only a server on the same machine may do without.
    public var needsTLS: Bool
    /// The file with the certificates to trust; `nil` trusts those the system trusts.
    public var certificates: String?
    /// The address of the sender.
    public var sender: String
    /// The address of the receiver.
    public var recipient: String
    /// The message, lines ending in CR LF.
    public var message: [UInt8]

    /// A mail for a server.
    public init(
        server: String, user: String? = nil, password: String? = nil, needsTLS: Bool = true,
        certificates: String? = nil, sender: String, recipient: String, message: [UInt8]
    ) {
        self.server = server
        self.user = user
        self.password = password
        self.needsTLS = needsTLS
        self.certificates = certificates
        self.sender = sender
        self.recipient = recipient
        self.message = message
    }

    /// Hands the mail over; when this returns the server has taken it.
    ///
    /// - Throws: ``Failure``.
    public func send() async throws {
        try await CurlHandle.offload { try perform() }
    }

    private func perform() throws {
        let source = Source(message)
        do throws(CurlError) {
            let handle = try CurlHandle()
            handle.set(CURLOPT_URL, server)
            handle.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
            handle.set(CURLOPT_USE_SSL, Int(needsTLS ? CURLUSESSL_ALL.rawValue : CURLUSESSL_TRY.rawValue))
            if let certificates { handle.set(CURLOPT_CAINFO, certificates) }
            if let user { handle.set(CURLOPT_USERNAME, user) }
            if let password { handle.set(CURLOPT_PASSWORD, password) }
            handle.set(CURLOPT_MAIL_FROM, "<\(sender)>")
            handle.set(CURLOPT_MAIL_RCPT, list: ["<\(recipient)>"])
            handle.set(CURLOPT_UPLOAD, 1)
            handle.set(CURLOPT_READDATA, context: Unmanaged.passUnretained(source).toOpaque())
            handle.set(
                CURLOPT_READFUNCTION,
                transfer: { bytes, size, count, context in
                    guard let bytes, let context else { return 0 }
                    return Unmanaged<Source>.fromOpaque(context).takeUnretainedValue()
                        .read(into: UnsafeMutableRawBufferPointer(start: bytes, count: size * count))
                })
            try withExtendedLifetime(source) { () throws(CurlError) in try handle.perform() }
        } catch {
            throw Failure(error: error, isHandedOver: source.isExhausted)
        }
    }

    /// Gives a message out piece by piece.
    private final class Source {
        private let bytes: [UInt8]
        private var position = 0
        /// Whether everything was given out and its end was told, after which the end of the message is sent.
        private(set) var isExhausted = false

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
        }

        func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
            let count = min(buffer.count, bytes.count - position)
            if count == 0 { isExhausted = true }
            bytes.withUnsafeBytes { all in
                buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[position..<(position + count)]))
            }
            position += count
            return count
        }
    }
}
