package import Foundation

/// What process plugins get of this machine.
package struct ProcessSettings: Sendable {
  /// The host's variables; few of them reach a plugin.
  package var environment: [String: String]
  /// The folder of the plugins' logs.
  package var logs: URL

  package init(environment: [String: String], logs: URL) {
    self.environment = environment
    self.logs = logs
  }

  /// This program's own variables, and logs in the machine's temporary folder.
  package static var ofThisProgram: ProcessSettings {
    ProcessSettings(
      environment: ProcessInfo.processInfo.environment,
      logs: FileManager.default.temporaryDirectory.appending(path: "terroir-logs"))
  }

  /// Where programs and their libraries are found; nothing secret, no locale.
  private static let passed = [
    "PATH", "HOME", "LD_LIBRARY_PATH", "PYENV_ROOT", "PYENV_VERSION", "VIRTUAL_ENV", "CONDA_PREFIX", "R_HOME",
    "R_LIBS_USER",
  ]

  /// The variables of a program of the machine that has one folder for all that it writes.
  func programEnvironment(home: String) -> [String: String] {
    var variables = environment.filter { ["PATH", "LD_LIBRARY_PATH"].contains($0.key) }
    variables.merge(["LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": home, "TMPDIR": home]) { _, new in new
    }
    return variables
  }

  /// The variables of a plugin: a locale, time zone and hash order that are the same everywhere.
  var pluginEnvironment: [String: String] {
    var variables = environment.filter { Self.passed.contains($0.key) }
    variables.merge([
      "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "UTC", "TMPDIR": "/tmp", "PYTHONHASHSEED": "0",
      "PYTHONUNBUFFERED": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8", "TERROIR_PROTOCOL": "1",
    ]) { _, new in new }
    return variables
  }
}
