package import TerroirKernel
import TextFiles

/// The files of a new declarative plugin: sound as they stand, with a line of everything a person may write.
package enum DeclarativeTemplate {
  /// The kinds a declarative plugin can bring.
  package static let kinds: [Manifest.Contribution.Kind] = [
    .catalogue, .kpis, .classification, .preset, .messages, .country, .template,
  ]

  /// The files of a plugin that brings one contribution of each of `contributes`.
  package static func files(
    id: String, name: String, contributes: [Manifest.Contribution.Kind] = [.catalogue, .kpis]
  ) -> [ScaffoldFile] {
    let brought = kinds.filter(contributes.contains)
    return [
      ScaffoldFile(path: "plugin.yaml", text: manifest(id, name, brought)),
      ScaffoldFile(path: "README.md", text: readme(id, name, brought)),
    ] + brought.map { ScaffoldFile(path: file($0), text: "\(editorHint($0))\(text($0, id))") }
  }

  private static func file(_ kind: Manifest.Contribution.Kind) -> String {
    switch kind {
    case .catalogue: "measures.yaml"
    case .kpis: "kpis.yaml"
    case .classification: "codes.yaml"
    case .preset: "preset.yaml"
    case .country: "country.yaml"
    case .template: "document.yaml"
    default: "messages.yaml"
    }
  }

  private static func manifest(_ id: String, _ name: String, _ kinds: [Manifest.Contribution.Kind]) -> String {
    let contributions = kinds.map { "  - kind: \($0.rawValue)\n    id: \(id)\n    file: \(file($0))\n" }.joined()
    return """
      id: \(id)
      name: \(YAMLText.quoted(name))
      version: 0.1.0
      summary: \(YAMLText.quoted("What \(name) brings to a region"))
      kind: declarative
      licence: CC-BY-4.0
      contributes:
      \(contributions)kernel: "1"
      deterministic: true
      network: false
      sources: []

      """
  }

  private static func readme(_ id: String, _ name: String, _ kinds: [Manifest.Contribution.Kind]) -> String {
    let extensions = kinds.compactMap { kind -> String? in
      switch kind {
      case .catalogue: "  catalogues: [\(id)]"
      case .kpis: "  kpis: [\(id)]"
      case .messages: "  messages: [\(id)]"
      default: nil
      }
    }
    var text =
      "# \(name)\n\nA Terroir plugin of YAML files alone: change what they declare, and the next command reads it again; "
      + "after a change in\n`plugin.yaml` itself, `plugin reload \(id)` does.\n"
    if !extensions.isEmpty {
      text += "\nA workspace takes it up in `workspace.yaml`, beside what is there:\n\n```yaml\nextensions:\n"
      text += extensions.joined(separator: "\n") + "\n```\n"
    }
    if kinds.contains(.preset) { text += "\n`set preset \(id)` puts its parameters in force.\n" }
    if kinds.contains(.country) { text += "\n`country: \(id)` in `workspace.yaml` makes it the workspace's country.\n" }
    if kinds.contains(.template) {
      text += "\n`report document.docx template=\(id)` writes the strategic document by its template.\n"
    }
    if kinds.contains(.classification) {
      text += "\n`TABLE | classify \(id) code=COLUMN` turns activity codes into creative industries.\n"
    }
    return text
  }

  private static func editorHint(_ kind: Manifest.Contribution.Kind) -> String {
    "# For an editor that checks as you type: plugin schema \(kind.rawValue) | write \(kind.rawValue).schema.json\n"
  }

  private static func text(_ kind: Manifest.Contribution.Kind, _ id: String) -> String {
    switch kind {
    case .catalogue: measures.replacing("PLUGIN", with: id)
    case .kpis: indicators.replacing("PLUGIN", with: id)
    case .classification: codes
    case .preset: preset
    case .country: country
    case .template: document
    default: messages
    }
  }
}
