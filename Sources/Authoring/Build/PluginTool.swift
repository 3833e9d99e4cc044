import Foundation

/// One run of a tool for a plugin's author: quiet where it succeeds, the end of its output where it fails.
struct PluginTool: Sendable {
  private let command: [String]
  private let folder: URL
  private let environment: [String: String]

  init(_ command: [String], in folder: URL, _ environment: [String: String]) {
    self.command = command
    self.folder = folder
    self.environment = environment
  }

  func run() async throws(BuildFailure) {
    let text = command.joined(separator: " ")
    let log = folder.appending(path: ".build/terroir-\(command.prefix(2).joined(separator: "-")).log")
    do {
      try FileManager.default.createDirectory(at: log.deletingLastPathComponent(), withIntermediateDirectories: true)
    } catch {
      throw .unwritable(path: log.path, reason: "the folder cannot be made")
    }
    let end = await ToolRun(arguments: command, environment: environment, folder: folder, log: log).run()
    if Task.isCancelled { throw .cancelled }
    switch end {
    case .exited(0): return
    case .exited(let code): throw .failed(command: text, code: code, output: Self.tail(of: log), log: log.path)
    case .notStarted(let reason): throw .notStarted(command: command.first ?? "", reason: reason)
    case .killed, .overTime: throw .stopped(command: text)
    }
  }

  /// The lines that tell of errors, or else the last ones.
  static func tail(of log: URL, lines count: Int = 20) -> String {
    guard let data = try? Data(contentsOf: log) else { return "" }
    let lines = String(decoding: data.suffix(200_000), as: UTF8.self).split(separator: "\n").map(String.init)
    let errors = lines.filter { $0.contains("error:") || $0.contains("recorded an issue") }
    return (errors.isEmpty ? lines.suffix(count) : errors.prefix(count)).joined(separator: "\n")
  }
}
