public import TerroirKernel

extension ShiftShare {
  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    try read.requireRows()
    var table = try split(read)
    if let nation = try read.table("nation") {
      let known = Set(try read.keys("year").names)
      let other = try nation.keys("year").names.filter { !known.contains($0) }
      if !other.isEmpty {
        table.notes.append(.init("unused", .text("years of nation that the table does not have: \(other.named)")))
      }
    }
    return table
  }

  private static func split(_ read: InputReader) throws(MethodFailure) -> Table {
    let (regions, years) = (try read.keys("region"), try read.keys("year"))
    var industries = try read.keys("industry")
    let values = try read.numbers("value")
    try read.requireDistinct([regions, industries, years])
    let steps = try read.period(of: years)
    let variant = try read.choice("variant", Variant.self)
    if variant != .spatial, read.input.tables["neighbours"] != nil {
      throw read.failure(
        "variant=\(variant.rawValue) does not read neighbours", hint: "Use variant=spatial, or leave the table out.")
    }
    // An industry of the nation that no region has is zero in each of them, and part of the nation's growth.
    if let nation = try read.table("nation") { industries = industries.joined(by: try nation.keys("industry")) }
    let panels = years.levels.indices.map { year in
      Panel(regions, industries, values, rows: values.indices.filter { years.codes[$0] == year })
    }
    let nations = try nation(read, industries, years) ?? panels.map(\.industryTotals)
    if variant == .gerfin { return gerfin(regions, panels, nations, steps) }
    if variant == .spatial { return try spatial(read, regions, industries, panels, nations, steps) }
    let path = variant == .dynamic ? steps : [steps[0], steps[steps.count - 1]]
    var cells = [Parts](repeating: Parts(), count: regions.count * industries.count)
    var new = 0
    for (from, to) in zip(path, path.dropFirst()) {
      for region in panels[from].regions.indices {
        let (start, end) = (Array(panels[from].row(region)), Array(panels[to].row(region)))
        new += zip(start, end).filter { $0 == 0 && $1 > 0 }.count
        let parts = parts(
          start: start, end: end, nationStart: nations[from], nationEnd: nations[to],
          homothetic: variant == .estebanMarquillas)
        for (industry, part) in parts.enumerated() {
          cells[region * industries.count + industry] = cells[region * industries.count + industry] + part
        }
      }
    }
    let scale = 1 + panels.map(\.total).reduce(0, max)
    for cell in cells where abs(cell.remainder ?? 0) > 1e-9 * scale {
      throw read.failure("the parts do not sum to the change", hint: "Report this: it is a fault of the method.")
    }
    var builder = TableBuilder(declaration)
    let detail = try read.choice("detail", Detail.self)
    let rows: [Parts]
    switch detail {
    case .industry:
      rows = cells
      builder.keys(regions, cells.indices.map { $0 / industries.count })
      builder.keys(industries, cells.indices.map { $0 % industries.count })
    case .total:
      rows = (0..<regions.count).map { region in
        cells[(region * industries.count)..<((region + 1) * industries.count)].reduce(Parts(), +)
      }
      builder.keys(regions, rows.indices.map { $0 })
    }
    builder.numbers("change", rows.map(\.change))
    builder.numbers("national", rows.map(\.national))
    builder.numbers("mix", rows.map(\.mix))
    builder.numbers("regional", rows.map(\.regional))
    if variant == .estebanMarquillas { builder.numbers("allocation", rows.map(\.allocation)) }
    builder.note("new_cells", count: new)
    return builder.table
  }

  /// The national amounts by year and industry from the table `nation`, nil where it is not given.
  private static func nation(
    _ read: InputReader, _ industries: Keys, _ years: Keys
  ) throws(MethodFailure) -> [[Double]]? {
    guard let table = try read.table("nation") else { return nil }
    let (items, times, values) = (try table.keys("industry"), try table.keys("year"), try table.numbers("value"))
    try table.requireDistinct([items, times])
    var amounts: [String: [String: Double]] = [:]
    for row in values.indices {
      amounts[times.names[times.codes[row]], default: [:]][items.names[items.codes[row]]] = values[row]
    }
    var result: [[Double]] = []
    for year in years.names {
      var line: [Double] = []
      for industry in industries.names {
        guard let value = amounts[year]?[industry] else {
          throw table.failure(
            "\(industry) has no value in \(year)", hint: "Give every industry and year of the table.")
        }
        line.append(value)
      }
      result.append(line)
    }
    return result
  }
}
