package import Foundation

/// A home of its own for one run: no history, editrc, locale or colour setting of the machine comes in.
package final class Sandbox {
  package let home: URL
  package var environment: [String: String]

  package init() throws {
    home = FileManager.default.temporaryDirectory.appendingPathComponent("terroir-e2e-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    environment = [
      "HOME": home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
      "NO_COLOR": "1", "XDG_STATE_HOME": home.appendingPathComponent("state").path,
      "XDG_CONFIG_HOME": home.appendingPathComponent("config").path,
      "XDG_CACHE_HOME": home.appendingPathComponent("cache").path,
      "SWIFT_BACKTRACE": "enable=no",
    ]
    let inherited = ProcessInfo.processInfo.environment
    // Where the tested program finds its native libraries is part of the build, not of the user.
    for name in ["TERROIR_NATIVE", "LD_LIBRARY_PATH"] { environment[name] = inherited[name] }
  }

  deinit { try? FileManager.default.removeItem(at: home) }

  package func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: home.appendingPathComponent(name))
  }

  package func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: home.appendingPathComponent(name)), as: UTF8.self)
  }

  /// A program that was built as the tests themselves were and lies beside them, so that its plugins can be loaded into
  /// their process.
  package static func program(_ name: String) throws -> String {
    var places = [Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent()]
    for argument in CommandLine.arguments where argument.contains(".xctest") {
      var url = URL(fileURLWithPath: argument)
      while url.path.contains(".xctest") { url.deleteLastPathComponent() }
      places.append(url)
    }
    for place in places {
      let path = place.appendingPathComponent(name).path
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    throw DriverError.noProgram(name, places.map(\.path))
  }
}
