// swift-tools-version: 6.3
import PackageDescription

// A package of its own: only so does SwiftPM give one shared kernel to the host and to every plugin.
let package = Package(
  name: "Kernel",
  products: [.library(name: "TerroirKernel", type: .dynamic, targets: ["TerroirKernel"])],
  targets: [
    .target(
      name: "TerroirKernel",
      path: ".",
      exclude: ["Stamp", "LICENSE", "TerroirKernel.docc"],
      sources: ["Model", "Stages", "Artifacts", "Plugins"],
      swiftSettings: settings,
      plugins: ["KernelStamp"]),
    .executableTarget(name: "kernel-stamp", path: "Stamp/Tool", swiftSettings: settings),
    .plugin(name: "KernelStamp", capability: .buildTool(), dependencies: ["kernel-stamp"], path: "Stamp/Plugin"),
  ],
  swiftLanguageModes: [.v6])

var settings: [SwiftSetting] {
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
