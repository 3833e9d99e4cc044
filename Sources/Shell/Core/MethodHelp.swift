import TerroirKernel

/// The help page of a method, from its declaration.
enum MethodHelp {
  static func page(_ method: MethodDeclaration) -> String {
    var text = "calc \(method.name)\n  \(method.summary)\n  \(method.formula)\n"
    text += "Columns it reads:\n"
    for role in method.roles {
      text += "  \(role.name)=COLUMN\(role.isRequired ? "" : " (optional)")  \(role.description)\n"
    }
    for table in method.tables {
      text += "  \(table.name)=TABLE\(table.isRequired ? "" : " (optional)")  \(table.description), with columns\n"
      for column in table.columns {
        text += "      \(column.name)\(column.isRequired ? "" : " (optional)")  \(column.description)\n"
      }
    }
    if !method.parameters.isEmpty { text += "Parameters:\n" }
    for parameter in method.parameters { text += line(parameter, current: nil) }
    text += "Columns it gives:\n"
    for column in method.outputs {
      text += "  \(column.name)\(column.unit.map { " [\($0.rawValue)]" } ?? "")  \(column.description)\n"
    }
    for note in method.notes { text += "  notes.\(note.name)  \(note.description)\n" }
    text += "Source: " + method.citations.map(\.text).joined(separator: "; ")
    return text
  }

  /// One parameter with range, unit, default, current value and source.
  static func line(_ parameter: Parameter, current: ParameterValue?) -> String {
    var text = "  \(parameter.name)=\(parameter.kind.wanted.description)"
    if let unit = parameter.unit { text += " [\(unit.rawValue)]" }
    text += "; default \(parameter.default.map(\.description) ?? "none")"
    if let current { text += "; now \(current)" }
    text += "\n      \(parameter.description)"
    if let citation = parameter.citation { text += " (\(citation.text))" }
    return text + "\n"
  }
}
