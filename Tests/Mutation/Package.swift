// swift-tools-version: 6.3
import PackageDescription

// A package of its own: swift-syntax takes minutes to build, and the program needs none of it.
let package = Package(
  name: "Mutation",
  dependencies: [.package(url: "https://github.com/swiftlang/swift-syntax", exact: "603.0.1")],
  targets: [
    .executableTarget(
      name: "mutate",
      dependencies: [
        .product(name: "SwiftSyntax", package: "swift-syntax"), .product(name: "SwiftParser", package: "swift-syntax"),
        .product(name: "SwiftOperators", package: "swift-syntax"),
      ],
      path: "Sources")
  ],
  swiftLanguageModes: [.v6])
