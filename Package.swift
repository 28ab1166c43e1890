// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

let package = Package(
    name: "BaoCao",
    products: [
        .executable(name: "baocao", targets: ["baocao"]),
        .executable(name: "baocao-bench", targets: ["baocao-bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // C libraries from Debian: pkg-config says where they are, the module map in Sources/CName what they offer.
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CHarfBuzz", pkgConfig: "harfbuzz-subset", providers: [.apt(["libharfbuzz-dev"])]),
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CRename"),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

        // The pure lower half: values in, values out.
        .target(name: "Finding", swiftSettings: strict),
        .target(name: "Parallel", swiftSettings: strict),
        .target(name: "VietnameseText", swiftSettings: strict),
        .target(name: "Document", dependencies: ["Finding"], swiftSettings: strict),
        .target(name: "ReportModel", dependencies: ["Finding"], swiftSettings: strict),
        .target(name: "ReportLanguage", dependencies: ["Finding", "ReportModel"], swiftSettings: strict),
        .target(name: "Tabular", dependencies: ["Finding", "VietnameseText"], swiftSettings: strict),
        .target(
            name: "Proofreading", dependencies: ["Document", "Finding", "ReportModel", "VietnameseText"],
            swiftSettings: strict),
        .target(name: "Checking", dependencies: ["Finding", "ReportLanguage", "ReportModel"], swiftSettings: strict),
        .target(
            name: "Consolidation", dependencies: ["Finding", "Parallel", "ReportLanguage", "ReportModel"],
            swiftSettings: strict),

        // Formats, storage and the workspace folder. Zip archives and XML, which Office files are made of, come first.
        .target(name: "Packaging", dependencies: ["CExpat", "CZlib", "Finding"], swiftSettings: strict),
        .target(
            name: "DocumentFormats",
            dependencies: ["Document", "Finding", "Packaging", "ReportModel", "Spreadsheet", "VietnameseText"],
            swiftSettings: strict),
        .target(
            name: "Spreadsheet", dependencies: ["Finding", "Packaging", "ReportModel", "VietnameseText"],
            swiftSettings: strict),
        .target(
            name: "Forms", dependencies: ["Finding", "ReportLanguage", "ReportModel", "Spreadsheet"],
            swiftSettings: strict),
        .target(
            name: "ReportStore",
            dependencies: [
                "CCrypto", "Finding", "Parallel", "ReportModel", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(
            name: "Workspace",
            dependencies: [
                "Finding", "Parallel", "ReportLanguage", "ReportModel", "Tabular",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        .target(
            name: "Compiler",
            dependencies: ["Document", "Finding", "ReportLanguage", "ReportModel", "Workspace"],
            swiftSettings: strict),

        // Pages: lines, tables and sheets; PDF is one way to write them down.
        .target(name: "Typesetting", dependencies: ["CHarfBuzz", "Document", "Finding"], swiftSettings: strict),
        .target(
            name: "PDF", dependencies: ["Document", "Finding", "Packaging", "Typesetting"],
            swiftSettings: strict),

        // The typeface of this machine.
        .target(name: "SystemFonts", dependencies: ["CHarfBuzz", "Typesetting"], swiftSettings: strict),

        // Other people's programs, for files that only they can read.
        .target(
            name: "Conversion", dependencies: ["Document", "DocumentFormats", "Finding", "Packaging"],
            swiftSettings: strict),

        .target(name: "SampleData", dependencies: ["Finding", "ReportModel"], swiftSettings: strict),

        // What people do with a workspace, for the command line and the pages alike.
        .target(
            name: "Operations",
            dependencies: [
                "CRename", "Checking", "Compiler", "Consolidation", "Conversion", "Document", "DocumentFormats",
                "Finding",
                "Forms", "PDF", "Packaging", "Parallel", "Proofreading", "ReportLanguage", "ReportModel", "ReportStore",
                "SampleData", "Spreadsheet", "SystemFonts", "Tabular", "Typesetting", "VietnameseText", "Workspace",
            ],
            swiftSettings: strict),

        // Templates of pages.
        .target(name: "Mustache", dependencies: ["Packaging"], swiftSettings: strict),

        // The pages in which offices work, and the API; one server process.
        .target(
            name: "ReportServer",
            dependencies: [
                "CArgon2", "CCrypto", "Checking", "Compiler", "Consolidation", "Document", "DocumentFormats", "Finding",
                "Forms", "Mustache",
                "Operations", "Packaging", "Parallel", "Proofreading", "ReportLanguage", "ReportModel", "ReportStore",
                "Spreadsheet", "Tabular", "Typesetting", "VietnameseText", "Workspace",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            resources: [.embedInCode("Pages")],
            swiftSettings: strict),

        .executableTarget(
            name: "baocao",
            dependencies: [
                "Checking", "Compiler", "Consolidation", "Document", "DocumentFormats", "Finding", "Forms",
                "Operations",
                "Parallel", "Proofreading", "ReportLanguage", "ReportModel", "ReportServer", "ReportStore",
                "Spreadsheet", "Tabular", "Typesetting", "Workspace",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),

        .executableTarget(
            name: "baocao-bench",
            dependencies: [
                "Compiler", "Consolidation", "Document", "DocumentFormats", "Finding", "PDF", "Parallel",
                "Proofreading", "ReportLanguage", "ReportModel", "ReportStore", "SampleReports", "Spreadsheet",
                "SystemFonts", "Typesetting", "Workspace",
            ],
            path: "Benchmarks/BaoCaoBench", swiftSettings: strict),

        .target(name: "TestSupport", dependencies: ["Finding"], path: "Tests/TestSupport", swiftSettings: strict),
        .target(
            name: "RegimeTestSupport", dependencies: ["Finding", "ReportLanguage", "ReportModel"],
            path: "Tests/RegimeTestSupport", swiftSettings: strict),
        // The reports of the sample, for tests and benchmarks.
        .target(
            name: "SampleReports",
            dependencies: [
                "Compiler", "Document", "DocumentFormats", "Finding", "Packaging", "Proofreading", "ReportLanguage",
                "ReportModel", "SampleData", "Workspace",
            ],
            path: "Tests/SampleReports", swiftSettings: strict),
        .testTarget(
            name: "FindingTests", dependencies: ["Finding", "TestSupport"], exclude: ["Goldens"], swiftSettings: strict),
        .testTarget(
            name: "DocumentationTests", dependencies: ["Finding", "Proofreading", "ReportLanguage", "Workspace"],
            swiftSettings: strict),
        .testTarget(name: "ParallelTests", dependencies: ["Parallel"], swiftSettings: strict),
        .testTarget(name: "DocumentTests", dependencies: ["Document", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "ReportModelTests", dependencies: ["Finding", "ReportModel", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "CheckingTests",
            dependencies: ["Checking", "Finding", "RegimeTestSupport", "ReportLanguage", "ReportModel"],
            swiftSettings: strict),
        .testTarget(
            name: "ConsolidationTests",
            dependencies: [
                "Checking", "Consolidation", "Finding", "RegimeTestSupport", "ReportLanguage", "ReportModel",
                "SampleData", "SampleReports", "TestSupport", "Workspace",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ReportLanguageTests",
            dependencies: [
                "Finding", "RegimeTestSupport", "ReportLanguage", "ReportModel", "TestSupport", "Workspace",
            ],
            exclude: ["Goldens"], swiftSettings: strict),
        .testTarget(
            name: "TabularTests", dependencies: ["Finding", "Tabular", "TestSupport", "VietnameseText"],
            swiftSettings: strict),
        .testTarget(
            name: "SpreadsheetTests",
            dependencies: ["Finding", "Packaging", "ReportModel", "Spreadsheet", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "FormsTests",
            dependencies: [
                "Finding", "Forms", "RegimeTestSupport", "ReportLanguage", "ReportModel", "Spreadsheet", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ProofreadingTests",
            dependencies: [
                "Document", "DocumentFormats", "Finding", "Packaging", "Proofreading", "ReportModel", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "SampleTests",
            dependencies: [
                "Checking", "Compiler", "Document", "DocumentFormats", "Finding", "Proofreading", "ReportLanguage",
                "ReportModel", "SampleData", "SampleReports", "TestSupport", "Workspace",
            ],
            exclude: ["Goldens"], swiftSettings: strict),
        .testTarget(name: "MustacheTests", dependencies: ["Mustache", "TestSupport"], swiftSettings: strict),
        // The sample workspace behind a site, for tests and benchmarks of the pages.
        .target(
            name: "SampleSite", dependencies: ["Operations", "ReportServer", "ReportStore", "Workspace"],
            path: "Tests/SampleSite",
            swiftSettings: strict),
        .testTarget(
            name: "ReportServerTests",
            dependencies: [
                "Consolidation", "Finding", "Operations", "ReportModel", "ReportServer", "ReportStore", "SampleSite",
                "Spreadsheet", "TestSupport", "VietnameseText", "Workspace",
            ],
            exclude: ["Goldens"], swiftSettings: strict),
        .testTarget(
            name: "BrowserTests",
            dependencies: [
                "baocao", "Operations", "ReportModel", "ReportServer", "ReportStore", "SampleSite", "TestSupport",
                "Workspace",
            ],
            exclude: ["Load", "Scenarios", "schemathesis.toml"],
            swiftSettings: strict),
        .testTarget(
            name: "CommandTests", dependencies: ["baocao", "Spreadsheet", "TestSupport"], exclude: ["Goldens"],
            swiftSettings: strict),
        .testTarget(
            name: "ConversionTests",
            dependencies: ["Conversion", "Document", "DocumentFormats", "Finding", "TestSupport"],
            swiftSettings: strict),
        // Reads files in a process of its own, to measure time and memory.
        .executableTarget(
            name: "read-probe", dependencies: ["Document", "DocumentFormats", "Finding"], path: "Tests/ReadProbe",
            swiftSettings: strict),
        .testTarget(
            name: "DocumentFormatsTests",
            dependencies: [
                "CZlib", "Document", "DocumentFormats", "Finding", "Packaging", "ReportModel", "Spreadsheet",
                "TestSupport",
                "VietnameseText",
            ],
            exclude: ["Goldens"], swiftSettings: strict),
        .testTarget(
            name: "PDFTests",
            dependencies: [
                "Document", "DocumentFormats", "Finding", "PDF", "SampleReports", "SystemFonts", "TestSupport",
                "Typesetting",
            ],
            exclude: ["Goldens"], swiftSettings: strict),
        // A process of its own for the tests to kill; also measures (`store-writer bench FILE`).
        .executableTarget(
            name: "store-writer", dependencies: ["Finding", "ReportModel", "ReportStore"], path: "Tests/StoreWriter",
            swiftSettings: strict),
        .testTarget(
            name: "ReportStoreTests",
            dependencies: [
                "Finding", "ReportModel", "ReportStore", "TestSupport", "store-writer",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
    ]
)
