import TerroirKernel

/// The page of a method, from its declaration.
extension HelpPages {
  func method(_ method: MethodDeclaration) -> String {
    let told = phrases.text(declared:)
    var text = "calc \(method.name)\n  \(told(method.summary))\n  \(told(method.formula))\n"
    text += "\(self.told("Columns it reads:"))\n"
    for role in method.roles {
      text += "  \(role.name)=COLUMN\(optional(role.isRequired))  \(told(role.description))\n"
    }
    for table in method.tables {
      text += "  \(table.name)=TABLE\(optional(table.isRequired))  "
      text += self.told("\(declared(table.description)), with columns") + "\n"
      for column in table.columns {
        text += "      \(column.name)\(optional(column.isRequired))  \(told(column.description))\n"
      }
    }
    if !method.parameters.isEmpty { text += "\(self.told("Parameters:"))\n" }
    for parameter in method.parameters { text += self.parameter(parameter, current: nil) }
    text += "\(self.told("Columns it gives:"))\n"
    for column in method.outputs {
      text += "  \(column.name)\(column.unit.map { " [\($0.rawValue)]" } ?? "")  \(phrases.description(of: column))\n"
    }
    for note in method.notes { text += "  notes.\(note.name)  \(phrases.description(of: note))\n" }
    return text + source(method.citations)
  }

  /// One parameter with range, unit, default, current value and source.
  func parameter(_ parameter: Parameter, current: ParameterValue?) -> String {
    var text = "  \(parameter.name)=\(told(parameter.kind.wanted))"
    if let unit = parameter.unit { text += " [\(unit.rawValue)]" }
    text += "; " + told("default \(parameter.default.map { "\($0)" } ?? "none" as Phrase)")
    if let current { text += "; " + told("now \(current)") }
    text += "\n      \(phrases.text(declared: parameter.description))"
    if let citation = parameter.citation { text += " (\(citation.text))" }
    return text + "\n"
  }

  func source(_ citations: [Citation]) -> String {
    told("Source: \(citations.map(\.text).joined(separator: "; "))")
  }

  private func declared(_ text: String) -> Phrase { Phrase(template: text, []) }

  private func optional(_ isRequired: Bool) -> String { isRequired ? "" : " (\(told("optional")))" }
}
