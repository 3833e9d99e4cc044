import Foundation
import PackagePlugin

/// Before every build of the kernel: makes its rows and artifacts from the schema files, and its ABI stamp.
///
/// The stamp is a hash of the kernel's sources, its schemas and this generator, with the compiler and the build kind:
/// generated files are not among a target's source files, and a stamp of the others alone would stay where a row changes.
@main
struct KernelSources: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target as? SwiftSourceModuleTarget else { return [] }
    let folder = context.package.directoryURL
    let work = context.pluginWorkDirectoryURL
    let schema = folder.appending(path: "Schema")
    let schemas = files(in: schema, "json")
    let folders = Set(schemas.map { $0.deletingLastPathComponent().lastPathComponent }).subtracting(["Schema"]).sorted()
    let generated = (folders + ["shared", "iterations"]).map { work.appending(path: "Schema-\($0).swift") }
    let sources =
      module.sourceFiles(withSuffix: "swift").map(\.url) + files(in: folder.appending(path: "Generator"), "swift")
    let stamped = (sources + schemas).sorted { $0.path < $1.path }
    let stamp = work.appending(path: "KernelStamp.swift")
    return [
      .buildCommand(
        displayName: "Making the kernel's rows from its schemas",
        executable: try context.tool(named: "kernel-schema").url,
        arguments: [work.path, schema.path] + schemas.map(\.path), inputFiles: schemas, outputFiles: generated),
      .buildCommand(
        displayName: "Stamping the kernel", executable: try context.tool(named: "kernel-stamp").url,
        arguments: [stamp.path] + stamped.map(\.path), inputFiles: stamped, outputFiles: [stamp]),
    ]
  }

  /// The files of a folder with this ending, at any depth, in the order of their paths.
  private func files(in folder: URL, _ ending: String) -> [URL] {
    let found =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    return found.filter { $0.pathExtension == ending }.sorted { $0.path < $1.path }
  }
}
