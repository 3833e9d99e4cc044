package import TerroirKernel

/// Amounts on their way through stages, such as money from who pays through a measure to a cluster: a band for each
/// amount, as wide as it is great.
package struct FlowChart: ChartContent {
  package var unit: UnitOfMeasure?
  /// What the stages are called, from left to right.
  package var stages: [String]
  package var flows: [Flow]

  package struct Flow: Hashable, Codable, Sendable {
    /// A name for each stage.
    package var path: [String]
    package var amount: Double
    package init(_ path: [String], _ amount: Double) {
      self.path = path
      self.amount = amount
    }
  }

  package init(unit: UnitOfMeasure? = nil, stages: [String], flows: [Flow]) {
    self.unit = unit
    self.stages = stages
    self.flows = flows
  }

  /// Flows that can be drawn: with a name at each stage and an amount above zero, of which a thousand still make a number.
  var drawn: [Flow] { flows.filter { $0.path.count == stages.count && $0.amount > 0 && $0.amount < 1e300 } }

  /// The names at a stage with what passes through, the greatest first.
  func nodes(at stage: Int) -> [(name: String, amount: Double)] {
    var sums: [String: Double] = [:]
    for flow in drawn { sums[flow.path[stage], default: 0] += flow.amount }
    return sums.map { (name: $0.key, amount: $0.value) }.sorted { ($1.amount, $0.name) < ($0.amount, $1.name) }
  }

  var table: Table {
    Table(
      columns: stages.enumerated().map { index, name in
        TableColumn(
          Column(name, .text, name), .text(flows.map { $0.path.indices.contains(index) ? $0.path[index] : nil }))
      } + [TableColumn(Column("amount", .number, unit: unit, "what flows"), .number(flows.map(\.amount)))])
  }

  func finding(in language: NameLanguage) -> String {
    guard let greatest = drawn.max(by: { $0.amount < $1.amount }) else {
      return language.choose("Nothing flows.", "Потоков нет.")
    }
    let total = NumberFormat.text(drawn.reduce(0) { $0 + $1.amount }, unit: unit, in: language)
    let most =
      "\(greatest.path.joined(separator: " → ")) (\(NumberFormat.text(greatest.amount, unit: unit, in: language)))"
    return language.choose(
      "\(drawn.count) flows, \(total) in all; the greatest: \(most).",
      "Потоков: \(drawn.count), всего \(total); наибольший: \(most).")
  }

  func draw(on canvas: inout ChartCanvas) {
    let flows = drawn
    guard !flows.isEmpty, stages.count > 1 else { return canvas.line(canvas.medium.noRows) }
    if canvas.medium.isCells { list(on: &canvas) } else { bands(flows, on: &canvas) }
  }

  /// A terminal has no bands: each stage is listed with its amounts.
  private func list(on canvas: inout ChartCanvas) {
    let medium = canvas.medium
    for (index, stage) in stages.enumerated() {
      for line in medium.lines(stage, medium.width) { canvas.line(line) }
      for node in nodes(at: index).prefix(medium.rowLimit) {
        let number = medium.number(node.amount, unit)
        let lines = medium.lines(node.name, max(4, medium.width - medium.width(of: number) - 4))
        for line in lines.dropLast() { canvas.line("  \(line)", .label) }
        canvas.line("  \(lines.last ?? "")  \(number)", .label)
      }
    }
  }
}
