import TerroirKernel

/// Makes the kernel's rows from the sound rows of typed tables, and notes where each came from.
struct RegionalDecoder {
  private let tables: [TypedTable]
  private let region: TerritoryID
  private let language: NameLanguage
  private let allIndustries: [IndustryID]
  private(set) var origins = Origins()

  init(_ tables: [TypedTable], region: TerritoryID, language: NameLanguage) {
    self.tables = tables
    self.region = region
    self.language = language
    let industries = tables.first { $0.resource.name == "industries" }
    allIndustries = industries?.texts("id").compactMap { $0 }.sorted().map { IndustryID($0) } ?? []
  }

  mutating func decode(missing: [String]) -> RegionalData {
    RegionalData(
      region: region, language: language, territories: territories(), industries: industries(), elements: elements(),
      actors: actors(), ties: ties(), events: events(), measures: measures(), statistics: statistics(),
      neighbours: neighbours(), missingTables: missing)
  }

  /// The sound rows of a table, each turned into a value by `row`; a row it cannot turn has a fault already.
  mutating func rows<Value>(
    _ name: String, id: (Value) -> String, source: (Value) -> String?, _ make: (TypedTable) -> (Int) -> Value?
  ) -> [Value] {
    guard let table = tables.first(where: { $0.resource.name == name }) else { return [] }
    let value = make(table)
    var values: [Value] = []
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

  /// Names by row; a sound row has one at least.
  func names(_ table: TypedTable) -> [LocalizedText] {
    let english = zip(table.texts("name_en"), table.texts("name")).map { $0 ?? $1 }
    return zip(english, table.texts("name_ru")).map { LocalizedText(en: $0, ru: $1) }
  }

  func industries(_ items: [String]) -> [IndustryID] {
    items == [Contract.all] ? allIndustries : items.map { IndustryID($0) }
  }
}

/// The columns every row of the data carries.
struct Lineage {
  private let sources: [String?]
  private let confidences: [String?]
  private let notes: [String?]

  init(_ table: TypedTable, source: String = "source") {
    sources = table.texts(source)
    confidences = table.texts("confidence")
    notes = table.texts("note")
  }

  func source(_ row: Int) -> String? { sources[row] }
  func confidence(_ row: Int) -> Confidence? { confidences[row].flatMap { Confidence(rawValue: $0) } }
  func note(_ row: Int) -> String? { notes[row] }
}
