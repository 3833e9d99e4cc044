import Language
import TerroirKernel

/// Names that a person binds. None covers an artifact or a table of the study: data would change without a word.
extension Session {
  /// What a name was bound to; nil where it stands for an artifact or a table, whatever an older session bound it to.
  ///
  /// - Parameter tables: the tables of the study, where they have been read already.
  func bound(_ name: String, tables: Set<String>? = nil) -> StudyState.NamedValue? {
    guard let named = (try? state())?.names[name], Iteration(noun: name) == nil,
      !(tables?.contains(name) ?? completionTables.contains(name))
    else { return nil }
    return named
  }

  /// Why a name cannot be bound; nil where it can.
  func refusal(of binding: Identifier, tables: Set<String>) -> CommandFailure? {
    let name = binding.name
    let subject: Phrase
    var hint: Phrase = "Choose another name, such as \(name)_1."
    if commands.grammar[name] != nil {
      subject = "a command"
    } else if let iteration = Iteration(noun: name) {
      subject = "an artifact"
      hint = "\(iteration.verb) alone makes it; or choose another name, such as \(name)_1."
    } else if tables.contains(name) {
      subject = "a table of the study"
      hint = "Choose another name, such as \(name)_1; import FILE as NAME adds a table."
    } else {
      return nil
    }
    return CommandFailure(
      .usage, "bound-command", "\"\(name)\" is \(subject) and cannot be a name", at: binding.span, help: hint)
  }
}
