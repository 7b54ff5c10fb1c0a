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
        Room("AwardFiles", "AwardCore", "Crypto", "Foundation", "FoundationEssentials", "Glibc", "Yams"),
        Room("AwardStore", "AwardCore", "FoundationEssentials", "Postgres"),
        Room(
            "AwardUseCases", "AwardCore", "AwardMatching", "AwardStore", "Crypto", "Dispatch", "Foundation",
            "FoundationEssentials", "Postgres", "Synchronization"),
        Room("Terminal", "Glibc", "Synchronization"),
        Room(
            "simsa", "ArgumentParser", "AwardCore", "AwardFiles", "AwardStore", "AwardUseCases", "Crypto", "Foundation",
            "FoundationEssentials", "Glibc", "Logging", "Postgres", "Subprocess", "Synchronization", "System",
            "Terminal"),
        // Not shipped: the drawing of the demo's marks, and the benchmarks.
        Room("SampleMarks", "AwardCore", "AwardFiles", "FoundationEssentials", "Glibc"),
        Room(
            "Benchmarks", "ArgumentParser", "AwardCore", "AwardMatching", "AwardStore", "AwardTestSupport",
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
