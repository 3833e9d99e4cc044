// swift-tools-version: 6.3
import PackageDescription

// A package of its own, for the same reason as the kernel: one library shared by the host and every plugin.
let package = Package(
  name: "Methods",
  products: [
    .library(name: "TerroirMethods", type: .dynamic, targets: ["TerroirMethods"]),
    .library(name: "CNative", targets: ["CNative"]),
    // For the benchmarks, which set the library beside the solver alone.
    .library(name: "CHiGHS", targets: ["CHiGHS"]),
  ],
  dependencies: [.package(path: "../Kernel")],
  targets: [
    .target(name: "CNative", path: "CNative"),
    .target(name: "CHiGHS", dependencies: ["CNative"], path: "CHiGHS"),
    // Headers alone: CDeferred loads the libraries at the first call. A function it does not list fails to link.
    .systemLibrary(name: "CIgraph", path: "CIgraph", providers: [.apt(["libigraph-dev"])]),
    .systemLibrary(name: "COpenBLAS", path: "COpenBLAS", providers: [.apt(["libopenblas-dev"])]),
    .target(name: "CDeferred", path: "CDeferred"),
    .target(
      name: "TerroirMethods",
      dependencies: [
        .product(name: "TerroirKernel", package: "Kernel"), "CHiGHS", "CIgraph", "COpenBLAS", "CDeferred",
      ],
      path: "Library",
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ],
      linkerSettings: [.unsafeFlags(["-Xlinker", "-z", "-Xlinker", "defs"], .when(platforms: [.linux]))]),
  ],
  swiftLanguageModes: [.v6])
