import TerroirKernel
import Workspace

/// The rows of data that a row of an artifact rests on: those it names, and those of the region that are of what it is about.
struct EvidenceTrail {
  private let data: LoadedData
  private let index: RegionalIndex
  private let origins: [Origins.Origin]

  init(_ data: LoadedData) {
    self.data = data
    index = RegionalIndex(data.data)
    origins = data.origins.all
  }

  /// The rows that any of these texts names, or an item of a list in it, each once.
  func named(_ texts: [String]) -> [Origins.Origin] {
    var seen: Set<String> = []
    return texts.flatMap { [$0] + $0.split(separator: ";").map(String.init) }
      .filter { seen.insert($0).inserted }.flatMap { data.origins[$0] }
  }

  /// The region's rows that are of all that a row of an artifact's table is about, by the words of its key that stand
  /// for rows of data; the others are words of the method.
  func concerned(by row: Table, of declaration: TableDeclaration) -> [Origins.Origin] {
    let words = Self.keyWords(row, declaration).filter { data.tables[$0] == nil }
    guard !words.isEmpty else { return [] }
    let placed = words.contains { index.territories[TerritoryID($0)] != nil }
    return Dictionary(grouping: origins, by: \.table).sorted { $0.key < $1.key }.flatMap { name, rows in
      guard let table = data.tables[name] else { return [Origins.Origin]() }
      let cells = table.columns.compactMap { column -> [String?]? in
        if case .text(let values) = column.values { values } else { nil }
      }
      let places = table["territory"].flatMap { column -> [String?]? in
        if case .text(let values) = column.values { values } else { nil }
      }
      return rows.filter { origin in
        let isNear = placed || places?[origin.row].map { index.isInRegion(TerritoryID($0)) } ?? true
        return isNear && words.allSatisfy { word in cells.contains { Self.holds($0[origin.row], word) } }
      }
    }
  }

  private static func holds(_ cell: String?, _ word: String) -> Bool {
    guard let cell else { return false }
    return cell == word || (cell.contains(";") && cell.split(separator: ";").contains { $0 == word })
  }

  private static func keyWords(_ rows: Table, _ declaration: TableDeclaration) -> [String] {
    declaration.key.filter { declaration[$0]?.isEvidence ?? false }.flatMap { name -> [String] in
      if case .text(let values)? = rows[name]?.values { values.compactMap(\.self) } else { [] }
    }
  }

  /// One line for each table of data that the rows of an artifact's table rest on as a whole: those that its schema
  /// names, or its rows.
  func tables(under declaration: TableDeclaration, rows: Table) -> [Origins.Origin] {
    let tables = declaration.rests.isEmpty ? Self.keyWords(rows, declaration) : declaration.rests
    return tables.compactMap { table in
      guard let resource = data.resources.first(where: { $0.name == table }), let rows = data.tables[table]?.rowCount
      else { return nil }
      return Origins.Origin(
        id: rows == 1 ? "its one row" : "all \(rows) rows", table: table, file: resource.path, line: 1, row: 0,
        source: resource.sources.isEmpty ? nil : resource.sources.joined(separator: "; "))
    }
  }
}
