import TerroirKernel

/// Reads indicators, structure, denominators and groups of the composite methods; units in the order of their names.
struct CompositeReader {
  let read: InputReader
  let keys: Keys
  let structure: CompositeStructure
  let table: IndicatorTable
  let denominators: IndicatorTable?
  let groups: [String]?

  static let roles = [
    MethodDeclaration.Role("unit", .text, "what is ranked; one row each"),
    MethodDeclaration.Role(
      "indicators", .number, required: false, list: true, "indicators; those of the structure where not given"),
    MethodDeclaration.Role("group", .text, required: false, "groups of units, for imputation within them"),
  ]

  static let structureTable = MethodDeclaration.TableRole(
    "structure",
    columns: [
      .init("code", .text, "indicator or aggregate"),
      .init("parent", .text, required: false, "the aggregate it belongs to; empty for the index"),
      .init("weight", .number, required: false, "weight among siblings; 1 where not given"),
      .init("direction", .text, required: false, Direction.words + "; gain where empty"),
      .init("denominator", .text, required: false, "column of the indicators' table to divide by"),
      .init("target", .number, required: false, "for distance-to-target"),
      .init("low", .number, required: false, "lower goalpost"),
      .init("high", .number, required: false, "upper goalpost"),
    ], "the tree of indicators, aggregates and the index")

  init(_ input: MethodInput, for declaration: MethodDeclaration) throws(MethodFailure) {
    let read = InputReader(input, for: declaration)
    try read.requireRows()
    let units = try read.keys("unit")
    try read.requireDistinct([units])
    guard let rows = try read.table("structure") else {
      throw read.failure("the table structure is not given", hint: "Pass it by name: structure=TABLE.")
    }
    let structure = try Self.structure(rows)
    let wanted =
      (input.roles["indicators"] == nil ? structure.indicators.map(\.code) : [])
      + structure.indicators.compactMap(\.denominator)
    if let stray = wanted.first(where: { input.table[$0] == nil }) {
      throw read.failure(
        "structure: \(stray) is no column of the table",
        hint: "Write the code as its column is called, or take the row out of the structure. \(read.columnList)")
    }
    var order = [Int](repeating: 0, count: units.count)
    for (row, code) in units.codes.enumerated() { order[code] = row }
    var bound = input
    if bound.roles["indicators"] == nil { bound.roles["indicators"] = structure.indicators.map(\.code) }
    let divisors = Set(structure.indicators.compactMap(\.denominator)).sorted()
    bound.roles["denominators"] = divisors
    let reader = InputReader(bound, for: declaration)
    self.read = read
    self.structure = structure
    keys = units
    table = Self.sorted(try reader.lists("indicators"), units.names, order)
    denominators = divisors.isEmpty ? nil : Self.sorted(try reader.lists("denominators"), units.names, order)
    groups = try read.optionalKeys("group").map { group in order.map { group.names[group.codes[$0]] } }
  }

  /// What the structure gives and this recipe, by any of `normalisations`, does not read; nil where everything is read.
  func unused(by recipe: CompositeRecipe, normalisations: [Normalisation]) -> String? {
    let own = structure.indicators
    var columns: [String] = []
    if own.contains(where: { $0.target != nil }), !normalisations.contains(.distanceToTarget) {
      columns.append("target (for normalise=distance-to-target)")
    }
    if own.contains(where: { $0.low != nil || $0.high != nil }), !normalisations.contains(.goalposts) {
      columns.append("low and high (for normalise=goalposts)")
    }
    if hasWeights, recipe.weights != .structure {
      columns.append(recipe.weights == .equal ? "weight (for weights=structure)" : "weight of indicators")
    }
    return columns.isEmpty ? nil : "not read of structure: " + columns.joined(separator: ", ")
  }

  private var hasWeights: Bool {
    read.input.tables["structure"]?[read.input.tableRoles["structure.weight"] ?? "weight"] != nil
  }

  private static func sorted(
    _ lists: [(name: String, values: [Double?])], _ units: [String], _ order: [Int]
  ) -> IndicatorTable {
    let columns = lists.sorted { $0.name < $1.name }
    return IndicatorTable(
      units: units, codes: columns.map(\.name), columns: columns.map { list in order.map { list.values[$0] } })
  }

  private static func structure(_ rows: InputReader) throws(MethodFailure) -> CompositeStructure {
    let codes = try rows.keys("code")
    let (parents, denominators) = (try rows.optionalTexts("parent"), try rows.optionalTexts("denominator"))
    let directions = try rows.optionalTexts("direction")
    func numbers(_ role: String, atLeast floor: Double? = nil) throws(MethodFailure) -> [Double?] {
      rows.has(role) ? try rows.optionalValues(role, atLeast: floor) : Array(repeating: nil, count: rows.rowCount)
    }
    let (weights, targets) = (try numbers("weight", atLeast: 0), try numbers("target"))
    let (lows, highs) = (try numbers("low"), try numbers("high"))
    var elements: [CompositeStructure.Element] = []
    for row in 0..<rows.rowCount {
      let word = directions[row] ?? "gain"
      guard let isGain = Direction.isGain(word) else {
        throw rows.failure("the direction is \(word)", row: row, hint: Direction.hint)
      }
      elements.append(
        CompositeStructure.Element(
          codes.names[codes.codes[row]], parent: parents[row], weight: weights[row] ?? 1, isGain: isGain,
          denominator: denominators[row], target: targets[row], low: lows[row], high: highs[row]))
    }
    do throws(CompositeRefusal) { return try CompositeStructure(elements) } catch {
      throw error.failure(rows.declaration.name)
    }
  }
}

extension InputReader {
  /// The texts of a role that need not be bound nor filled in; an empty text is missing.
  fileprivate func optionalTexts(_ role: String) throws(MethodFailure) -> [String?] {
    guard let name = names(role).first, let column = input.table[name] else {
      if input.roles[role] != nil { _ = try keys(role) }
      return Array(repeating: nil, count: rowCount)
    }
    return (0..<rowCount).map { row in
      let text = Keys.text(column.values[row])
      return text.isEmpty ? nil : text
    }
  }
}
