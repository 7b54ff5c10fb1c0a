/// A target of the package and what the design lets it know.
struct Room: Sendable, CustomStringConvertible {
    /// The target, which is also its folder.
    let name: String
    /// The modules it may import.
    let mayImport: Set<String>

    var description: String { name }

    /// Every folder of `Sources`. Rooms may import what is named here and nothing else.
    static let all: [Room] = [
        Room("CLibPQ"),
        Room("CNetworkFlow"),
        Room("Postgres", "CLibPQ", "Dispatch", "FoundationEssentials", "Glibc", "Logging", "Synchronization"),
        Room("AwardCore", "BigInt", "Crypto", "FoundationEssentials"),
        Room("AwardMatching", "CNetworkFlow"),
        Room("CDistributions"),
        Room("CLAPACK"),
        Room("AwardStatistics", "CDistributions", "CLAPACK", "Dispatch", "Glibc", "Synchronization"),
        Room("AwardFiles", "AwardCore", "Crypto", "Foundation", "FoundationEssentials", "Glibc", "Yams"),
        Room("AwardStore", "AwardCore", "FoundationEssentials", "Postgres"),
        Room(
            "AwardUseCases", "AwardCore", "AwardFiles", "AwardMatching", "AwardStatistics", "AwardStore", "Crypto",
            "CryptoExtras", "Dispatch", "Foundation", "FoundationEssentials", "Postgres", "Synchronization"),
        Room("CPango"), Room("CXLSXWriter"),
        Room("AwardReport", "AwardCore", "AwardStatistics", "AwardUseCases", "CPango", "CXLSXWriter", "Glibc"),
        Room("CCurl"),
        Room("Curl", "CCurl", "Dispatch"),
        Room("Mail", "AwardCore", "Curl", "FoundationEssentials"),
        Room("OpenIDConnect", "AwardCore", "Curl", "FoundationEssentials", "JWTKit"),
        Room(
            "AwardHTTP", "AwardCore", "AwardUseCases", "CoreMetrics", "FoundationEssentials", "Glibc", "HTTPTypes",
            "Hummingbird", "Logging", "NIOCore", "NIOHTTP1", "NIOHTTPTypes", "Postgres", "Synchronization"),
        Room(
            "AwardAPI", "AwardCore", "AwardFiles", "AwardHTTP", "AwardStore", "AwardUseCases", "FoundationEssentials",
            "HTTPTypes", "Hummingbird", "NIOCore", "Postgres"),
        Room(
            "AwardWeb", "AwardCore", "AwardFiles", "AwardHTTP", "AwardReport", "AwardStatistics", "AwardUseCases",
            "Crypto", "Dispatch", "Foundation", "HTTPTypes", "Hummingbird", "Mustache", "NIOCore"),
        Room(
            "AwardServer", "AwardAPI", "AwardCore", "AwardHTTP", "AwardStore", "AwardUseCases", "AwardWeb",
            "Configuration", "CoreMetrics", "FoundationEssentials", "Glibc", "HTTPTypes", "Hummingbird",
            "HummingbirdCore",
            "Logging", "Mail",
            "NIOCore", "NIOPosix", "OpenIDConnect", "Postgres", "ServiceLifecycle", "Synchronization", "UnixSignals"),
        Room("Terminal", "Glibc", "Synchronization"),
        Room(
            "simsa", "ArgumentParser", "AwardAPI", "AwardCore", "AwardFiles", "AwardHTTP", "AwardReport",
            "AwardServer", "AwardStatistics", "AwardStore", "AwardUseCases", "Configuration", "Crypto", "Curl",
            "Foundation",
            "FoundationEssentials", "Glibc", "Logging", "Mail", "Postgres", "Subprocess", "Synchronization", "System",
            "Terminal"),
        // Not shipped: the drawing of the demo's marks, and the benchmarks.
        Room("SampleMarks", "AwardCore", "AwardFiles", "FoundationEssentials", "Glibc"),
        Room(
            "Benchmarks", "ArgumentParser", "AwardCore", "AwardMatching", "AwardStatistics", "AwardStore",
            "AwardTestSupport",
            "AwardUseCases", "CLibPQ", "Glibc", "Logging", "Postgres", "Synchronization"),
    ]

    /// Its source files.
    func files() throws -> [SourceFile] {
        try Repository.files(under: "Sources/\(name)")
    }

    private init(_ name: String, _ mayImport: String...) {
        self.name = name
        self.mayImport = Set(mayImport)
    }
}
