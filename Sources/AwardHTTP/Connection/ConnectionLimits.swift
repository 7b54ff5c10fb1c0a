public import NIOCore

/// How long and how much one connection may.
public struct ConnectionLimits: Sendable {
    /// Connections open at once; more wait until one closes.
    public var connections = 4096
    /// How long a connection may be open without a request under way.
    public var idle: TimeAmount = .seconds(30)
    /// Bytes of all headers of a request.
    public var headerBytes = 16 << 10
    /// Header fields of a request.
    public var headerCount = 100
    /// How long a body may take, besides what its size allows.
    public var body: TimeAmount = .seconds(15)
    /// The slowest a body may come in the long run, in bytes a second.
    public var bytesPerSecond: Int64 = 16 << 10
    /// How long an answer may wait for its reader.
    public var reading: TimeAmount = .seconds(30)
    /// How long the rest of a body is taken in after the answer.
    public var lingering: TimeAmount = .seconds(2)

    /// The limits a service starts with.
    public init() {}
}
