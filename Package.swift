// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

// Commands and pages show what queries answer; naming the room of every row type again in each of them would say nothing.
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
        // Verifying what identity providers sign.
        .package(url: "https://github.com/vapor/jwt-kit", exact: "5.7.1"),
        // The service over HTTP/1.1; without its optional parts.
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        // The pages' templates.
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        // Start and orderly end of what runs together.
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        // The service's settings, from flags and environment.
        .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0", traits: []),
        // Hummingbird's connections, where we set their limits.
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        // The one interface for counters and timers.
        .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
        // The names of HTTP's headers and statuses.
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
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
        // OpenBLAS and LAPACK through LAPACKE.
        .systemLibrary(
            name: "CLAPACK", pkgConfig: "lapacke", providers: [.apt(["libopenblas-dev", "liblapacke-dev"])]),
        // Boost.Math's distributions behind a plain C header.
        .target(name: "CDistributions"),
        .target(name: "AwardStatistics", dependencies: ["CDistributions", "CLAPACK"], swiftSettings: settings),
        .target(
            name: "AwardFiles", dependencies: ["AwardCore", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings),

        .target(
            name: "AwardStore", dependencies: ["Postgres", "AwardCore"],
            resources: [
                .embedInCode("Migrations/V0001_award.sql"), .embedInCode("Migrations/V0002_stage.sql"),
                .embedInCode("Migrations/V0003_result.sql"), .embedInCode("Migrations/V0004_ledger.sql"),
                .embedInCode("Migrations/V0005_account.sql"), .embedInCode("Migrations/V0006_people.sql"),
                .embedInCode("Migrations/V0007_stage_work.sql"),
            ],
            swiftSettings: settings),
        .target(
            name: "AwardUseCases",
            dependencies: [
                "AwardCore", "AwardFiles", "AwardMatching", "AwardStatistics", "AwardStore", "Postgres",
                .product(name: "Crypto", package: "swift-crypto"),
                // scrypt for passwords.
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: settings),

        // Text laid out by Pango and drawn by cairo: pages to print with Korean letters in them.
        .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        // Workbooks by libxlsxwriter.
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        // Papers as HTML, PDF and workbooks.
        .target(
            name: "AwardReport",
            dependencies: ["AwardCore", "AwardStatistics", "AwardUseCases", "CPango", "CXLSXWriter"],
            swiftSettings: settings),

        // What the API and the pages share: who asks, errors as answers, limits, headers, measures.
        .target(
            name: "AwardHTTP",
            dependencies: [
                "AwardCore", "AwardUseCases", "Postgres",
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"), .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: settings),
        .target(
            name: "AwardAPI",
            dependencies: [
                "AwardCore", "AwardFiles", "AwardHTTP", "AwardStore", "AwardUseCases", "Postgres",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"), .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: commandSettings),
        .target(
            name: "AwardWeb",
            dependencies: [
                "AwardCore", "AwardFiles", "AwardHTTP", "AwardReport", "AwardStatistics", "AwardUseCases",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Mustache", package: "swift-mustache"), .product(name: "NIOCore", package: "swift-nio"),
            ],
            resources: [.embedInCode("Templates"), .embedInCode("Assets")], swiftSettings: commandSettings),
        .target(
            name: "AwardServer",
            dependencies: [
                "AwardAPI", "AwardCore", "AwardHTTP", "AwardStore", "AwardUseCases", "AwardWeb", "Mail",
                "OpenIDConnect", "Postgres",
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings),

        // libcurl speaks SMTP with STARTTLS and HTTPS alike, so mail and identity providers need one library and no event
        // loop of their own; both are rare and small.
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "Curl", dependencies: ["CCurl"], swiftSettings: settings),
        .target(name: "Mail", dependencies: ["AwardCore", "Curl"], swiftSettings: settings),
        .target(
            name: "OpenIDConnect",
            dependencies: ["AwardCore", "Curl", .product(name: "JWTKit", package: "jwt-kit")],
            swiftSettings: settings),

        // Everything a terminal needs and nothing of awards: tables, widths of Korean text, asking, progress.
        .target(name: "Terminal", swiftSettings: settings),
        .executableTarget(
            name: "simsa",
            dependencies: [
                "AwardAPI", "AwardCore", "AwardFiles", "AwardHTTP", "AwardReport", "AwardServer", "AwardStatistics",
                "AwardStore", "AwardUseCases", "Curl", "Mail", "Postgres", "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
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
                "AwardCore", "AwardMatching", "AwardStatistics", "AwardStore", "AwardTestSupport", "AwardUseCases",
                "CLibPQ", "Postgres",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"), .product(name: "Logging", package: "swift-log"),
            ],
            path: "Sources/Benchmarks", swiftSettings: settings),

        // A private PostgreSQL for tests: one cluster a run, a fresh database a test.
        .target(
            name: "AwardTestSupport",
            dependencies: [
                "Mail", "Postgres", .product(name: "Logging", package: "swift-log"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            path: "Tests/Support", swiftSettings: commandSettings),
        .testTarget(name: "PostgresTests", dependencies: ["Postgres", "AwardTestSupport"], swiftSettings: settings),
        .testTarget(name: "AwardCoreTests", dependencies: ["AwardCore"], swiftSettings: settings),
        .testTarget(name: "AwardMatchingTests", dependencies: ["AwardMatching"], swiftSettings: settings),
        .testTarget(name: "AwardStatisticsTests", dependencies: ["AwardStatistics"], swiftSettings: settings),
        .testTarget(name: "AwardFilesTests", dependencies: ["AwardFiles", "AwardCore"], swiftSettings: settings),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: settings),
        .testTarget(
            name: "ConformanceTests", dependencies: ["AwardCore", "AwardStatistics"], swiftSettings: settings),
        .testTarget(name: "AwardWebTests", dependencies: ["AwardCore", "AwardWeb"], swiftSettings: settings),
        .testTarget(name: "ArchitectureTests", swiftSettings: settings),
        // Each form of a paper, opened by a program that knows nothing of ours.
        .testTarget(
            name: "AwardReportTests",
            dependencies: ["AwardCore", "AwardReport", "AwardStatistics", "AwardTestSupport", "AwardUseCases"],
            swiftSettings: settings),
        .testTarget(
            name: "MailTests", dependencies: ["AwardCore", "AwardTestSupport", "Mail"], swiftSettings: settings),
        .testTarget(
            name: "OpenIDConnectTests",
            dependencies: ["AwardCore", "AwardTestSupport", "OpenIDConnect"], swiftSettings: settings),
        .testTarget(
            name: "AwardUseCaseTests",
            dependencies: [
                "AwardCore", "AwardFiles", "AwardStatistics", "AwardStore", "AwardUseCases", "Mail", "Postgres",
                "AwardTestSupport",
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
        // Runs the built server and speaks HTTP to it.
        .testTarget(
            name: "AwardServerTests",
            dependencies: [
                "simsa", "AwardAPI", "AwardCore", "AwardHTTP", "AwardStore", "AwardTestSupport", "AwardUseCases",
                "Postgres", .product(name: "Logging", package: "swift-log"),
            ],
            exclude: ["Access/access.txt", "Contract/schemathesis.toml"], swiftSettings: commandSettings),
        // Goes through the pages of the built server in a real browser.
        .testTarget(
            name: "AwardBrowserTests", dependencies: ["simsa", "AwardTestSupport", "Postgres"], exclude: ["Award"],
            swiftSettings: settings),
    ],
    cxxLanguageStandard: .cxx14
)
