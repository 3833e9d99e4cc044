import PackagePlugin

/// Writes the kernel's ABI stamp before every build of the kernel: a hash of its sources, the compiler and the build kind.
@main
struct KernelStamp: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target as? SwiftSourceModuleTarget else { return [] }
    let sources = module.sourceFiles(withSuffix: "swift").map(\.url).sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "KernelStamp.swift")
    return [
      .buildCommand(
        displayName: "Stamping the kernel",
        executable: try context.tool(named: "kernel-stamp").url,
        arguments: [output.path] + sources.map(\.path),
        inputFiles: sources,
        outputFiles: [output])
    ]
  }
}
