import Language
import TerroirKernel

/// The plans that turn the rows of a register's file into amounts by place, industry and year.
///
/// The file is scanned once, by ``gathered``, into one row for each place, code and year; what follows reads these.
struct RegisterPlans {
  let source: Relation
  let form: RegisterForm
  /// Half of what rounded values are multiples of; nil where the package does not tell.
  let half: Double?

  /// An amount as its row has it, a column each: the value that is known, its bounds, and how many of its rows are what.
  static let amounts = ["value", "low", "high"]
  static let counts = [
    "rows", "open", "known", "withheld", "missing", "bounds", "rounded", "imputed", "forecast", "unbounded", "negative",
  ]
  private static let keys = [Column("territory", .text, ""), Column("code", .text, ""), Column("year", .integer, "")]
  private static let unit = Column("unit", .text, "")

  private func has(_ column: String) -> Bool { source.columns.contains { $0.name == column } }
  private func text(_ column: String) -> TypedExpression { has(column) ? .named(column, .text) : .missing }
  private func number(_ column: String) -> TypedExpression { has(column) ? .named(column, .number) : .missing }

  private var places: [TypedExpression] {
    [text("territory").or(.text("")), text("code").or(.text("")), .named("year", .integer)]
  }

  /// The file's rows by place, code and year.
  var gathered: Plan { form == .cells ? gatheredCells : gatheredOrganisations }

  private var gatheredCells: Plan {
    var plan = Plan(source)
    let given = number("value")
    let own = text("status").or(given.isGiven.then(.text("observed"), else: .text("missing")))
    plan.append(
      .project(places + [text("unit").or(.text("")), own, given, number("low"), number("high")]),
      giving: Self.keys + [Self.unit, Column("status", .text, "")] + Self.amounts.map { Column($0, .number, "") })
    func isAny(_ words: ValueStatus...) -> TypedExpression {
      .named("status", .text).isAny(of: words.map(\.rawValue))
    }
    let amount = TypedExpression.named("value", .number)
    let value = isAny(.withheld, .missing).then(
      .missing, else: isAny(.zero).then(amount.or(.number(0)), else: amount))
    let isOpen = isAny(.withheld, .missing, .bound)
    let (known, isRounded) = (value.or(.number(0)), isAny(.rounded))
    let down = half.map { isRounded.then(known.minus(.number($0)).atLeast(0), else: known) } ?? known
    let up = half.map { isRounded.then(known.plus(.number($0)), else: value) } ?? value
    let low = TypedExpression.named("low", .number).or(isOpen.then(.number(0), else: down))
    let high = TypedExpression.named("high", .number).or(isOpen.then(.missing, else: up))
    let unbounded =
      half == nil ? isRounded.and(TypedExpression.named("high", .number).isNotGiven).counted : .integer(0)
    let flags: [TypedExpression] = [
      .integer(1), high.isNotGiven.counted, value.isGiven.counted, isAny(.withheld).counted, isAny(.missing).counted,
      isAny(.bound).counted, isRounded.counted, isAny(.imputed).counted, isAny(.forecast).counted, unbounded,
      amount.isBelow(0).counted,
    ]
    let columns =
      Self.keys + [Self.unit] + Self.amounts.map { Column($0, .number, "") }
      + Self.counts.map { Column($0, .integer, "") }
    plan.append(
      .project(Self.keys.map { .column($0) } + [.column(Self.unit), value, low, high] + flags), giving: columns)
    return Self.summed(plan, by: Self.keys + [Self.unit])
  }

  private var gatheredOrganisations: Plan {
    var plan = Plan(source)
    var columns = Self.keys + [Column("rows", .integer, ""), Column("negative", .integer, "")]
    var values = places + [.integer(1), number("employees").isBelow(0).counted]
    for name in ["employees", "revenue"] where has(name) {
      columns += [Column(name, .number, ""), Column("\(name)_known", .integer, "")]
      values += [number(name), number(name).isGiven.counted]
    }
    plan.append(.project(values), giving: columns)
    return Self.summed(plan, by: Self.keys)
  }

