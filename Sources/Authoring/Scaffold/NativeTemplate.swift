import Runtime
import TerroirKernel
import TextFiles

/// The files of a new native plugin: a Swift package of its own with manifest, code, fixture and test. It passes
/// `plugin test` as it is.
package enum NativeTemplate {
  package static func files(id: String, name: String, contributes contribution: PluginTemplate.Contribution)
    -> [ScaffoldFile]
  {
    let module = moduleName(id)
    let body = NativeBody.of(contribution, id: id)
    return [
      ScaffoldFile(path: "plugin.yaml", text: manifest(id, name, module, contribution, body)),
      ScaffoldFile(path: "Package.swift", text: package(module)),
      ScaffoldFile(path: "Sources/\(module)/\(module).swift", text: plugin(module, body)),
      ScaffoldFile(path: "Sources/\(module)/\(body.type).swift", text: body.source),
      ScaffoldFile(path: "Tests/\(module)Tests/Fixture.swift", text: NativeFixture.source),
      ScaffoldFile(path: "Tests/\(module)Tests/\(body.type)Tests.swift", text: test(module, body)),
      ScaffoldFile(path: ".gitignore", text: ".build/\n.terroir/\nlib/\n"),
    ] + (body.sentence?.files ?? [])
  }

  /// `coast-clusters` as a module: `CoastClusters`.
  static func moduleName(_ id: String) -> String {
    id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func manifest(
    _ id: String, _ name: String, _ module: String, _ contribution: PluginTemplate.Contribution, _ body: NativeBody
  ) -> String {
    var text = """
      id: \(id)
      name: \(YAMLText.quoted(name))
      version: 0.1.0
      summary: \(body.summary)
      kind: native
      licence: GPL-3.0-or-later
      library: \(module)
      contributes:
        - kind: \(body.kind)
          id: \(id)

      """
    if case .stage(let iteration) = contribution {
      text += """
            stage: \(iteration.verb)
            contract: \(AnyArtifact.contract(of: iteration))
            parameters: [\(body.parameter ?? "")]
            tables: [\(body.tables.joined(separator: ", "))]

        """
    }
    return text + """
      kernel: "\(PluginHost.kernelVersion)"
      deterministic: true
      network: false
      # Whose data the plugin carries, and of which date; none here.
      sources: []
      # The plugin's own tests, run by plugin test in this folder.
      test: [swift, test]

      """
  }

  private static func package(_ module: String) -> String {
    """
    // swift-tools-version: 6.3
    import PackageDescription

    // plugin build sets the link .terroir/Kernel to the kernel of the program that it runs in.
    let kernel: Target.Dependency = .product(name: "TerroirKernel", package: "Kernel")

    let package = Package(
      name: "\(module)",
      products: [.library(name: "\(module)", type: .dynamic, targets: ["\(module)"])],
      dependencies: [.package(path: ".terroir/Kernel")],
      targets: [
        .target(name: "\(module)", dependencies: [kernel]),
        .testTarget(name: "\(module)Tests", dependencies: [kernel, "\(module)"]),
      ],
      swiftLanguageModes: [.v6])

    """
  }

  private static func plugin(_ module: String, _ body: NativeBody) -> String {
    """
    import TerroirKernel

    /// What the plugin brings; plugin.yaml names the same.
    public struct \(module)Plugin: Plugin {
      public init() {}

      public func register(in registry: inout Registry) throws(RegistrationError) {
        try registry.add(\(body.registration): \(body.type).self)
      }
    }

    /// The library's one entry: its name is terroir_plugin_ and the library's name.
    @c(terroir_plugin_\(module))
    public func pluginEntry() -> UnsafeMutableRawPointer { PluginBox.hand(over: \(module)Plugin()) }

    """
  }

  private static func test(_ module: String, _ body: NativeBody) -> String {
    """
    import Testing
    import TerroirKernel

    import \(module)

    @Suite("\(body.type)")
    struct \(body.type)Tests {
    \(body.test)
    }

    """
  }
}
