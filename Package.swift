// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// One room of the house; `needs` are the only arrows it may follow.
func room(_ name: String, needs: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: needs, swiftSettings: house)
}

/// The tests of one room.
func tests(
  _ name: String,
  needs: [Target.Dependency],
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: name,
    dependencies: needs + ["TestSupport"],
    exclude: exclude,
    swiftSettings: house
  )
}

let package = Package(
  name: "concord",
  products: [.executable(name: "concord", targets: ["concord"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(
      name: "CSQLite",
      pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"])]
    ),
    .target(name: "CRE2", linkerSettings: [.linkedLibrary("re2")]),
    .target(name: "CLibedit", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "CLexicon", exclude: ["data", "generators"]),

    room("Calendar"),
    room("Unicode", needs: ["CLexicon", "CRE2"]),
    room("Diagnostics", needs: ["Unicode"]),
    room("CorpusModel", needs: ["Calendar"]),
    // Lifetimes: a fixed array lends its elements as a Span, as the arrays of the language do.
    .target(
      name: "Columns",
      dependencies: ["Calendar"],
      swiftSettings: house + [.enableExperimentalFeature("Lifetimes")]
    ),
    room(
      "Readers",
      needs: ["CorpusModel", "Calendar", "Diagnostics", "Unicode", "CLexicon", "CLibxml2"]
    ),
    room(
      "Extraction",
      needs: ["CorpusModel", "Calendar", "Unicode", "CLexicon", "CStemmer"]
    ),
    room("Store", needs: ["CorpusModel", "Calendar", "Columns", "Unicode"]),
    room("Query", needs: ["CorpusModel", "Calendar", "Diagnostics", "Unicode"]),
    room(
      "Engine",
      needs: ["Query", "Store", "Columns", "CorpusModel", "Calendar", "Diagnostics", "Unicode"]
    ),
    room("Rendering", needs: ["Columns", "Calendar", "Diagnostics", "Unicode"]),
    room(
      "Export",
      needs: [
        "Query", "Store", "Rendering", "Columns", "CorpusModel", "Calendar", "Diagnostics",
        "Unicode", "CLexicon", "CSQLite",
      ]
    ),
    room(
      "Session",
      needs: [
        "CLexicon", "Calendar", "Columns", "CorpusModel", "Diagnostics", "Engine", "Export",
        "Extraction", "Query", "Readers", "Rendering", "Store", "Unicode",
      ]
    ),
    room("Prompt", needs: ["Diagnostics", "Session", "CLibedit", "Unicode"]),
    .executableTarget(
      name: "concord",
      dependencies: [
        "Diagnostics", "Export", "Session", "Prompt",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house
    ),
    .executableTarget(name: "concord-bench", dependencies: ["Session"], swiftSettings: house),

    .target(
      name: "TestSupport",
      dependencies: ["Calendar", "CorpusModel", "Store"],
      path: "Tests/TestSupport",
      swiftSettings: house
    ),
    tests("CalendarTests", needs: ["Calendar"]),
    tests("ColumnsTests", needs: ["Columns", "Calendar"]),
    tests("StoreTests", needs: ["Store", "Columns", "CorpusModel", "Calendar", "Unicode"]),
    tests(
      "EngineTests",
      needs: [
        "Engine", "Query", "Store", "Columns", "CorpusModel", "Calendar", "Diagnostics", "Unicode",
      ]
    ),
    tests(
      "ReadersTests",
      needs: ["Readers", "CorpusModel", "Calendar"],
      exclude: ["NewsItems"]
    ),
    tests("RenderingTests", needs: ["Rendering", "Columns", "Calendar", "Diagnostics"]),
    tests("DiagnosticsTests", needs: ["Diagnostics"]),
    tests(
      "ExportTests",
      needs: ["Export", "Query", "Rendering", "Store", "CorpusModel", "Calendar"]
    ),
    tests(
      "SessionTests",
      needs: ["Session", "CorpusModel", "Diagnostics", "Query", "Rendering", "Store"]
    ),
    tests("PromptTests", needs: ["Diagnostics", "Prompt", "Session", "Unicode", "concord"]),
    tests("ProgramTests", needs: ["concord"]),
    tests("HouseTests", needs: []),
    tests(
      "ExtractionTests",
      needs: ["Extraction", "CorpusModel", "Calendar", "Readers", "Unicode"]
    ),
    tests("UnicodeTests", needs: ["Unicode"]),
    tests(
      "QueryTests",
      needs: ["Query", "Diagnostics", "CorpusModel", "Calendar", "Unicode"],
      exclude: ["Ledger"]
    ),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x,
  cxxLanguageStandard: .cxx17
)

// The coverage-guided fuzzer has no `main` of its own, so it is there only when asked for: see
// Tests/fuzz.sh.
if Context.environment["CONCORD_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "concord-fuzz",
      dependencies: [
        "Query", "Diagnostics", "Readers", "Extraction", "CorpusModel", "Columns", "Store",
      ],
      path: "Tests/Fuzz",
      swiftSettings: house
    )
  )
}
