import TerroirKernel

/// The rules of measures that need more than one cell: an amount tells of what, when and in which currency; prerequisites
/// lead somewhere and exclude nothing that is needed; who pays and acts is known.
struct MeasureRules {
  /// The actors of the data; nil where the workspace has none, and nobody can be looked up.
  private let actors: Set<String>?
  private let file: String?
  private let kinds: [String]
  /// Made at the first body that is not known.
  private lazy var names = KeyNames(actorTable, key: "id")
  private let actorTable: TypedTable?
  /// The level of each territory by its code.
  private let levels: [String: String]
  private(set) var faults: [Fault] = []

  init(_ tables: [TypedTable]) {
    let table = tables.first { $0.resource.name == Actor.declaration.name }
    actors = table.map { Set($0.texts("id").compactMap(\.self)) }
    file = table?.source.file
    kinds = Actor.declaration["kind"]?.words ?? []
    actorTable = table
    let places = tables.first { $0.resource.name == Territory.declaration.name }
    levels = Dictionary(
      zip(places?.texts("code") ?? [], places?.texts("level") ?? []).compactMap { code, level in
        code.flatMap { code in level.map { (code, $0) } }
      }
    ) { first, _ in first }
  }

  mutating func check(_ table: inout TypedTable) {
    guard table.resource.name == Measure.declaration.name else { return }
    checkAmounts(&table)
    checkValidity(&table)
    for column in ["payer", "implementer"] { checkBody(column, &table) }
    checkRequirements(&table)
    checkReach(&table)
  }

  /// A measure is chosen for a cluster by an industry that both have, and a town's measure in a town.
  private mutating func checkReach(_ table: inout TypedTable) {
    let industries = table.lists("target_industries")
    let (types, statuses) = (table.texts("type"), table.texts("status"))
    for (row, (level, place)) in zip(table.texts("level"), table.texts("territory")).enumerated() {
      // Acts are conditions for others, and are not chosen; a generic measure is any town's.
      if industries[row].isEmpty, types[row] != MeasureType.legal.rawValue {
        warn(.withoutIndustries, &table, row, "target_industries")
      }
      if level == Level.municipal.rawValue, let place, let wider = levels[place], wider != level,
        statuses[row] != MeasureStatus.template.rawValue
      {
        warn(.municipalOfRegion(place), &table, row, "territory")
      }
    }
  }

  private mutating func warn(_ kind: FaultKind, _ table: inout TypedTable, _ row: Int, _ column: String) {
    guard !table.records.broken.contains(row + 1) else { return }
    let range = table.range(row, column) ?? table.range(row, "id")
    guard let range else { return }
    faults.append(Fault(kind, at: table.source.place(range), severity: .warning))
  }

  /// A cost of a unit is of nothing without the unit, and none of the three can be counted without currency and year.
  private mutating func checkAmounts(_ table: inout TypedTable) {
    let needs: [(column: String, others: [String])] = [
      ("unit_cost", ["unit", "currency", "price_year"]), ("start_cost", ["currency", "price_year"]),
      ("running_cost", ["currency", "price_year"]), ("unit", ["beneficiaries"]),
    ]
    for row in 0..<table.rowCount {
      for need in needs where table.has(need.column, row) {
        let others = need.others.filter { !table.has($0, row) }
        if !others.isEmpty { refuse(.valueWithout(column: need.column, others: others), &table, row, need.column) }
      }
    }
  }

  private mutating func checkValidity(_ table: inout TypedTable) {
    let ends = zip(table.texts("valid_from"), table.texts("valid_to"))
    for (row, (from, to)) in ends.enumerated() {
      guard let from, let to, let start = Period(from), let end = Period(to), end.last < start.first else { continue }
      refuse(.endsBeforeItBegins(from: from, to: to), &table, row, "valid_to")
    }
  }

  private mutating func checkBody(_ column: String, _ table: inout TypedTable) {
    guard let actors else { return }
    for (row, text) in table.texts(column).enumerated() {
      guard let text, !actors.contains(text), !kinds.contains(text) else { continue }
      refuse(
        .unknownBody(text, column: column, kinds: kinds, file: file), &table, row, column,
        suggestions(for: text))
    }
  }

  private mutating func suggestions(for text: String) -> [String] {
    let near = names.suggestions(for: text)
    return Array((near + ForeignWords.suggestions(for: text, in: kinds)).prefix(3))
  }

  private mutating func checkRequirements(_ table: inout TypedTable) {
    let graph = Requirements(
      table.texts("id").map { $0 ?? "" }, requires: table.lists("requires"), excludes: table.lists("excludes"))
    for ring in graph.rings { refuse(.circularRequirement(ring.names), &table, ring.row, "requires") }
    for clash in graph.clashes {
      refuse(
        .excludedRequirement(of: clash.measure, first: clash.first, second: clash.second), &table, clash.row,
        clash.measure == clash.first ? "excludes" : "requires")
    }
  }

  private mutating func refuse(
    _ kind: FaultKind, _ table: inout TypedTable, _ row: Int, _ column: String, _ suggestions: [String] = []
  ) {
    guard !table.records.broken.contains(row + 1), let range = table.range(row, column) else { return }
    table.sound[row] = false
    faults.append(Fault(kind, at: table.source.place(range), suggestions: suggestions))
  }
}
