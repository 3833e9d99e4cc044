import TerroirKernel

/// The tables the stages know, with the columns they read from them.
enum Contract {
  static let tables: [ContractTable] = [
    territories, industries, identity, actors, ties, events, measures, statistics, register, neighbours,
  ]

  /// The word that stands for every industry.
  static let all = "all"

  private static let territories = ContractTable(
    name: "territories", noun: "territory", key: ["code"],
    columns: [
      ContractColumn("code", required: true), ContractColumn("name_en"), ContractColumn("name_ru"),
      ContractColumn("level", required: true, words: words(Level.self)),
      ContractColumn("parent", target: "territories"),
      ContractColumn("population", .integer, range: 0...2e10, unit: .person),
      ContractColumn("population_year", .integer, unit: .year), ContractColumn("latitude", .number, range: -90...90),
      ContractColumn("longitude", .number, range: -180...180), ContractColumn("area_km2", .number, unit: "km2"),
      ContractColumn("founded", .integer), ContractColumn("settlement_type"),
    ] + lineage)

  private static let industries = ContractTable(
    name: "industries", noun: "industry", key: ["id"],
    columns: [
      ContractColumn("id", required: true), ContractColumn("name_en"), ContractColumn("name_ru"),
      ContractColumn("significance", required: true, words: words(Significance.self)),
    ] + lineage)

  private static let identity = ContractTable(
    name: "identity", noun: "identity element", key: ["id"],
    columns: [
      ContractColumn("id", required: true), ContractColumn("name_en"), ContractColumn("name_ru"), territory,
      ContractColumn("component", required: true, words: words(IdentityComponent.self)),
      ContractColumn("layer", required: true, words: words(IdentityLayer.self)),
      ContractColumn("kind", required: true),
      ContractColumn("recognition", required: true, words: words(Recognition.self)),
      ContractColumn("since_year", .integer),
      ContractColumn("status", required: true, words: words(ElementStatus.self)), industryList("linked_industries"),
      ContractColumn("latitude", .number, range: -90...90), ContractColumn("longitude", .number, range: -180...180),
    ] + lineage)

  private static let actors = ContractTable(
    name: "actors", noun: "actor", key: ["id"],
    columns: [
      ContractColumn("id", required: true), ContractColumn("name_en"), ContractColumn("name_ru"), territory,
      ContractColumn("level", required: true, words: words(Level.self)), ContractColumn("kind", required: true),
      industryList("industries"), ContractColumn("role", list: true), ContractColumn("founded", .integer),
    ] + lineage)

  private static let ties = ContractTable(
    name: "ties", noun: "tie", key: ["source", "target", "kind"],
    columns: [
      ContractColumn("source", required: true, target: "actors"),
      ContractColumn("target", required: true, target: "actors"),
      ContractColumn("kind", required: true, words: words(TieKind.self)), ContractColumn("since", .integer),
      ContractColumn("source_page"), ContractColumn("confidence", words: words(Confidence.self)),
      ContractColumn("note"),
    ], isNamed: false)

  private static let events = ContractTable(
    name: "events", noun: "event", key: ["id"],
    columns: [
      ContractColumn("id", required: true), ContractColumn("name"), ContractColumn("name_ru"), territory,
      ContractColumn("months", .integer, range: 1...12, list: true), ContractColumn("since_year", .integer),
      industryList("industries"), ContractColumn("identity_elements", list: true, target: "identity"),
      ContractColumn("attendance", .integer, range: 0...2e10, unit: .person),
      ContractColumn("attendance_year", .integer, unit: .year),
    ] + lineage)

  private static let measures = ContractTable(
    name: "measures", noun: "measure", key: ["id"],
    columns: [
      ContractColumn("id", required: true), ContractColumn("name"), ContractColumn("name_ru"),
      ContractColumn("level", required: true, words: words(Level.self)), territory,
      ContractColumn("type", required: true, words: words(MeasureType.self)),
      ContractColumn("instrument", required: true), industryList("target_industries"),
      ContractColumn("amount_limits"), ContractColumn("cost", .number, range: 0...1e18), ContractColumn("currency"),
      ContractColumn("price_year", .integer), ContractColumn("cost_basis"), ContractColumn("legal_act"),
      ContractColumn("year", .integer), ContractColumn("status", required: true, words: words(MeasureStatus.self)),
      ContractColumn("requires", list: true, target: "measures"),
      ContractColumn("excludes", list: true, target: "measures"),
    ] + lineage)

  private static let statistics = ContractTable(
    name: "statistics", noun: "statistic", key: ["indicator", "territory", "industry", "period"],
    columns: [
      ContractColumn("indicator", required: true), territory, ContractColumn("industry", target: "industries"),
      ContractColumn("period", .period, required: true), ContractColumn("value", .number, required: true),
      ContractColumn("unit", required: true), ContractColumn("qualifier", words: words(Qualifier.self)),
    ] + lineage, isNamed: false)

  /// Described here, read by the engine alone: a register has millions of rows.
  private static let register = ContractTable(
    name: "register", noun: "unit", key: [], columns: [], isNamed: false)

  private static let neighbours = ContractTable(
    name: "neighbours", noun: "neighbour", key: ["unit", "neighbour"],
    columns: [
      ContractColumn("unit", required: true, target: "territories"),
      ContractColumn("neighbour", required: true, target: "territories"), ContractColumn("weight", .number),
    ], isNamed: false)

  private static let territory = ContractColumn("territory", required: true, target: "territories")

  private static let lineage = [
    ContractColumn("source"), ContractColumn("confidence", words: words(Confidence.self)), ContractColumn("note"),
  ]

  private static func industryList(_ name: String) -> ContractColumn {
    ContractColumn(name, list: true, target: "industries", all: true)
  }

  private static func words<Words: CaseIterable & RawRepresentable<String>>(_ type: Words.Type) -> [String] {
    type.allCases.map(\.rawValue)
  }
}
