internal import Foundation

internal import CEditLine

internal import Glibc

/// What the three standard streams can do, found without asking the terminal anything.
package struct TerminalCapabilities: Sendable, Equatable {
  package let inputIsTerminal: Bool
  package let outputIsTerminal: Bool
  package let errorIsTerminal: Bool
  /// False when the terminal has no cursor addressing, or none is named.
  package let hasCursorControl: Bool
  package let noColor: Bool
  package let isUTF8: Bool
  package let columns: Int
  package let rows: Int

  /// The line editor needs both ends; otherwise lines are read plainly.
  package var canEditLines: Bool { inputIsTerminal && outputIsTerminal }
  package var outputColor: Bool { outputIsTerminal && hasCursorControl && !noColor }
  /// A line that is overwritten in place, as progress is.
  package var errorCanErase: Bool { errorIsTerminal && hasCursorControl }

  package init(
    inputIsTerminal: Bool, outputIsTerminal: Bool, errorIsTerminal: Bool, size: (columns: Int, rows: Int)?,
    environment: [String: String]
  ) {
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    let name = environment["TERM"] ?? ""
    hasCursorControl = !name.isEmpty && name != "dumb"
    // Any value but the empty one counts: https://no-color.org
    noColor = !(environment["NO_COLOR"] ?? "").isEmpty
    isUTF8 = Self.namesUTF8(environment)
    columns = size?.columns ?? Self.positive(environment["COLUMNS"]) ?? 80
    rows = size?.rows ?? Self.positive(environment["LINES"]) ?? 24
  }

  package static func current(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> TerminalCapabilities {
    TerminalCapabilities(
      inputIsTerminal: isatty(STDIN_FILENO) == 1, outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      errorIsTerminal: isatty(STDERR_FILENO) == 1, size: size(of: STDOUT_FILENO) ?? size(of: STDERR_FILENO),
      environment: environment)
  }

  private static func size(of descriptor: Int32) -> (columns: Int, rows: Int)? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard cel_terminal_size(descriptor, &columns, &rows) == 1 else { return nil }
    return (Int(columns), rows > 0 ? Int(rows) : 24)
  }

  private static func positive(_ text: String?) -> Int? {
    guard let text, let number = Int(text), number > 0 else { return nil }
    return number
  }

  private static func namesUTF8(_ environment: [String: String]) -> Bool {
    for variable in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = environment[variable], !value.isEmpty else { continue }
      let plain = value.lowercased()
      return plain.contains("utf-8") || plain.contains("utf8")
    }
    return false
  }
}
