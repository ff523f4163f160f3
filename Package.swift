// swift-tools-version: 6.1
import PackageDescription

/// Every target is compiled with the same strictness; see CONTRIBUTING.md. Continuous integration
/// takes warnings for errors; a newer compiler's warnings must not keep others from building.
let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  + (Context.environment["CHANCERY_STRICT"] == nil ? [] : [.unsafeFlags(["-warnings-as-errors"])])

/// The commit that `make` builds from. Context.gitInformation would be the one of an earlier build:
/// SwiftPM keeps a manifest's result until its text or the environment changes.
let commit = Context.environment["CHANCERY_COMMIT"] ?? ""

/// A digest of the sources that `make` compiles.
let sources = Context.environment["CHANCERY_SOURCES"] ?? ""

// Targets stand in the order the data meets them; .ci/imports holds every module to these arrows.
let package = Package(
  name: "chancery",
  products: [.executable(name: "chancery", targets: ["chancery"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
    // SQLite itself comes with GRDB; this is what Swift cannot ask of it.
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    .systemLibrary(
      name: "CLibDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLibXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    .target(
      name: "Planning", dependencies: [.product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "Spreadsheet", dependencies: ["CLibZip", "CISAL", "CLibDeflate", "CLibXML2"],
      swiftSettings: strict),
    .target(name: "Intake", dependencies: ["Planning", "Spreadsheet"], swiftSettings: strict),
    .target(
      name: "Storage",
      dependencies: [
        "Planning", "CSQLite", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: strict),
    .target(name: "Indicators", dependencies: ["Planning"], swiftSettings: strict),
    .target(
      name: "Reporting",
      dependencies: [
        "Planning", "Spreadsheet", "Indicators", "CLibXLSXWriter",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Mustache", package: "swift-mustache"),
      ], swiftSettings: strict),
    .target(
      name: "Pipeline",
      dependencies: [
        "Planning", "Spreadsheet", "Intake", "Storage", "Indicators", "Reporting",
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: strict),
    .target(
      name: "CBuild",
      cSettings: [
        .define("CHANCERY_COMMIT", to: "\"\(commit)\""),
        .define("CHANCERY_SOURCES", to: "\"\(sources)\""),
      ]),
    .target(name: "CMemory"),
    .executableTarget(
      name: "chancery",
      dependencies: [
        "CBuild", "CMemory", "Pipeline", "Planning", "Spreadsheet",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ], swiftSettings: strict),

    .testTarget(name: "PlanningTests", dependencies: ["Planning"], swiftSettings: strict),
    .testTarget(name: "SpreadsheetTests", dependencies: ["Spreadsheet"], swiftSettings: strict),
    .testTarget(name: "IntakeTests", dependencies: ["Intake"], swiftSettings: strict),
    .testTarget(
      name: "StorageTests",
      dependencies: ["Storage", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(name: "IndicatorsTests", dependencies: ["Indicators"], swiftSettings: strict),
    .testTarget(name: "ReportingTests", dependencies: ["Reporting"], swiftSettings: strict),
    .testTarget(name: "PipelineTests", dependencies: ["Pipeline"], swiftSettings: strict),
    .testTarget(name: "chanceryTests", dependencies: ["chancery"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
