package import Foundation
package import TerroirKernel
import TextFiles

/// A workspace to begin with: settings, a data package whose tables have their headers, the region itself, the script of
/// the six iterations, what every column takes, and a filled row of each table as an example.
package struct WorkspaceTemplate: Sendable {
  package var name: String
  package var region: TerritoryID
  package var regionName: String
  package var language: NameLanguage
  package var currency: Currency
  /// The plugin that brings the country's pack; nil where the method's own words hold.
  package var country: PluginID?

  package init(
    name: String, region: TerritoryID, regionName: String, language: NameLanguage, currency: Currency = .rouble,
    country: PluginID? = nil
  ) {
    self.name = name
    self.region = region
    self.regionName = regionName
    self.language = language
    self.currency = currency
    self.country = country
  }

  /// The tables a person fills; the others have a first filling.
  private static let tables = [
    "territories", "industries", "identity", "actors", "ties", "events", "measures", "statistics",
  ]

  /// Writes the workspace into a folder that is not there or is empty: all of it, or nothing.
  ///
  /// - Throws: ``TemplateFailure``.
  package func write(to directory: URL) throws(TemplateFailure) {
    let files = FileManager.default
    let contents = try? files.contentsOfDirectory(atPath: directory.path)
    if let contents, !contents.isEmpty { throw .notEmpty(directory.lastPathComponent) }
    let parent = directory.deletingLastPathComponent()
    let draft = parent.appending(path: ".\(directory.lastPathComponent).part")
    do {
      try? files.removeItem(at: draft)
      for folder in ["data", "examples", "scripts"] {
        try files.createDirectory(at: draft.appending(path: folder), withIntermediateDirectories: true)
      }
      for (path, text) in try texts() { try Data(text.utf8).write(to: draft.appending(path: path)) }
      if contents != nil { try files.removeItem(at: directory) }
      try files.moveItem(at: draft, to: directory)
    } catch {
      try? files.removeItem(at: draft)
      throw .unwritable(directory.lastPathComponent, reason: .reason(of: error))
    }
  }

  private func texts() throws -> [(path: String, text: String)] {
    let tables = Contract.tables.filter { Self.tables.contains($0.name) }
    let further = Contract.tables.filter { !Self.tables.contains($0.name) }
    let examples = ExampleRows(region: region, currency: currency, language: language)
    let words = TemplateWords(language: language)
    return [
      ("workspace.yaml", settings(words)), ("datapackage.json", try package(tables)),
      ("scripts/cycle.terroir", words.script),
      ("TABLES.md", TablesText(language: language).text(tables, further: further)),
    ] + tables.map { ("data/\($0.name).csv", csv($0, rows: rows(of: $0))) }
      + tables.map { ("examples/\($0.name).csv", csv($0, rows: examples.rows(of: $0.name))) }
  }

  private func settings(_ words: TemplateWords) -> String {
    """
    # \(words.head)
    name: \(YAMLText.quoted(name))
    region: \(YAMLText.quoted(region.rawValue))
    regions: [\(YAMLText.quoted(region.rawValue))]
    language: \(language.rawValue)
    # \(words.currency)
    currency: \(currency)
    # \(words.country)
    \(country.map { "country: \($0)" } ?? "# \(words.noCountry)")

    bindings:
      audit: identity-audit
      strategize: priority-clusters
      design: measure-mix
      implement: pilot-portfolio
      promote: city-stories
      evaluate: annual-review

    extensions:
      diagnostics: []
      # \(words.catalogue)
      catalogues: [measure-table]
      kpis: [culture-kpis]

    # \(words.budgets)
    parameters: {}

    """
  }

  private func csv(_ table: TableDeclaration, rows: [[String: String]]) -> String {
    let names = table.columns.map(\.name)
    let lines = [names] + rows.map { row in names.map { DelimitedText.field(row[$0] ?? "") } }
    return lines.map { $0.joined(separator: ",") + "\n" }.joined()
  }

  /// The first filling of a table.
  private func rows(of table: TableDeclaration) -> [[String: String]] {
    switch table.name {
    case "territories":
      [["code": region.rawValue, "name_\(language.rawValue)": regionName, "level": Level.regional.rawValue]]
    case "industries":
      MethodIndustries.rows.map {
        ["id": $0.id, "name_en": $0.english, "name_ru": $0.russian, "significance": $0.significance.rawValue]
      }
    default: []
    }
  }

  private func package(_ tables: [TableDeclaration]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let package = PackageText(
      name: "data", title: name,
      resources: tables.map { PackageText.Resource($0, among: tables.map(\.name)) })
    return String(decoding: try encoder.encode(package), as: UTF8.self) + "\n"
  }
}

/// Why no workspace could be made.
package enum TemplateFailure: Error, Hashable, Sendable {
  case notEmpty(String)
  case unwritable(String, reason: Phrase)
}
