import Engine
import Language

/// A query over organisations of a register as it may be answered: rows are chosen and changed one by one, then counted or added
/// up by at most two columns; what comes after sees only what may be shown.
struct GuardedQuery {
  /// Why a query cannot be answered so.
  enum Refusal: Error {
    case rows
    case step(String)
    case keys(Identifier)
    case function(Identifier)
    case joined(Identifier)
  }

  /// The column of each row of the register that says which it is, and that says whose.
  static let row = "#register_row", holder = "#holder"
  static let most = 2

  /// The query up to the sums: what is kept of a release.
  let asked: Query
  private let source: Identifier
  private let before: [QueryStep]
  let keys: [Identifier]
  /// What is added up, beside the number of rows.
  let amounts: [Expression]
  private let grouping: QueryStep
  /// What becomes of what is shown.
  let after: [QueryStep]

  init(_ query: Query, register: String) throws(Refusal) {
    for case .join(let table, _, _) in query.steps where table.name == register { throw .joined(table) }
    var before: [QueryStep] = []
    var found: (keys: [Identifier], amounts: [Expression], step: QueryStep)?
    for step in query.steps {
      switch step {
      case .filter, .derive, .rename, .fill, .replace, .sort, .head, .tail, .sample: before.append(step)
      // Columns that are left out make no row another; those of rows have to stay.
      case .select(let columns):
        let own = [Self.row, Self.holder].map { Identifier($0, span: columns.first?.span ?? query.source.span) }
        before.append(.select(columns + own))
      case .count(let keys): found = (keys, [], step)
      case .group(let keys, let aggregates): found = (keys, try Self.amounts(aggregates), step)
      case .join: throw .step("join")
      case .distinct: throw .step("distinct")
      case .pivot: throw .step("pivot")
      case .unpivot: throw .step("unpivot")
      case .summary: throw .step("summary")
      }
      if found != nil { break }
    }
    guard let found else { throw .rows }
    guard found.keys.count <= Self.most else { throw .keys(found.keys[Self.most]) }
    asked = Query(query.source, Array(query.steps.prefix(before.count + 1)))
    source = query.source
    self.before = before
    keys = found.keys
    amounts = found.amounts
    grouping = found.step
    after = Array(query.steps.dropFirst(before.count + 1))
  }

  /// What sums are of; counts are of rows.
  private static func amounts(_ aggregates: [Aggregate]) throws(Refusal) -> [Expression] {
    var amounts: [Expression] = []
    for aggregate in aggregates {
      switch (AggregateFunction(rawValue: aggregate.function.name), aggregate.argument) {
      case (.count, nil), (.share, nil): continue
      case (.sum, let argument?), (.mean, let argument?), (.share, let argument?): amounts.append(argument)
      default: throw .function(aggregate.function)
      }
    }
    return amounts
  }

  private var numbered: [QueryStep] {
    func named(_ name: String) -> Identifier { Identifier(name, span: source.span) }
    let number = Expression(.call(named(WindowFunction.rowNumber.rawValue), []), span: source.span)
    let holder = Expression(.column("id"), span: source.span)
    return [
      .derive([
        Derivation(name: named(Self.row), expression: number),
        Derivation(name: named(Self.holder), expression: holder),
      ])
    ]
  }

  /// What was asked, up to the sums.
  var counted: Query { Query(source, numbered + before + [grouping]) }

  /// The name that an amount has among ``rows``.
  static func amount(_ number: Int) -> String { "#amount \(number)" }

  /// Each row that is counted: which it is, whose, its keys and its amounts.
  var rows: Query {
    func named(_ name: String) -> Identifier { Identifier(name, span: source.span) }
    let derived = amounts.enumerated().map { number, expression in
      Derivation(name: named(Self.amount(number)), expression: expression)
    }
    let columns = [named(Self.row), named(Self.holder)] + keys + derived.map(\.name)
    return Query(
      source, numbered + before + (derived.isEmpty ? [] : [.derive(derived)]) + [.select(columns)])
  }
}
