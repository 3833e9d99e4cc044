import Foundation
import TerroirMethods

/// The ASEM Sustainable Connectivity index with COINr's table of every step; nil where no folder of cases is named.
struct AsemCase {
  let folder: String
  let structure: CompositeStructure
  let raw: IndicatorTable
  let denominators: IndicatorTable
  let groups: [String]

  static let folder = ProcessInfo.processInfo.environment["TERROIR_REFERENCE_DATA"].flatMap {
    FileManager.default.fileExists(atPath: "\($0)/cases") ? "\($0)/cases/composite-asem-coinr" : nil
  }

  init() throws {
    folder = Self.folder ?? ""
    let meta = try Self.rows("\(folder)/iMeta.csv")
    let kinds = meta.map { $0["Type"] ?? "" }
    structure = try CompositeStructure(
      zip(meta, kinds).filter { $1 == "Indicator" || $1 == "Aggregate" }.map { row, _ in
        CompositeStructure.Element(
          row["iCode"] ?? "", parent: row["Parent"].flatMap { $0.isEmpty ? nil : $0 },
          weight: Double(row["Weight"] ?? "") ?? 1, isGain: row["Direction"] != "-1.0",
          denominator: row["Denominator"].flatMap { $0.isEmpty ? nil : $0 }, target: Double(row["Target"] ?? ""))
      })
    let data = try Self.rows("\(folder)/iData.csv").sorted { $0["uCode"] ?? "" < $1["uCode"] ?? "" }
    func table(_ type: String) -> IndicatorTable {
      let codes = zip(meta, kinds).filter { $1 == type }.compactMap { $0.0["iCode"] }.sorted()
      return IndicatorTable(
        units: data.map { $0["uCode"] ?? "" }, codes: codes,
        columns: codes.map { code in data.map { Double($0[code] ?? "") } })
    }
    raw = table("Indicator")
    denominators = table("Denominator")
    groups = data.map { $0["EurAsia_group"] ?? "" }
  }

  /// The recipe of the published index.
  static var recipe: CompositeRecipe {
    var recipe = CompositeRecipe()
    recipe.impute = .groupMean
    recipe.treat = .winsorise
    return recipe
  }

  func index(_ recipe: CompositeRecipe = recipe) throws -> CompositeIndex {
    try CompositeIndex(of: raw, structure: structure, recipe: recipe, denominators: denominators, groups: groups)
  }

  /// The rows of an expected table, by its first column.
  func expected(_ name: String) throws -> [String: [String: String]] {
    let rows = try Self.rows("\(folder)/expected_\(name).csv")
    let key = try Self.header("\(folder)/expected_\(name).csv").first ?? ""
    return Dictionary(rows.map { ($0[key] ?? "", $0) }) { first, _ in first }
  }

  static func rows(_ path: String) throws -> [[String: String]] {
    let names = try header(path)
    return try lines(path).dropFirst().map { line in
      Dictionary(uniqueKeysWithValues: zip(names, fields(line)))
    }
  }

  private static func header(_ path: String) throws -> [String] { try lines(path).first.map(fields) ?? [] }

  private static func lines(_ path: String) throws -> [Substring] {
    try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
  }

  /// The fields of a line of CSV; commas within quotes do not divide.
  private static func fields(_ line: Substring) -> [String] {
    var (fields, quoted) = ([""], false)
    for character in line {
      if character == "\"" {
        quoted.toggle()
      } else if character == ",", !quoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}
