import TerroirKernel
import TerroirMethods

/// The tables that a study of the open cycle's package would bring home after some years, with true effects that are known.
///
/// Of each kind of own measure in the package the first takes four towns, one after another by the seed, as long as half of
/// the towns stay without any; it starts in the first year of the programme, and five years before it are measured. The true
/// effect of a kind is `span x N(prior, (signal x deviation of the prior)^2)`, span being the way of the indicator from 100 to
/// 140; see ``OutcomeSimulation`` for the rest. A shock hits all towns in the second year, 3% of the values are missing.
struct SimulatedOutcomes {
  static let (indicator, baseline, target, townsPerMeasure, before) = ("simulated", 100.0, 140.0, 4, 5)

  private(set) var tables: [String: Table] = [:]

  enum Gap: Error {
    case noMeasure, fewTowns
  }

  init(
    _ package: SupportPackage, _ data: RegionalData, years: Int, signal: Double, seed: UInt64
  ) throws(Gap) {
    var stream = RandomStream(seed: seed, method: "simulate")
    let towns = stream.shuffled(RegionalIndex(data).municipalities.map(\.id.rawValue).sorted())
    let first = package.budgets.compactMap { Int($0.period) }.min() ?? package.spending.map(\.year).min() ?? 2026
    let effects = Dictionary(
      grouping: package.effects.filter { $0.dimension == .economic && $0.context == BeliefContexts.all }, by: \.measure)
    var kinds: Set<String> = []
    let measures = package.measures.filter { $0.chosen && $0.standing == .own && $0.type != .legal }
      .sorted { $0.measure < $1.measure }
      .compactMap { row in effects[row.measure.rawValue]?.first }.filter { kinds.insert($0.kind).inserted }
    guard !measures.isEmpty else { throw .noMeasure }
    let count = min(measures.count, towns.count / 2 / Self.townsPerMeasure)
    guard count > 0 else { throw .fewTowns }
    let neighbours = Dictionary(grouping: data.neighbours, by: \.unit).mapValues { Set($0.map(\.neighbour)) }
    let span = Self.target - Self.baseline
    var truth: [(measure: String, kind: String, prior: Double, effect: Double)] = []
    var reached: [String: Int] = [:]
    for (number, row) in measures.prefix(count).enumerated() {
      let deviation = max(0, row.high - row.low) / (2 * Normal.score(level: 0.95))
      let effect = span * (row.value + signal * deviation * stream.normal())
      truth.append((row.measure, row.kind, span * row.value, effect))
      for town in towns[(number * Self.townsPerMeasure)..<((number + 1) * Self.townsPerMeasure)] {
        reached[town] = number
      }
    }
    var simulation = OutcomeSimulation()
    (simulation.level, simulation.spillover, simulation.missing) = (Self.baseline, 0.1, 0.03)
    simulation.shock = (Self.before + 1, -15)
    let periods = Self.before + years
    let order = towns.sorted()
    let units = order.map { town -> OutcomeSimulation.Unit in
      let beside = neighbours[TerritoryID(town)] ?? []
      guard let number = reached[town] else {
        return .init(isBeside: beside.contains { reached[$0.rawValue] != nil })
      }
      return .init(effects: (0..<periods).map { $0 >= Self.before ? truth[number].effect : 0 })
    }
    let values = simulation.values(units, periods: periods, seed: seed)
    func year(_ time: Int) -> String { "\(first - Self.before + time)" }
    let cells = order.indices.flatMap { town in (0..<periods).map { (town, $0) } }
    tables["outcomes"] = Self.table([
      ("unit", .text(cells.map { order[$0.0] })), ("indicator", .text(cells.map { _ in Self.indicator })),
      ("period", .text(cells.map { year($0.1) })),
      ("value", .number(cells.map { town, time in values[town][time].map { ($0 * 100).rounded() / 100 } })),
      ("status", .text(cells.map { values[$0.0][$0.1] == nil ? ValueStatus.missing.rawValue : nil })),
      ("source", .text(cells.map { _ in "simulate seed \(seed)" })),
    ])
    let participants = order.compactMap { town in reached[town].map { (town, truth[$0].measure) } }
    tables["participation"] = Self.table([
      ("measure", .text(participants.map(\.1))), ("unit", .text(participants.map(\.0))),
      ("from", .text(participants.map { _ in "\(first)" })), ("dose", .number(participants.map { _ in 1 })),
    ])
    tables["indicator_cards"] = Self.table([
      ("indicator", .text([Self.indicator])), ("name", .text(["Simulated outcome"])),
      ("name_ru", .text(["Имитируемый результат"])), ("dimension", .text([KPIDimension.economic.rawValue])),
      ("unit", .text([UnitOfMeasure.count.rawValue])), ("baseline", .number([Self.baseline])),
      ("baseline_year", .integer([first - 1])), ("target", .number([Self.target])),
      ("target_year", .integer([first + years])), ("basis", .text(["simulate"])),
    ])
    tables["truth"] = Self.table([
      ("measure", .text(truth.map(\.measure))), ("kind", .text(truth.map(\.kind))),
      ("expected", .number(truth.map(\.prior))), ("effect", .number(truth.map(\.effect))),
    ])
  }

  private static func table(_ columns: [(name: String, values: ColumnValues)]) -> Table {
    Table(columns: columns.map { TableColumn(Column($0.name, $0.values.type, "simulated"), $0.values) })
  }
}
