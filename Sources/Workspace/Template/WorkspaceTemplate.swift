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
    return [
      ("workspace.yaml", settings), ("datapackage.json", try package(tables)), ("scripts/cycle.terroir", Self.script),
      ("TABLES.md", TablesText.text(tables)),
    ] + tables.map { ("data/\($0.name).csv", csv($0, rows: rows(of: $0))) }
      + tables.map { ("examples/\($0.name).csv", csv($0, rows: ExampleRows.rows(of: $0.name, in: region, currency))) }
  }

  private var settings: String {
    """
    # The region under study and the plugins that run each iteration; `help` at the prompt tells what can be set here.
    name: \(YAMLText.quoted(name))
    region: \(YAMLText.quoted(region.rawValue))
    regions: [\(YAMLText.quoted(region.rawValue))]
    language: \(language.rawValue)
    # The currency of budgets and costs; amounts in another need a rate under rates.
    currency: \(currency)
    # Whose levels of government, kinds of body, indicators and default budgets hold; without it the method's own.
    \(country.map { "country: \($0)" } ?? "# country: PLUGIN; plugin new NAME contributes=country begins one")

    bindings:
      audit: identity-audit
      strategize: priority-clusters
      design: measure-mix
      implement: pilot-portfolio
      promote: city-stories
      evaluate: annual-review

    extensions:
      diagnostics: []
      # The measures of data/measures.csv with the cost that each states.
      catalogues: [measure-table]
      kpis: [culture-kpis]

    # What each level may spend a year is asked for: set design.budget.regional AMOUNT, or write it here.
    parameters: {}

    """
  }

  private static let script = """
    terroir 1
    # The six iterations; `set STAGE.PARAMETER VALUE` before a verb changes how it works.
    audit
    strategize
    design
    implement
    promote
    evaluate

    """

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
