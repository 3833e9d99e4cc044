import Language
package import TerroirKernel

/// Turns the file of a register into cells by place, creative industry and year, by an engine, where the file lies.
///
/// An amount counts in each industry its code falls to with the weight that the crosswalk gives it, and once in all
/// activity. Where published cells give all activity themselves, that is the total, and what of it no code accounts for
/// bounds what is withheld. Amounts of withheld cells are taken to be not negative.
package struct RegisterAggregation: Sendable {
  /// The name of the file's relation in the engine, and its path.
  package var relation: String
  package var path: String
  package var delimiter: Delimiter?
  package var form: RegisterForm
  /// The classification as the data package names it, and the way from it to the industries.
  package var classification: String
  package var crosswalk: Crosswalk
  /// What rounded values are multiples of; nil where nobody tells.
  package var rounding: Double?
  package var territories: Set<TerritoryID>
  /// Organisations that must stand behind an amount; nil where nothing is held back.
  package var threshold: Int?

  package init(
    relation: String, path: String, delimiter: Delimiter?, form: RegisterForm, classification: String,
    crosswalk: Crosswalk, rounding: Double?, territories: Set<TerritoryID>,
    threshold: Int? = nil
  ) {
    self.relation = relation
    self.path = path
    self.delimiter = delimiter
    self.form = form
    self.classification = classification
    self.crosswalk = crosswalk
    self.rounding = rounding
    self.territories = territories
    self.threshold = threshold
  }

  private static let gathered = "#register", mapping = "#register codes"

  /// - Throws: the first fault of the rows, or what the engine has against the file.
  package func run(by engine: any TableEngine) async throws(RegisterFailure) -> RegisterAggregate {
    let outcome: Result<RegisterAggregate, RegisterFailure>
    do throws(EngineFailure) {
      outcome = try await aggregate(by: engine)
      for name in [Self.gathered, Self.mapping] { try await engine.drop(name) }
    } catch {
      for name in [Self.gathered, Self.mapping] { try? await engine.drop(name) }
      throw .engine(error)
    }
    return try outcome.get()
  }

  private func aggregate(
    by engine: any TableEngine
  ) async throws(EngineFailure) -> Result<RegisterAggregate, RegisterFailure> {
    guard let source = await engine.relations.first(where: { $0.name == relation }) else {
      throw .unknownTable(name: relation, tables: await engine.relations.map(\.name), at: nil)
    }
    let plans = RegisterPlans(source: source, form: form, half: rounding.map { $0 / 2 })
    try await engine.keep(plans.gathered, as: Self.gathered)
    let rows = Relation(name: Self.gathered, columns: plans.gathered.columns)
    let keys = form == .cells ? ["year", "unit"] : ["year"]
    let survey = SurveyTable(try await engine.run(RegisterPlans.survey(rows, of: keys)))
    if let fault = try await fault(survey, source, rows, engine) { return .failure(fault) }
    let found = SurveyTable(try await engine.run(RegisterPlans.survey(rows, of: ["code"])))
    let codes = RegisterCodes(zip(found.texts("code"), found.integers("rows")).map { ($0, $1) }, by: crosswalk, form)
    try await engine.register(Self.table(codes), as: Self.mapping)
    let places = SurveyTable(try await engine.run(RegisterPlans.survey(rows, of: ["territory"])))
    let mapping = Relation(name: Self.mapping, columns: Self.table(codes).columns.map(\.declaration))
    var draft = RegisterDraft(territories)
    if form == .organisations { draft.threshold = threshold }
    for unit in units(of: source) {
      draft.take(SurveyTable(try await engine.run(plans.amounts(rows, mapping, of: unit))))
    }
    var notices = codes.notices + draft.notices + Self.breaks(survey)
    let strange = zip(places.texts("territory"), places.integers("rows")).filter {
      !territories.contains(TerritoryID($0.0))
    }
    if !strange.isEmpty {
      notices.append(
        .init(
          .unknownTerritory, count: strange.count, rows: strange.reduce(0) { $0 + $1.1 },
          examples: strange.prefix(3).map(\.0)))
    }
    let described = RegisterSource(
      form: form.rawValue, classification: classification, crosswalk: crosswalk.declaration.id,
      rows: found.integers("rows").reduce(0, +), codes: codes.classified, creativeCodes: codes.creative,
      notices: notices)
    return .success(RegisterAggregate(cells: draft.cells, source: described))
  }

  /// Years whose rows are more by half or fewer by a third than those of the year before, where both have enough of them.
  private static func breaks(_ survey: SurveyTable) -> [RegisterSource.Notice] {
    var rows: [String: [Int: Int]] = [:]
    for (place, unit) in survey.texts("unit").enumerated() {
      guard let year = survey.optionalIntegers("year")[place] else { continue }
      rows[unit, default: [:]][year, default: 0] += survey.integers("rows")[place]
    }
    let found = rows.values.flatMap { counts in
      counts.filter { year, count in
        guard let before = counts[year - 1], min(before, count) >= leastRows else { return false }
        return 2 * count >= 3 * before || 3 * count <= 2 * before
      }
    }
    let years = Set(found.map(\.key)).sorted()
    if years.isEmpty { return [] }
    return [
      .init(
        .seriesBreak, count: years.count, rows: found.reduce(0) { $0 + $1.value },
        examples: years.prefix(3).map { "\($0)" })
    ]
  }

  /// Of fewer rows a few that come or go are a third.
  private static let leastRows = 100

  /// What is counted, of organisations by the columns that the file has; nil for cells, which name theirs.
  private func units(of source: Relation) -> [RegisterUnit?] {
    if form == .cells { return [nil] }
    return [.organisations]
      + [.employees, .revenue].filter { unit in
        source.columns.contains { $0.name == unit.rawValue }
      }
  }

  /// The codes with the industries that they count in.
  private static func table(_ codes: RegisterCodes) -> Table {
    var rows: [(code: String, industry: String, weight: Double)] = []
    for (code, use) in codes.uses {
      switch use {
      case .total: rows.append((code, RegisterDraft.published, 1))
      case .nested: continue
      case .shares(let shares):
        rows.append((code, IndustryID.allActivity.rawValue, 1))
        rows += shares.map { (code, $0.industry.rawValue, $0.weight) }
      }
    }
    return Table(columns: [
      TableColumn(Column("code", .text, ""), .text(rows.map(\.code))),
      TableColumn(Column("industry", .text, ""), .text(rows.map(\.industry))),
      TableColumn(Column("weight", .number, ""), .number(rows.map(\.weight))),
    ])
  }

  // MARK: - Faults

  /// Differences of years are counted in whole numbers.
  private static let years = 1...9999

  private func fault(
    _ survey: SurveyTable, _ source: Relation, _ gathered: Relation, _ engine: any TableEngine
  ) async throws(EngineFailure) -> RegisterFailure? {
    let rows = RegisterRows(path: path, delimiter: delimiter)
    let counts = survey.integers("rows")
    let lacking = zip(survey.optionalIntegers("year"), counts).filter { $0.0 == nil }.reduce(0) { $0 + $1.1 }
    if lacking > 0 { return .rows(.noYear, count: lacking, place: rows.place { $0("year").isEmpty }) }
    let strange = zip(survey.optionalIntegers("year"), counts).filter { !Self.years.contains($0.0 ?? 0) }
    if let year = strange.first?.0 {
      let count = strange.reduce(0) { $0 + $1.1 }
      return .rows(.strangeYear(year), count: count, place: rows.place { Int($0("year")) == year })
    }
    if form == .cells {
      for (word, count) in zip(survey.texts("unit"), counts) where RegisterUnit(rawValue: word) == nil {
        return .rows(.unknownUnit(word), count: count, place: rows.place { $0("unit") == word })
      }
      if let fault = try await unknownStatus(source, rows, engine) { return fault }
      if survey.integers("most").contains(where: { $0 > 1 }) { return try await twice(gathered, rows, engine) }
    }
    let units =
      form == .cells ? survey.texts("unit") : survey.texts("year").map { _ in RegisterUnit.employees.rawValue }
    for (word, count) in zip(units, survey.integers("negative")) where count > 0 {
      guard let unit = RegisterUnit(rawValue: word), unit.isCount else { continue }
      let column = form == .cells ? "value" : word
      let place = rows.place { text in
        (form == .organisations || text("unit") == word) && (Double(text(column)) ?? 0) < 0
      }
      return .rows(.negative(unit), count: count, place: place)
    }
    return nil
  }

  private func unknownStatus(
    _ source: Relation, _ rows: RegisterRows, _ engine: any TableEngine
  ) async throws(EngineFailure) -> RegisterFailure? {
    guard source.columns.contains(where: { $0.name == "status" }) else { return nil }
    var plan = Plan(source)
    let status = TypedExpression.named("status", .text)
    let words = ValueStatus.allCases.map(\.rawValue)
    plan.append(
      .filter(status.isGiven.and(TypedExpression(.not(status.isAny(of: words)), .boolean))), giving: plan.columns)
    let column = Column("status", .text, "")
    let count = PlanOperation.Aggregation(column: Column("rows", .integer, ""), function: .count, argument: nil)
    plan.append(.aggregate(by: [column], [count]), giving: [column, count.column])
    let found = SurveyTable(try await engine.run(plan))
    guard let word = found.texts("status").first, let count = found.integers("rows").first else { return nil }
    return .rows(.unknownStatus(word), count: count, place: rows.place { $0("status") == word })
  }

  private func twice(
    _ gathered: Relation, _ rows: RegisterRows, _ engine: any TableEngine
  ) async throws(EngineFailure) -> RegisterFailure? {
    var plan = Plan(gathered)
    plan.append(
      .filter(TypedExpression(.binary(.greater, .named("rows", .integer), .integer(1)), .boolean)),
      giving: gathered.columns)
    let found = SurveyTable(try await engine.run(plan))
    let order = found.texts("territory").indices.map { at in
      (found.texts("territory")[at], found.texts("code")[at], found.integers("year")[at], found.texts("unit")[at])
    }.sorted { ($0.0, $0.1, $0.2, $0.3) < ($1.0, $1.1, $1.2, $1.3) }
    guard let first = order.first else { return nil }
    let key: [(column: String, text: String)] = [
      ("territory", first.0), ("code", first.1), ("year", "\(first.2)"), ("unit", first.3),
    ]
    return .rows(
      .twice(key.map(\.text).joined(separator: ", ")), count: order.count, place: rows.place(ofSecond: key))
  }
}

/// The columns of a small result.
struct SurveyTable {
  let table: Table

  init(_ table: Table) { self.table = table }

  var rowCount: Int { table.rowCount }

  func texts(_ name: String) -> [String] {
    if case .text(let values)? = table[name]?.values { return values.map { $0 ?? "" } }
    return Array(repeating: "", count: table.rowCount)
  }

  func optionalIntegers(_ name: String) -> [Int?] {
    if case .integer(let values)? = table[name]?.values { return values }
    return Array(repeating: nil, count: table.rowCount)
  }

  func integers(_ name: String) -> [Int] { optionalIntegers(name).map { $0 ?? 0 } }

  func numbers(_ name: String) -> [Double?] {
    if case .number(let values)? = table[name]?.values { return values }
    return Array(repeating: nil, count: table.rowCount)
  }
}
