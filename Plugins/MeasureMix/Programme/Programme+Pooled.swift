internal import TerroirKernel
internal import TerroirMethods

/// The programme with its years pooled, and its answers spread over the years again.
///
/// Years of equal means differ in nothing, so that a model with a variable for each of them is searched through its own mirror
/// images. Pooled, a run has a number of years and the budgets are sums; whatever the programme allows this allows too, so that
/// its optimum is a bound.
extension Programme {
  /// All years as one.
  var pooled: Programme {
    var one = self
    one.years = Array(years.prefix(1))
    one.carriesOver = false
    one.regional = [regional.reduce(0, +)]
    one.fund = [fund.reduce(0, +)]
    one.towns = towns.mapValues { [$0.reduce(0, +)] }
    for run in runs.indices {
      one.runs[run].span = runs[run].isCollective ? 1 : max(1, runs[run].years.count)
      one.runs[run].years = runs[run].years.isEmpty ? 0..<0 : 0..<1
    }
    return one
  }

  /// In which order runs are given their years: what they cost in a year, a unit of them, or altogether, the dearest first.
  enum Order: CaseIterable { case year, unit, whole }

  /// The plan that gives the units of pooled years in years, each run where most is left; what fits in no year is left out.
  ///
  /// - Parameter lengths: by run, in how many years it runs.
  func spread(_ units: [Double], _ lengths: [Int], by order: Order = .year) -> Plan {
    var plan = Plan(
      units: units, running: runs.map { _ in years.map { _ in false } }, yearly: runs.map { _ in years.map { _ in 0 } })
    var ledger = Ledger(self)
    let items = Dictionary(grouping: self.items.indices) { self.items[$0].run }
    for run in ordered(lengths, items.mapValues { $0.reduce(0) { $0 + units[$1] } }, by: order) {
      let own = items[run] ?? []
      let wanted = own.reduce(0.0) { $0 + units[$1] }
      let given = place(run, wanted, lengths[run], in: &plan, &ledger)
      take(wanted - given, from: own, in: &plan)
    }
    return plan
  }

  /// Runs that run: what others require before them, what lasts before the rest, for it has no choice of years.
  private func ordered(_ lengths: [Int], _ units: [Int: Double], by order: Order) -> [Int] {
    let needed = Set(rules.requires.flatMap(\.anyOf))
    func size(_ run: Int) -> Double {
      let declared = runs[run]
      return switch order {
      case .year: declared.start + declared.running + declared.unit
      case .unit: declared.isCollective ? declared.running : declared.unit
      case .whole: declared.start + declared.running * Double(lengths[run]) + declared.unit * (units[run] ?? 0)
      }
    }
    let sizes = runs.indices.map(size)
    return runs.indices.filter { lengths[$0] > 0 }.sorted {
      (needed.contains($0) ? 0 : 1, runs[$0].isLasting ? 0 : 1, -sizes[$0], $0)
        < (needed.contains($1) ? 0 : 1, runs[$1].isLasting ? 0 : 1, -sizes[$1], $1)
    }
  }

  /// The units of a run that found a year.
  private func place(
    _ run: Int, _ wanted: Double, _ length: Int, in plan: inout Plan, _ ledger: inout Ledger
  ) -> Double {
    let declared = runs[run]
    let first =
      rules.requires.filter { $0.run == run }.map { rule in
        rule.anyOf.compactMap { plan.start($0) }.min() ?? years.count
      }.max() ?? 0
    let open = declared.years.filter { $0 >= first }
    let chosen =
      declared.isLasting
      ? Array(declared.years)
      : open.sorted { (ledger.left(run, $1), $0) < (ledger.left(run, $0), $1) }.prefix(length).sorted()
    var isSetUp = false
    var taken: [Int] = []
    for year in chosen {
      let cost = declared.running + (isSetUp ? 0 : declared.start)
      let least = declared.isCollective || declared.isLasting ? 0 : declared.unit
      guard Double(taken.count) < wanted || declared.isLasting, ledger.left(run, year) + 1e-9 >= cost + least else {
        if declared.isLasting { break }
        continue
      }
      ledger.pay(run, year, cost)
      taken.append(year)
      isSetUp = true
    }
    // What lasts runs in all of its years or is not begun.
    if declared.isLasting, taken.count < chosen.count || taken.isEmpty {
      for (number, year) in taken.enumerated() {
        ledger.pay(run, year, -(declared.running + (number == 0 ? declared.start : 0)))
      }
      return 0
    }
    if taken.isEmpty { return 0 }
    for year in taken { plan.running[run][year] = true }
    if declared.isCollective { return wanted }
    var given = 0.0
    func add(_ year: Int) {
      ledger.pay(run, year, declared.unit)
      plan.yearly[run][year] += 1
      given += 1
    }
    if !declared.isLasting { for year in taken { add(year) } }
    while given < wanted - 0.5 {
      let fitting = taken.filter {
        plan.yearly[run][$0] < Double(declared.capacity) && ledger.left(run, $0) + 1e-9 >= declared.unit
      }
      guard let year = fitting.max(by: { (ledger.left(run, $0), $1) < (ledger.left(run, $1), $0) }) else { break }
      add(year)
    }
    if given == 0 {
      for year in taken { plan.running[run][year] = false }
      for (number, year) in taken.enumerated() {
        ledger.pay(run, year, -(declared.running + (number == 0 ? declared.start : 0)))
      }
    }
    return given
  }

  /// Takes units from the items of a run, from that which has most first.
  private func take(_ count: Double, from own: [Int], in plan: inout Plan) {
    var left = count
    while left > 0.5, let most = own.max(by: { (plan.units[$0], $1) < (plan.units[$1], $0) }), plan.units[most] > 0.5 {
      plan.units[most] -= 1
      left -= 1
    }
  }
}

/// What has been spent of each budget, by year.
private struct Ledger {
  private let programme: Programme
  private var region: [Double]
  private var towns: [TerritoryID: [Double]] = [:]

  init(_ programme: Programme) {
    self.programme = programme
    region = programme.years.map { _ in 0 }
  }

  /// What a run may still spend in a year.
  func left(_ run: Int, _ year: Int) -> Double {
    let declared = programme.runs[run]
    guard declared.payer == .municipal else { return left(programme.regional, region, year) }
    let transfers = programme.years.indices.map { year in
      // In one order: a sum's last digit decides between years that are alike.
      towns.sorted { $0.key < $1.key }.reduce(0.0) {
        $0 + max(0, $1.value[year] - (programme.towns[$1.key]?[year] ?? 0))
      }
    }
    let fund = max(0, left(programme.fund, transfers, year))
    guard let own = programme.towns[declared.territory] else { return fund }
    return max(0, left(own, towns[declared.territory] ?? programme.years.map { _ in 0 }, year)) + fund
  }

  /// What is left of a year's means; where it carries over, of all years from there on.
  private func left(_ budget: [Double], _ spent: [Double], _ year: Int) -> Double {
    if !programme.carriesOver { return budget[year] - spent[year] }
    return programme.years.indices.dropFirst(year).map { last in
      (0...last).reduce(0) { $0 + budget[$1] - spent[$1] }
    }.min() ?? 0
  }

  mutating func pay(_ run: Int, _ year: Int, _ amount: Double) {
    if programme.runs[run].payer == .municipal {
      towns[programme.runs[run].territory, default: programme.years.map { _ in 0 }][year] += amount
    } else {
      region[year] += amount
    }
  }
}
