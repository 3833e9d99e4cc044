import Foundation
import ProgramDriver

extension Study {
  /// A plugin of `Tests/Fixtures/ProcessPlugins` in the workspace's plugins folder.
  func install(_ fixture: String, limits: String = "{}") throws {
    let folder = "ural/plugins/bad"
    let place = sandbox.home.appending(path: folder)
    try? FileManager.default.removeItem(at: place)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let files = [
      "Tests/Fixtures/ProcessPlugins/\(fixture).py": "main.py",
      "Sources/Authoring/SDK/python/terroir_plugin.py": "terroir_plugin.py",
    ]
    for (source, name) in files {
      try FileManager.default.copyItem(at: Self.project.appending(path: source), to: place.appending(path: name))
    }
    let manifest = """
      id: bad
      name: A bad plugin
      version: 1.0.0
      summary: for tests
      kind: process
      licence: MIT
      command: [python3, main.py]
      limits: \(limits)
      contributes: [{kind: stage, id: bad, stage: strategize, contract: 1}]
      kernel: "1"
      deterministic: true
      network: false

      """
    try sandbox.write(manifest, to: "\(folder)/plugin.yaml")
  }

  /// The processes that run in the study's home or name it, but for the program itself.
  var processes: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { $0.allSatisfy(\.isNumber) }.filter { id in
        let line = (try? Data(contentsOf: URL(filePath: "/proc/\(id)/cmdline"))) ?? Data()
        let place = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(id)/cwd")) ?? ""
        return String(decoding: line, as: UTF8.self).contains("\(sandbox.home.path)/ural/plugins")
          || place.hasPrefix("\(sandbox.home.path)/ural/plugins")
      }
    }
  }

  /// Waits until no process is left; false when there still are some after the time.
  func areProcessesGone(within seconds: Double = 30) throws -> Bool {
    let deadline = Deadline(seconds: seconds)
    while try !processes.isEmpty {
      if deadline.milliseconds == 0 { return false }
      poll(nil, 0, 10)
    }
    return true
  }
}
