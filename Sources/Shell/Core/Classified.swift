import TerroirKernel

/// A table by activity code as one by creative industry: each row once for each industry its code falls to.
struct Classified {
  let table: Table

  /// - Parameter amounts: The column that the weights share out; nil for none.
  init(_ source: Table, codes: TableColumn, amounts: String?, by crosswalk: Crosswalk) {
    var rows: [Int] = []
    var industries: [String] = []
    var weights: [Double] = []
    var left: Set<String> = []
    var leftRows = 0
    for index in 0..<source.rowCount {
      let code = Self.text(codes.values[index])
      guard let code, let shares = crosswalk.shares(of: code) else {
        leftRows += 1
        if let code { left.insert(code) }
        continue
      }
      for share in shares {
        rows.append(index)
        industries.append(share.industry.rawValue)
        weights.append(share.weight)
      }
    }
    var result = source.picking(rows)
    for index in result.columns.indices where result.columns[index].name == amounts {
      result.columns[index] = Self.shared(result.columns[index], by: weights)
    }
    // A column of the same name is replaced: the industry is the crosswalk's now.
    result.columns.removeAll { $0.name == "industry" || $0.name == "weight" }
    result.columns += [
      TableColumn(Column("industry", .text, "creative industry by \(crosswalk.declaration.id)"), .text(industries)),
      TableColumn(Column("weight", .number, unit: .share, "part of the code that falls to it"), .number(weights)),
    ]
    result.notes = [
      Table.Note("rows left out", .integer(leftRows)),
      Table.Note("codes left out", .text(left.sorted().joined(separator: ", "))),
    ]
    table = result
  }

  private static func text(_ cell: Cell) -> String? {
    switch cell {
    case .text(let text): text.isEmpty ? nil : text
    case .integer(let number): "\(number)"
    case .missing, .number, .boolean: nil
    }
  }

  private static func shared(_ column: TableColumn, by weights: [Double]) -> TableColumn {
    var declaration = column.declaration
    declaration.type = .number
    switch column.values {
    case .number(let values):
      return TableColumn(declaration, .number(zip(values, weights).map { value, weight in value.map { $0 * weight } }))
    case .integer(let values):
      return TableColumn(
        declaration, .number(zip(values, weights).map { value, weight in value.map { Double($0) * weight } }))
    case .text, .boolean: return column
    }
  }
}
