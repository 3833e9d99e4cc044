// swift-tools-version: 6.3
import PackageDescription

// A package of its own: only so does SwiftPM give one shared kernel to the host and to every plugin.
let package = Package(
  name: "Kernel",
  products: [
    .library(name: "TerroirKernel", type: .dynamic, targets: ["TerroirKernel"]),
    .library(name: "KernelSchema", type: .static, targets: ["KernelSchema"]),
    .library(name: "PositionedJSON", type: .static, targets: ["PositionedJSON"]),
  ],
  targets: [
    .target(
      name: "TerroirKernel",
      dependencies: ["CSHA256"],
      path: ".",
      exclude: ["CSHA256", "Generator", "Schema", "LICENSE", "TerroirKernel.docc"],
      sources: ["Model", "Stages", "Artifacts", "Plugins"],
      swiftSettings: settings,
      plugins: ["KernelSources"]),
    .target(name: "CSHA256", path: "CSHA256"),
    .target(name: "PositionedJSON", path: "Generator/JSON", swiftSettings: settings),
    .target(
      name: "KernelSchema", dependencies: ["PositionedJSON"], path: "Generator/Library", swiftSettings: settings),
    .executableTarget(
      name: "kernel-schema", dependencies: ["KernelSchema"], path: "Generator/Rows", swiftSettings: settings),
    .executableTarget(
      name: "kernel-stamp", dependencies: ["KernelSchema"], path: "Generator/Stamp", swiftSettings: settings),
    .plugin(
      name: "KernelSources", capability: .buildTool(), dependencies: ["kernel-schema", "kernel-stamp"],
      path: "Generator/Plugin"),
  ],
  swiftLanguageModes: [.v6])

var settings: [SwiftSetting] {
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
