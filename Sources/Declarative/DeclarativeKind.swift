package import TerroirKernel

/// The kinds of contribution a file can declare, with the shape of each, and the manifest itself.
package enum DeclarativeKind: String, CaseIterable, Sendable {
  case manifest, catalogue, kpis, classification, preset, messages, country, template

  /// What a file of the kind brings.
  package var summary: Phrase {
    switch self {
    case .manifest: "plugin.yaml: what a plugin says of itself"
    case .catalogue: "support measures with cost, expected effect, prerequisites, exclusions and synergies"
    case .kpis: "indicators of the annual review as formulas over the statistics"
    case .classification: "codes of an activity classification with the industries they fall to"
    case .preset: "parameters of stages, to be set at once"
    case .messages: "the region's own words for the campaign's messages"
    case .country: "levels of government, the rule of support, kinds of body, indicators and defaults of a country"
    case .template: "the strategic document in a region's own words and order of chapters"
    }
  }

  /// The JSON Schema of a file of the kind, for editors.
  package var schema: String {
    let schema =
      switch self {
      case .manifest: ManifestForm.form.schema
      case .catalogue: MeasuresFile.form.schema
      case .kpis: KPIFile.form.schema
      case .classification: CrosswalkFile.form.schema
      case .preset: PresetFile.form.schema
      case .messages: MessagesFile.form.schema
      case .country: CountryFile.form.schema
      case .template: TemplateFile.form.schema
      }
    return schema.document(titled: "Terroir \(rawValue): \(summary.description)")
  }
}
