import TerroirKernel
import Yams

/// Who pays for a measure, acts and receives, in what units, and how long.
struct SupportEntry: Sendable {
  var payer: Located<String>?
  var implementer: Located<String>?
  var beneficiaries: [Beneficiary] = []
  var unit: SupportUnit?
  var unitCost: Double?
  var startCost: Double?
  var runningCost: Double?
  var cofinancing: Double?
  var successRate: Double?
  var capacity: Int?
  var validFrom: Period?
  var validTo: Period?
  var isPilotable: Bool?

  static func fields<Record>(
    _ path: any WritableKeyPath<Record, SupportEntry> & Sendable
  ) -> [FormField<Record>] {
    let own: [FormField<SupportEntry>] = [
      .optional("payer", \.payer, Form.id.located, "who pays: an actor, or a kind of actor"),
      .optional("implementer", \.implementer, Form.id.located, "who carries it out: an actor, or a kind of actor"),
      .optional("beneficiaries", \.beneficiaries, Form<Beneficiary>.word.list(), "who may receive it"),
      .optional("unit", \.unit, .word, "what one unit of it is"),
      .optional("unit_cost", \.unitCost, .amount, "public cost of one unit, in the currency and prices of the cost"),
      .optional("start_cost", \.startCost, .amount, "public cost of setting it up, once"),
      .optional("running_cost", \.runningCost, .amount, "public cost a year of keeping it running, without its units"),
      .optional("cofinancing", \.cofinancing, .share, "part that the applicant's own level bears"),
      .optional("success_rate", \.successRate, .share, "part of the applications that win"),
      .optional(
        "capacity", \.capacity, Form<Int>.integer(0...1_000_000_000_000, "a whole number from 0 on"),
        "units a year that it can give in its territory"),
      .optional("valid_from", \.validFrom, .period, "since when it is in force"),
      .optional("valid_to", \.validTo, .period, "until when it is in force"),
      .optional("pilotable", \.isPilotable, .flag, "whether a first wave of it can be tried in one town"),
    ]
    return own.map { $0.lifted(path) }
  }

  /// What its keys owe each other.
  func check(_ cost: CostEntry, _ node: Node, _ reading: inout FormReading) {
    func need(_ key: String, _ because: String) {
      reading.refuse(.needs(key, of: "a measure", because: "it has \(because)"), at: node)
    }
    if unit != nil, beneficiaries.isEmpty { need("beneficiaries", "a unit") }
    if unitCost != nil, unit == nil { need("unit", "unit_cost") }
    if (unitCost ?? startCost ?? runningCost) != nil, cost.priceYear == nil {
      need("price_year in its cost", unitCost != nil ? "unit_cost" : startCost != nil ? "start_cost" : "running_cost")
    }
    if let from = validFrom, let to = validTo, to.last < from.first {
      reading.refuse(.outOfRange(to.description, subject: "valid_to", wanted: "a period after valid_from"), at: node)
    }
  }

  /// The measure with what the entry says, its amounts times `rate`, in the currency and prices of its cost.
  func completing(_ measure: Measure, rate: Double) -> Measure {
    func money(_ amount: Double?) -> Money? {
      measure.cost.flatMap { cost in
        amount.map { Money($0 * rate, currency: cost.currency, priceYear: cost.priceYear) }
      }
    }
    var measure = measure
    measure.payer = payer?.value
    measure.implementer = implementer?.value
    measure.beneficiaries = beneficiaries
    measure.unit = unit
    measure.unitCost = money(unitCost)
    measure.startCost = money(startCost)
    measure.runningCost = money(runningCost)
    measure.cofinancing = cofinancing
    measure.successRate = successRate
    measure.capacity = capacity
    measure.validFrom = validFrom
    measure.validTo = validTo
    measure.isPilotable = isPilotable
    return measure
  }
}
