import TerroirKernel

/// What it costs: by year and payer, and where the money goes.
extension PolicyDocument {
  var money: [DocumentSection] {
    guard let package = results.package, !package.spending.isEmpty else { return [] }
    return chapter(
      "money", told(package.cost(in: scope)) + byYear(package) + flows(package),
      sections: [section("budgets", budgets(package))])
  }

  /// A payer a row, a year a column; of it what applications cost, and what is expected from others.
  private func byYear(_ package: SupportPackage) -> [DocumentBlock] {
    let years = Set(package.spending.map(\.year)).sorted().prefix(5)
    let levels = Set(package.spending.map(\.level)).sorted()
    var rows: [(name: String, sums: [Int: Double])] = levels.map { level in
      (
        budget(level),
        Dictionary(package.spending.filter { $0.level == level }.map { ($0.year, $0.cost) }, uniquingKeysWith: +)
      )
    }
    if levels.count > 1 {
      rows.append(
        (text("together"), Dictionary(package.spending.map { ($0.year, $0.cost) }, uniquingKeysWith: +)))
    }
    let applied = Set(package.chosen.filter { $0.standing == .available }.map(\.measure))
    let ownPart = package.spending.filter { applied.contains($0.measure) }
    if ownPart.contains(where: { $0.cost > 0 }) {
      rows.append((text("own-part"), Dictionary(ownPart.map { ($0.year, $0.cost) }, uniquingKeysWith: +)))
    }
    let attracted = package.spending.compactMap { row in row.attracted.map { (row.year, $0) } }
    if attracted.contains(where: { $0.1 > 0 }) {
      rows.append((text("expected"), Dictionary(attracted, uniquingKeysWith: +)))
    }
    // Years are headings of their own, not keys of the catalogue.
    let columns =
      [TableColumn(Column(text("column.payer"), .text, text("column.payer")), .text(rows.map(\.name)))]
      + years.map { year in
        TableColumn(
          Column("\(year)", .number, unit: moneyUnit, "\(year)"), .number(rows.map { $0.sums[year] ?? 0 }))
      }
      + [
        TableColumn(
          Column(text("column.total"), .number, unit: moneyUnit, text("column.total")),
          // By year: in another order the last digits may differ.
          .number(rows.map { row in row.sums.keys.sorted().reduce(0) { $0 + (row.sums[$1] ?? 0) } }))
      ]
    return [.table(DocumentTable(Table(columns: columns), caption: text("table.money")))]
  }

  /// From the level that pays through the measure to the cluster; what is small is drawn together.
  private func flows(_ package: SupportPackage) -> [DocumentBlock] {
    let rows = package.profiles.filter { $0.cost > 0 }
    if rows.isEmpty { return [] }
    func greatest<Key: Hashable>(_ most: Int, _ key: (ProfileRow) -> Key) -> Set<Key> {
      let sums = Dictionary(rows.map { (key($0), $0.cost) }, uniquingKeysWith: +)
      let order = sums.sorted { ($0.value, "\($1.key)") > ($1.value, "\($0.key)") }
      return Set(order.prefix(most).map(\.key))
    }
    let measures = greatest(8, \.measure), clusters = greatest(8, \.cluster)
    let measureLabels = labels(measures) { name($0) }, clusterLabels = labels(clusters) { name($0) }
    let payers = payers(package)
    var sums: [[String]: Double] = [:]
    for row in rows {
      let rest = [
        measureLabels[row.measure] ?? text("other-measures"), clusterLabels[row.cluster] ?? text("other-clusters"),
      ]
      for (level, part) in payers[row.measure] ?? [:] { sums[[budget(level)] + rest, default: 0] += row.cost * part }
    }
    let chart = FlowChart(
      unit: moneyUnit, stages: ["payer", "measure", "cluster"].map { text("column.\($0)") },
      flows: sums.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { .init($0.key, $0.value) })
    return [figure(.policy("figure.money"), .flows(chart), title: "money")]
  }

  /// Which part of a measure's money each level's budget pays.
  private func payers(_ package: SupportPackage) -> [MeasureID: [Level: Double]] {
    Dictionary(grouping: package.spending.filter { $0.cost > 0 }, by: \.measure).mapValues { rows in
      let total = rows.reduce(0) { $0 + $1.cost }
      return Dictionary(rows.map { ($0.level, $0.cost / total) }, uniquingKeysWith: +)
    }
  }

  private func budget(_ level: Level) -> String {
    text("budget-of", ["level": index.data.country.name(of: level), "id": .text(level.rawValue)])
  }

  private func budgets(_ package: SupportPackage) -> [DocumentBlock] {
    table(
      .policy("table.budgets"), package.budgets,
      [
        .text("level") { name($0.level) }, .text("place") { name($0.territory) }, .text("year") { "\($0.period)" },
        .number("budget", moneyUnit) { $0.budget }, .number("used", moneyUnit) { $0.used },
        .number("left", moneyUnit) { $0.budget - $0.used },
      ], notes: assumed(package))
  }

  /// Budgets that nobody adopted stand as what they are: assumed, each with its ground.
  private func assumed(_ package: SupportPackage) -> [Sentence] {
    let rows = package.assumptions.filter { $0.subject.hasPrefix("budget.") }
    return rows.isEmpty
      ? []
      : [.policy("note.budgets", ["grounds": .list(rows.map { .text(plainly($0.source.text)) })])]
  }
}
