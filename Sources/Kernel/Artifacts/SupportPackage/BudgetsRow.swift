/// A row of the table `budgets`: the budget of each level, what is used and what one more rouble would bring.
public struct BudgetsRow: ArtifactRow {
  /// Level.
  public var level: Level
  /// Budget year.
  public var period: String
  /// Budget, RUB.
  public var budget: Double
  /// Cost of the chosen measures, RUB.
  public var used: Double
  /// Gain in impact per million roubles more, from the relaxation.
  public var shadowPrice: Double?

  public init(
    level: Level, period: String, budget: Double, used: Double, shadowPrice: Double? = nil
  ) {
    self.level = level
    self.period = period
    self.budget = budget
    self.used = used
    self.shadowPrice = shadowPrice
  }

  private enum CodingKeys: String, CodingKey {
    case level
    case period
    case budget
    case used
    case shadowPrice = "shadow_price"
  }

  public static let key = ["level"]

  public static let columns: [Column] = [
    Column("level", .text, words: Level.allCases.map(\.rawValue), "level"),
    Column("period", .text, "budget year"),
    Column("budget", .number, unit: .rouble, "budget"),
    Column("used", .number, unit: .rouble, "cost of the chosen measures"),
    Column("shadow_price", .number, unit: .index, "gain in impact per million roubles more, from the relaxation"),
  ]
}
