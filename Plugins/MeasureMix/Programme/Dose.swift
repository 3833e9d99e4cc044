internal import TerroirKernel
internal import TerroirMethods

/// What one unit of a measure is and costs, how many it can give a year, and whom a unit reaches.
///
/// The measure's own columns come first. What they leave open is assumed by the kind of instrument, without any currency:
/// of the measure's yearly cost a part keeps it running, and the rest is for a number of units a year.
struct Dose: Hashable {
  var unit: LocalizedText
  /// Of one unit, in the currency of the budgets.
  var unitCost: Double
  /// Once, where it is not running yet.
  var startCost: Double
  /// A year.
  var runningCost: Double
  /// Units a year.
  var capacity: Int
  /// Eligible organisations that one unit reaches.
  var reach: Double
  /// Whether one unit serves everybody eligible at once, as an act does.
  var isCollective: Bool
  /// Whether the measure's yearly cost enters: not where its row has all that the yearly cost would stand for.
  var restsOnYearly: Bool
  /// What was assumed of these.
  var assumed: [Assumed]

  /// A number that no row tells, with what it rests on.
  struct Assumed: Hashable {
    var subject: String
    var value: Double
    var low: Double
    var high: Double
    var ground: Sentence
  }

  init(_ offer: CatalogueMeasure, _ kind: InstrumentClass, in exchange: Exchange) {
    let measure = offer.measure
    let typical = Typical(kind)
    func money(_ own: Money?) -> Double? { own.flatMap { exchange.converted($0)?.amount } }
    isCollective = typical.units == nil
    // A programme or a space is shared: where nobody says what a whole one costs, a part for one organisation is the unit.
    let isShared = measure.unit?.isShared == true && !isCollective
    // Its capacity is in whole ones, so that where it is known the yearly cost is for these.
    let isWhole = isShared && measure.unitCost == nil && measure.capacity != nil
    let isPart = isShared && measure.unitCost == nil && !isWhole
    unit = (isPart ? nil : measure.unit?.name) ?? LocalizedText(en: typical.unit.en, ru: typical.unit.ru)
    startCost = money(measure.startCost) ?? 0
    let yearly = offer.cost.amount
    var assumed: [Assumed] = []
    reach = Self.reach(of: measure, isShared: isShared, isWhole: isWhole, typical)
    if reach != 1 {
      assumed.append(
        Assumed(
          subject: Self.reachSubject(measure), value: reach, low: reach / 2, high: reach * 2,
          ground: .design("ground.reach", ["persons": .flag(reach < 1)])))
    }
    let ownUnit = money(measure.unitCost)
    restsOnYearly = isCollective ? money(measure.runningCost) == nil : ownUnit == nil || measure.capacity == nil
    if isCollective {
      (unitCost, capacity) = (0, 1)
      runningCost = money(measure.runningCost) ?? yearly
    } else {
      let units = isWhole ? Double(max(1, measure.capacity ?? 1)) : Double(typical.units ?? 1)
      let share = isWhole ? 0 : typical.running
      runningCost = money(measure.runningCost) ?? (measure.unitCost == nil ? share * yearly : 0)
      if let own = ownUnit {
        unitCost = own
      } else {
        unitCost = isWhole ? max(0, yearly - runningCost) / units : (1 - typical.running) * yearly / units
        assumed.append(
          Assumed(
            subject: Self.costSubject(measure, exchange), value: unitCost, low: unitCost * 0.5, high: unitCost * 2,
            ground: .design(
              "ground.unit", ["stated": .flag(isWhole), "units": .integer(typical.units ?? 1)])))
      }
      // What a stated unit leaves of the yearly cost says how many are meant; else the kind's typical number.
      let affordable = unitCost > 0 && yearly > 0 ? (yearly - runningCost) / unitCost : units
      capacity = measure.capacity ?? max(1, Int(clamped: min(affordable, 1e6).rounded()))
    }
    self.assumed = assumed
  }

  /// What the assumptions on a measure's unit are called: its cost, and whom it reaches.
  static func costSubject(_ measure: Measure, _ exchange: Exchange) -> String {
    "cost of one unit of \(measure.id), \(exchange.currency)"
  }
  static func reachSubject(_ measure: Measure) -> String { "organisations that one unit of \(measure.id) reaches" }

  /// One where an organisation receives the unit; of a whole that is shared, or that goes to a level of government or an
  /// operator who hands it on, those whom the kind of instrument is typically for in a year; of a person's, a part of one.
  private static func reach(of measure: Measure, isShared: Bool, isWhole: Bool, _ typical: Typical) -> Double {
    guard measure.unitCost != nil || isWhole, let units = typical.units else { return 1 }
    let receivers = Set(measure.beneficiaries)
    if receivers == [.person] { return isShared ? Double(units) : 0.05 }
    return isShared || !receivers.isEmpty && receivers.allSatisfy({ !$0.isOrganisation }) ? Double(units) : 1
  }

  /// What a kind of instrument typically is: the assumption where a measure's row is silent.
  private struct Typical {
    var unit: (en: String, ru: String)
    /// Units a year that the yearly cost is for; nil where it serves all at once.
    var units: Int?
    /// Part of the yearly cost that keeps it running.
    var running: Double

    init(_ kind: InstrumentClass) {
      (unit, units, running) =
        switch kind {
        case .grant: (("grant", "грант"), 20, 0.1)
        case .subsidy: (("subsidy", "субсидия"), 10, 0.05)
        case .rebate: (("rebate", "возмещение"), 4, 0.05)
        case .loan: (("loan", "заём"), 20, 0.1)
        case .guarantee: (("guarantee", "гарантия"), 20, 0.1)
        case .voucher: (("voucher", "сертификат"), 200, 0.1)
        case .prize: (("prize", "премия"), 10, 0.1)
        case .taxIncentive: (("taxpayer", "налогоплательщик"), 30, 0.02)
        case .export: (("exporter", "экспортёр"), 10, 0.1)
        case .promotion: (("promoted organisation", "продвигаемая организация"), 15, 0.2)
        case .platform: (("page of an organisation", "страница организации"), 100, 0.6)
        case .institution: (("client", "клиент"), 40, 0.6)
        case .space: (("resident", "резидент"), 30, 0.5)
        case .accelerator: (("team", "команда"), 20, 0.3)
        case .education: (("place of a learner's organisation", "место для организации"), 30, 0.3)
        case .event: (("participant", "участник"), 30, 0.3)
        case .publicSpace: (("organisation that uses it", "организация-пользователь"), 10, 0.5)
        case .coordinator: (("organisation in care", "организация на сопровождении"), 15, 0.7)
        case .map: (("place on the map", "точка на карте"), 30, 0.4)
        case .register: (("register", "реестр"), nil, 1)
        case .act: (("act", "акт"), nil, 1)
        case .service: (("organisation served", "обслуженная организация"), 40, 0.4)
        }
    }
  }
}

extension SupportUnit {
  /// Whether many organisations share one unit.
  fileprivate var isShared: Bool {
    switch self {
    case .project, .programme, .event, .space, .site, .body, .post, .map, .platform: true
    case .grant, .subsidy, .loan, .guarantee, .rebate, .prize, .voucher, .taxpayer, .place, .stand, .service, .register,
      .document:
      false
    }
  }
}
