import CCurl

/// Why a transfer did not come to its end.
public struct CurlError: Error, Sendable, Hashable, CustomStringConvertible {
    /// libcurl's code.
    public let code: UInt32
    /// What happened, without addresses' secrets.
    public let message: String
    /// The last status the server gave; 0 when none.
    public let status: Int

    /// Signing in to the server failed.
    public var isLoginDenied: Bool { code == CURLE_LOGIN_DENIED.rawValue }

    /// The server said no to a part of what was sent.
    public var isSendError: Bool { code == CURLE_SEND_ERROR.rawValue }

    /// The message and the status.
    public var description: String { status == 0 ? message : "\(message) (\(status))" }
}
