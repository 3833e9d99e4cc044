import TerroirKernel

/// Makes the kernel's rows from the sound rows of typed tables, and notes where each came from.
struct RegionalDecoder: Sendable {
  private let tables: [TypedTable]
  private let region: TerritoryID
  private let exchange: Exchange
  private let reference: ReferenceEconomy?
  private(set) var origins = Origins()

  init(_ tables: [TypedTable], region: TerritoryID, _ settings: WorkspaceSettings) {
    self.tables = tables
    self.region = region
    exchange = settings.exchange
    reference = settings.reference
  }

  mutating func decode(missing: [String]) -> RegionalData {
    RegionalData(
      region: region, exchange: exchange,
      territories: rows(id: { $0.id.rawValue }, source: { $0.source }),
      industries: rows(id: { $0.id.rawValue }, source: { $0.source }),
      elements: rows(id: { $0.id.rawValue }, source: { $0.source }),
      actors: rows(id: { $0.id.rawValue }, source: { $0.source }),
      ties: rows(id: { "\($0.source)>\($0.target) (\($0.kind.rawValue))" }, source: { $0.page }),
      events: rows(id: { $0.id.rawValue }, source: { $0.source }),
      projects: rows(id: { $0.id.rawValue }, source: { $0.source }),
      measures: (rows(id: { $0.id.rawValue }, source: { $0.source }) as [Measure]).map { $0.counted(in: exchange) },
      statistics: rows(id: { $0.evidence }, source: { $0.source }),
      reference: reference, neighbours: rows(id: { "\($0.unit)>\($0.neighbour)" }, source: { _ in nil }),
      coverage: rows(
        id: { "\($0.table) of \($0.territory)\($0.industry.map { " in \($0)" } ?? "")" }, source: { $0.source }),
      theory: rows(id: { "\($0.from)>\($0.to)" }, source: { $0.source }),
      pilotResults: rows(id: { $0.id }, source: { $0.source }),
      sessionResults: rows(id: { $0.id }, source: { $0.source }),
      indicatorCards: rows(id: { $0.indicator }, source: { $0.source }),
      outcomes: rows(id: { $0.evidence }, source: { $0.source }),
      participation: rows(id: { $0.evidence }, source: { $0.source }),
      survey: rows(id: { "\($0.item)@\($0.respondent) \($0.wave)" }, source: { $0.source }),
      spending: rows(id: { $0.evidence }, source: { $0.source }),
      issues: rows(id: { $0.id }, source: { $0.source }), missingTables: missing)
  }

  /// The sound rows of a table; one that lacks what it needs has a fault already.
  private mutating func rows<Row: DataRow>(id: (Row) -> String, source: (Row) -> String?) -> [Row] {
    let name = Row.declaration.name
    guard let table = tables.first(where: { $0.resource.name == name }) else { return [] }
    let value = Row.reader(of: DecodedColumns(table: table, tables: tables, currency: exchange.currency))
    var values: [Row] = []
    values.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount where table.sound[row] {
      guard let made = value(row) else { continue }
      values.append(made)
      origins.add(
        Origins.Origin(
          id: id(made), table: name, file: table.source.file, line: table.line(row), row: row, source: source(made)))
    }
    return values
  }
}

/// The columns of a typed table as rows take them, with the keys of the tables beside it.
private struct DecodedColumns: DataColumns {
  let table: TypedTable
  let tables: [TypedTable]
  /// Of an amount whose row names none.
  let currency: Currency

  func texts(_ column: String) -> [String?] { table.texts(column) }
  func integers(_ column: String) -> [Int?] { table.integers(column) }
  func numbers(_ column: String) -> [Double?] { table.numbers(column) }
  func flags(_ column: String) -> [Bool?] { table.flags(column) }
  func lists(_ column: String) -> [[String]] { table.lists(column) }

  func lists(_ column: String, takingAll name: String) -> [[String]] {
    let key = Contract.tables.first { $0.name == name }?.key.first ?? "id"
    let all = tables.first { $0.resource.name == name }?.texts(key).compactMap(\.self).sorted() ?? []
    return table.lists(column).map { $0 == [Contract.all] ? all : $0 }
  }

  func lists(besides declared: [String]) -> [String: [[String]]] {
    let others = table.resource.schema.fields.filter { $0.separator != nil && !declared.contains($0.name) }.map(\.name)
    return Dictionary(others.map { ($0, table.lists($0)) }) { first, _ in first }
  }

  func names() -> [LocalizedText] {
    let english = zip(table.texts("name_en"), table.texts("name")).map { $0 ?? $1 }
    return zip(english, table.texts("name_ru")).map { LocalizedText(en: $0, ru: $1) }
  }

  func amounts(_ amount: String, _ named: String, _ priceYear: String) -> [Money?] {
    let (currencies, years) = (table.texts(named), table.integers(priceYear))
    return table.numbers(amount).enumerated().map { row, amount in
      amount.map {
        Money($0, currency: currencies[row].flatMap { Currency(named: $0) } ?? currency, priceYear: years[row])
      }
    }
  }
}
