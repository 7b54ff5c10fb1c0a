// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

// Commands print what queries answer; naming the room of every row type again in each of them would say nothing.
let commandSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "simsa",
    products: [.executable(name: "simsa", targets: ["simsa"])],
    dependencies: [
        // The command line: parsing, help and usage errors.
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        // One logging interface for the database and the service.
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        // Award files are YAML; its nodes know line and column.
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        // SHA-256 for the ledger, receipts, pinned rules and the verifiable draw.
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        // Arbitrary precision where a score does not fit 128 bits.
        .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
        // Running PostgreSQL's programs for backup and restore.
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    ],
    targets: [
        // PostgreSQL's own client library.
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(
            name: "Postgres",
            dependencies: ["CLibPQ", .product(name: "Logging", package: "swift-log")],
            swiftSettings: settings),

        .target(
            name: "AwardCore",
            dependencies: [
                .product(name: "BigInt", package: "BigInt"), .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings),
        // LEMON's network simplex behind a plain C header.
        .target(name: "CNetworkFlow"),
        .target(name: "AwardMatching", dependencies: ["CNetworkFlow"], swiftSettings: settings),
        .target(
            name: "AwardFiles", dependencies: ["AwardCore", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings),

        .target(
            name: "AwardStore", dependencies: ["Postgres", "AwardCore"],
            resources: [
                .embedInCode("Migrations/V0001_award.sql"), .embedInCode("Migrations/V0002_stage.sql"),
                .embedInCode("Migrations/V0003_result.sql"), .embedInCode("Migrations/V0004_ledger.sql"),
            ],
            swiftSettings: settings),
        .target(
            name: "AwardUseCases",
            dependencies: [
                "AwardCore", "AwardMatching", "AwardStore", "Postgres",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings),

        // Everything a terminal needs and nothing of awards: tables, widths of Korean text, asking, progress.
        .target(name: "Terminal", swiftSettings: settings),
        .executableTarget(
            name: "simsa",
            dependencies: [
                "AwardCore", "AwardFiles", "AwardStore", "AwardUseCases", "Postgres", "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: commandSettings),
        // Draws the marks of the sample awards from a seed; not part of the program.
        .executableTarget(
            name: "sample-marks", dependencies: ["AwardCore", "AwardFiles"], path: "Sources/SampleMarks",
            swiftSettings: settings),
        // The figures, each beside its reference; not part of the program.
        .executableTarget(
            name: "simsa-bench",
            dependencies: [
                "AwardCore", "AwardMatching", "AwardStore", "AwardTestSupport", "AwardUseCases",
                "CLibPQ", "Postgres",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"), .product(name: "Logging", package: "swift-log"),
            ],
            path: "Sources/Benchmarks", swiftSettings: settings),

        // A private PostgreSQL for tests: one cluster a run, a fresh database a test.
        .target(
            name: "AwardTestSupport",
            dependencies: ["Postgres", .product(name: "Logging", package: "swift-log")],
            path: "Tests/Support", swiftSettings: settings),
        .testTarget(name: "PostgresTests", dependencies: ["Postgres", "AwardTestSupport"], swiftSettings: settings),
        .testTarget(name: "AwardCoreTests", dependencies: ["AwardCore"], swiftSettings: settings),
        .testTarget(name: "AwardMatchingTests", dependencies: ["AwardMatching"], swiftSettings: settings),
        .testTarget(name: "AwardFilesTests", dependencies: ["AwardFiles", "AwardCore"], swiftSettings: settings),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: settings),
        .testTarget(name: "ConformanceTests", dependencies: ["AwardCore"], swiftSettings: settings),
        .testTarget(name: "ArchitectureTests", swiftSettings: settings),
        .testTarget(
            name: "AwardUseCaseTests",
            dependencies: [
                "AwardCore", "AwardFiles", "AwardStore", "AwardUseCases", "Postgres", "AwardTestSupport",
                .product(name: "Crypto", package: "swift-crypto"), .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: commandSettings),
        // Runs the built program as a person would.
        .testTarget(
            name: "SimsaTests",
            dependencies: [
                "simsa", "AwardCore", "AwardFiles", "AwardStore", "AwardUseCases", "Postgres", "AwardTestSupport",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: commandSettings),
    ],
    cxxLanguageStandard: .cxx14
)