  /// One row for each combination of the keys, everything else added up.
  private static func summed(_ plan: Plan, by keys: [Column]) -> Plan {
    var plan = plan
    let sums = plan.columns.filter { column in !keys.contains(column) }.map { column in
      PlanOperation.Aggregation(column: column, function: .sum, argument: .column(column))
    }
    plan.append(.aggregate(by: keys, sums), giving: keys + sums.map(\.column))
    return plan
  }

  // MARK: - Over the gathered rows

  /// The different values of a column, each with the rows of the file and those that no register may have.
  static func survey(_ gathered: Relation, of columns: [String]) -> Plan {
    var plan = Plan(gathered)
    let keys = gathered.columns.filter { columns.contains($0.name) }
    let sums = ["rows", "negative"].map { name in
      PlanOperation.Aggregation(
        column: Column(name, .integer, ""), function: .sum, argument: .named(name, .integer))
    }
    let most = PlanOperation.Aggregation(
      column: Column("most", .integer, ""), function: .max, argument: .named("rows", .integer))
    plan.append(.aggregate(by: keys, sums + [most]), giving: keys + (sums + [most]).map(\.column))
    return plan
  }

  /// The amounts of a unit by place, industry and year; `codes` has the columns code, industry and weight.
  ///
  /// - Parameter unit: of organisations, what is counted; nil for cells, which name theirs.
  func amounts(_ gathered: Relation, _ codes: Relation, of unit: RegisterUnit?) -> Plan {
    var plan = Plan(gathered)
    let added = codes.columns.filter { $0.name != "code" }
    plan.append(
      .join(PlanOperation.Join(relation: codes, keys: ["code"], added: added)), giving: gathered.columns + added)
    // A code that stands for finer ones counts in nothing.
    plan.append(.filter(TypedExpression.named("industry", .text).isGiven), giving: plan.columns)
    let weight = TypedExpression.named("weight", .number)
    let (amounts, counts) = unit.map(Self.organisations) ?? Self.cells
    let keys = [
      Column("territory", .text, ""), Column("industry", .text, ""), Column("year", .integer, ""), Self.unit,
    ]
    let names: [TypedExpression] = [
      .named("territory", .text), .named("industry", .text), .named("year", .integer),
      unit.map { .text($0.rawValue) } ?? .named("unit", .text),
    ]
    let columns = Self.amounts.map { Column($0, .number, "") } + Self.counts.map { Column($0, .integer, "") }
    plan.append(.project(names + amounts.map { $0.times(weight) } + counts), giving: keys + columns)
    return Self.summed(plan, by: keys)
  }

  private static var cells: (amounts: [TypedExpression], counts: [TypedExpression]) {
    (amounts.map { .named($0, .number) }, counts.map { .named($0, .integer) })
  }

  /// What gathered organisations have of a unit: their number, or the sum of what is known of them.
  private static func organisations(_ unit: RegisterUnit) -> (amounts: [TypedExpression], counts: [TypedExpression]) {
    let rows = TypedExpression.named("rows", .integer)
    let zero = TypedExpression.integer(0)
    if unit == .organisations {
      let value = rows.times(.number(1))
      return ([value, value, value], [rows, zero, rows] + counts.dropFirst(3).map { _ in zero })
    }
    let value = TypedExpression.named(unit.rawValue, .number)
    let known = TypedExpression.named("\(unit.rawValue)_known", .integer)
    var lacking = rows.minus(known)
    lacking.type = .integer
    let isWhole = TypedExpression(.binary(.equal, rows, known), .boolean)
    return (
      [value, value.or(.number(0)), isWhole.then(value, else: .missing)],
      [rows, lacking, known, zero, lacking] + counts.dropFirst(5).map { _ in zero }
    )
  }
}
