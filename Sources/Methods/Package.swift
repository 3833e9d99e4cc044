// swift-tools-version: 6.3
import PackageDescription

// A package of its own, for the same reason as the kernel: one library shared by the host and every plugin.
let package = Package(
  name: "Methods",
  products: [
    .library(name: "TerroirMethods", type: .dynamic, targets: ["TerroirMethods"]),
    .library(name: "CNative", targets: ["CNative"]),
  ],
  dependencies: [.package(path: "../Kernel")],
  targets: [
    .target(name: "CNative", path: "CNative"),
    .target(name: "CHiGHS", dependencies: ["CNative"], path: "CHiGHS"),
    .systemLibrary(name: "CIgraph", path: "CIgraph", pkgConfig: "igraph", providers: [.apt(["libigraph-dev"])]),
    .systemLibrary(name: "COpenBLAS", path: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .target(
      name: "TerroirMethods",
      dependencies: [
        .product(name: "TerroirKernel", package: "Kernel"), "CHiGHS", "CIgraph", "COpenBLAS",
      ],
      path: "Library",
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ]),
  ],
  swiftLanguageModes: [.v6])
