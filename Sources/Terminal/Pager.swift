internal import Foundation

internal import Glibc

/// Shows long text through `$PAGER`, `less -FRX` without one. Leaving the pager early is no error.
package struct Pager: Sendable {
  package let capabilities: TerminalCapabilities
  private let environment: [String: String]

  package init(
    capabilities: TerminalCapabilities, environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.capabilities = capabilities
    self.environment = environment
  }

  /// Writes `text` to stdout, paged when both ends are a terminal and it has more rows than the screen.
  package func show(_ text: String) {
    guard capabilities.canEditLines, isLong(text), let command = command else { return print(text) }
    guard let child = ChildProcess(arguments: command, environment: childEnvironment) else { return print(text) }
    child.send(text)
    // The shell found no such program: the text must not be lost.
    if child.wait() == 127 { print(text) }
  }

  /// Rows count as the terminal wraps them; the last one is left to the prompt.
  func isLong(_ text: String) -> Bool {
    var rows = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      rows += max(1, (String(line).displayWidth + capabilities.columns - 1) / max(capabilities.columns, 1))
      if rows > capabilities.rows { return true }
    }
    return false
  }

  /// Nil for `cat` and for an empty PAGER, which ask for no pager.
  var command: [String]? {
    guard let pager = environment["PAGER"] else { return ["less", "-FRX"] }
    let plain = pager.trimmingCharacters(in: .whitespaces)
    if plain.isEmpty || plain == "cat" { return nil }
    // Anything that a shell would read otherwise than as words needs the shell.
    let special = CharacterSet(charactersIn: "|&;<>()$`\\\"'*?[]#~=%{}")
    if plain.rangeOfCharacter(from: special) != nil { return ["/bin/sh", "-c", plain] }
    return plain.split(separator: " ").map(String.init)
  }

  /// What is shown is UTF-8 whatever the locale; without a word of it `less` shows the bytes of Cyrillic where the system
  /// lacks the locale that the environment names.
  var childEnvironment: [String: String] {
    environment.merging(["LESS": "FRX", "LESSCHARSET": "utf-8"]) { own, _ in own }
  }

  private func print(_ text: String) {
    // Buffered output of this program comes before.
    fflush(nil)
    // A terminal that is gone ends the prompt at its next read.
    try? Descriptor.write(text, to: STDOUT_FILENO)
  }
}
