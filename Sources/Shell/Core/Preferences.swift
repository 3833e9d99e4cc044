package import Foundation
package import Language
import TerroirKernel

/// A person's own settings for the prompt: `terroirrc` in the user's configuration folder.
///
/// It holds `set NAME VALUE` of settings alone: what a study gives must not depend on whose prompt it was typed at.
package struct Preferences: Sendable {
  package let file: URL

  /// `$XDG_CONFIG_HOME/terroir/terroirrc`, else `~/.config/terroir/terroirrc`; nil without a home.
  package init?(environment: [String: String]) {
    // The XDG rules tell programs to pass over relative paths.
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      file = URL(filePath: folder + "/terroir/terroirrc")
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      file = URL(filePath: home + "/.config/terroir/terroirrc")
    } else {
      return nil
    }
  }

  /// The text of the file; nil where there is none.
  package var source: SourceText? {
    guard let data = try? Data(contentsOf: file) else { return nil }
    return SourceText(name: file.lastPathComponent, text: String(decoding: data, as: UTF8.self))
  }
}

extension Session {
  /// Takes the settings of the file; what is wrong with it, at its place: the rest holds.
  package func take(_ preferences: SourceText) -> [CommandFailure] {
    let parsed = Parser(commands.grammar).parse(preferences)
    var failures = parsed.diagnostics.map { CommandFailure($0) }
    for statement in parsed.script.statements
    where !parsed.diagnostics.contains(where: { statement.span.contains($0.span.lower) }) {
      guard case .invocation(let invocation) = statement.pipeline.head,
        let command = commands[invocation.verb.name] as? SetCommand,
        let given = try? ArgumentDecoder(command.declaration, invocation).decode(SetCommand.Arguments.self),
        let value = given.value,
        let setting = Settings.declarations.first(where: { $0.name == given.name?.content })
      else {
        failures.append(
          CommandFailure(
            .usage, "preferences", "only settings stand here", at: statement.span,
            help: "set NAME VALUE, where NAME is one of \(Settings.declarations.map(\.name).joined(separator: ", "))"))
        continue
      }
      if !setting.write(&settings, value.text) {
        failures.append(
          CommandFailure(
            .usage, "value", "\(value.text) is not a value of \(setting.name)", at: value.span,
            help: "it takes \(setting.wanted)"))
      }
    }
    return failures
  }
}
