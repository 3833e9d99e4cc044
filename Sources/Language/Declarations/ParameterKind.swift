package import TerroirKernel

/// What a parameter takes: checked when parsed as far as the text alone can tell, and what TAB offers.
package indirect enum ParameterKind: Hashable, Sendable {
  /// Any value; nothing to check or offer.
  case any
  /// A word or a string, whatever it looks like.
  case text
  case number
  case integer
  case boolean
  case range
  case choice([String])
  case file(endings: [String])
  case directory
  case column
  case table
  case reference
  /// What names a row of a table of the data: an actor's id.
  case key(of: String)
  case command
  case method
  case stage
  case plugin
  /// A classification of activities that a plugin brings.
  case classification
  /// A template of documents: one of these words, or one that a plugin brings.
  case template([String])
  /// A town of the data, by its code or a name.
  case town
  /// `STAGE.PARAM`
  case stageParameter
  /// What the setting that was named takes.
  case settingValue
  /// A name the command will create.
  case newName
  /// `[a, b]`, or one value alone.
  case list(ParameterKind)

  /// The word for it in messages: "takes a number".
  package var noun: Phrase {
    switch self {
    case .any: "a value"
    case .text: "a text"
    case .number: "a number"
    case .integer: "a whole number"
    case .boolean: "yes or no"
    case .range: "a range such as 1..5"
    case .choice(let words): "one of \(words.joined(separator: ", "))"
    case .file: "a file"
    case .directory: "a directory"
    case .column: "a column"
    case .table: "a table"
    case .reference: "a name such as profile.industries"
    case .key(let table): "a key of \(table)"
    case .command: "a command"
    case .method: "a method"
    case .stage: "a stage"
    case .plugin: "a plugin id"
    case .classification: "a classification"
    case .template(let words): "a template: \(words.joined(separator: ", ")), or a plugin's"
    case .town: "a town"
    case .stageParameter: "a stage and its parameter, such as design.budget"
    case .settingValue: "a setting's value"
    case .newName: "a new name"
    case .list(let element): "a list, each of it \(element.noun)"
    }
  }
}
