// swift-tools-version: 6.3
import PackageDescription

let kernel: Target.Dependency = .product(name: "TerroirKernel", package: "Kernel")
let methods: Target.Dependency = .product(name: "TerroirMethods", package: "Methods")
/// The one JSON parser with places; the generator of the kernel reads its schemas with it.
let positionedJSON: Target.Dependency = .product(name: "PositionedJSON", package: "Kernel")
let native: Target.Dependency = .product(name: "CNative", package: "Methods")

/// Built-in plugins: dynamic libraries that the program loads like foreign ones. They see Kernel and Methods, nothing else.
let plugins = [
  "IdentityAudit", "PriorityClusters", "MeasureMix", "PilotPortfolio", "CityStories", "AnnualReview",
  "MeasureTable", "RussianMeasures", "UralDiagnostics", "CultureKPIs",
]

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "Terroir",
  products: [.executable(name: "terroir", targets: ["terroir"])]
    + (plugins + ["FaultyPlugins"]).map { .library(name: $0, type: .dynamic, targets: [$0]) },
  dependencies: [
    .package(path: "Sources/Kernel"),
    .package(path: "Sources/Methods"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  ],
  targets: [
    .target(name: "CDuckDB", dependencies: [native]),
    .systemLibrary(name: "CLibedit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(name: "CEditLine", dependencies: ["CLibedit"]),
    module("Language", [kernel]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    module("TextFiles", ["CZlib"]),
    // Headers alone: it loads libxml2, which libigraph-dev brings, at the first call.
    .target(name: "CDocuments", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"], .when(platforms: [.linux]))]),
    module("TableFiles", [kernel, positionedJSON, "TextFiles", "CZlib", "CDocuments"]),
    module("Engine", [kernel, positionedJSON, "Language", "TextFiles", "CDuckDB"]),
    module("Formats", [kernel, "Language", "TextFiles", "TableFiles", "Engine", "Report"]),
    .target(name: "CStoreLog"),
    module(
      "Workspace",
      [
        kernel, positionedJSON, "Language", "TextFiles", "CStoreLog", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Yams", package: "Yams"),
      ]),
    module("Declarative", [kernel, "Language", "TextFiles", .product(name: "Yams", package: "Yams")]),
    .target(name: "CPluginProcess"),
    module("Runtime", [kernel, "TextFiles", "Declarative", "CPluginProcess", .product(name: "Yams", package: "Yams")]),
    module("Conformance", [kernel, "Runtime"]),
    .target(
      name: "Authoring",
      dependencies: [kernel, "TextFiles", "Declarative", "Runtime", "Conformance", "CPluginProcess"],
      resources: [.embedInCode("SDK/python/terroir_plugin.py")], swiftSettings: settings),
    module("Report", [kernel, "Language", "TableFiles"]),
    module(
      "Shell",
      [
        kernel, methods, "Language", "TextFiles", "TableFiles", "Engine", "Formats", "Workspace", "Declarative",
        "Runtime",
        "Conformance", "Authoring", "Report",
      ]),
    module("Terminal", [kernel, "Language", "Report", "Shell", "CEditLine"]),
    .executableTarget(
      name: "terroir",
      dependencies: [
        kernel, "Language", "Shell", "Terminal", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["setup.sh"],
      swiftSettings: settings,
      linkerSettings: [.unsafeFlags(["-Xlinker", "-rpath", "-Xlinker", "$ORIGIN/../lib/terroir"])]),
    tests("KernelTests", [kernel, positionedJSON, .product(name: "KernelSchema", package: "Kernel")]),
    tests("MethodsTests", [kernel, methods, "Conformance", "RecoveryRuns"]),
    tests("LanguageTests", [kernel, "Language"]),
    tests("TextFilesTests", ["TextFiles"]),
    tests("EngineTests", [kernel, "Language", "TextFiles", "Engine"]),
    tests("FormatsTests", [kernel, "Language", "TableFiles", "Engine", "Report", "Formats"]),
    tests("WorkspaceTests", [kernel, "Workspace", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("DeclarativeTests", [kernel, "Declarative", "Runtime", "PluginFixtures"]),
    tests("RuntimeTests", [kernel, "Runtime", "PluginFixtures"]),
    tests("ConformanceTests", [kernel, "Runtime", "Conformance", "PluginFixtures"]),
    tests("AuthoringTests", [kernel, "Declarative", "Runtime", "Conformance", "Authoring", "PluginFixtures"]),
    tests("ReportTests", [kernel, "Language", "TextFiles", "TableFiles", "Report"]),
    tests(
      "ShellTests",
      [kernel, methods, "Language", "Engine", "Workspace", "Runtime", "Report", "Shell", "ProgramDriver", "terroir"]),
    tests(
      "PluginTests", [kernel, methods, "Workspace", "Runtime", "LearningRuns"] + plugins.map { .target(name: $0) }),
    tests(
      "EndToEndTests",
      ["terroir", "EditorProbe", "ProgramDriver", "FaultyPlugins", "TableFiles"] + plugins.map { .target(name: $0) }),
    .target(name: "CPseudoTerminal", path: "Tests/Fixtures/CPseudoTerminal"),
    .executableTarget(
      name: "EditorProbe", dependencies: ["Terminal"], path: "Tests/Fixtures/EditorProbe", swiftSettings: settings),
    .target(
      name: "FaultyPlugins", dependencies: [kernel], path: "Tests/Fixtures/FaultyPlugins", swiftSettings: settings),
    .target(
      name: "PluginFixtures", dependencies: [kernel, "Runtime", "Authoring", .product(name: "Yams", package: "Yams")],
      path: "Tests/Fixtures/PluginFixtures", swiftSettings: settings),
    .target(
      name: "ProgramDriver", dependencies: ["CPseudoTerminal"], path: "Tests/Fixtures/ProgramDriver",
      swiftSettings: settings),
    .target(
      name: "RecoveryRuns", dependencies: [kernel, methods], path: "Tests/Fixtures/RecoveryRuns",
      swiftSettings: settings),
    .target(
      name: "LearningRuns", dependencies: [kernel, methods, "AnnualReview", "MeasureMix"],
      path: "Tests/Fixtures/LearningRuns", swiftSettings: settings),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        kernel, methods, "ProgramDriver", "RecoveryRuns", "LearningRuns", "Runtime", "Workspace", "CDuckDB",
        .product(name: "CHiGHS", package: "Methods"),
      ],
      path: "Tests/Benchmarks",
      exclude: ["peers"], swiftSettings: settings),
  ]
    + plugins.map { name in
      .target(
        name: name, dependencies: [kernel, methods], path: "Plugins/\(name)", exclude: ["plugin.yaml", "Sentences"],
        swiftSettings: settings)
    },
  swiftLanguageModes: [.v6])
