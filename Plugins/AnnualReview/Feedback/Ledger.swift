internal import TerroirKernel

/// What the package planned beside what was spent, by measure and year, in the workspace's currency; none without `spending`.
struct Ledger {
  let rows: [LedgerRow]

  init(_ input: EvaluationInput) {
    struct Key: Hashable {
      var measure: MeasureID
      var year: Int
    }
    var spent: [Key: Double] = [:]
    for row in input.data.spending {
      guard let amount = row.amount.flatMap({ input.data.exchange.converted($0)?.amount }),
        let year = Period(row.period)?.year
      else { continue }
      spent[Key(measure: row.measure, year: year), default: 0] += amount
    }
    guard !spent.isEmpty else {
      rows = []
      return
    }
    let known = Set(input.data.measures.map(\.id))
    var planned: [Key: Double] = [:]
    for row in input.package.spending where row.cost > 0 {
      planned[Key(measure: row.measure, year: row.year), default: 0] += row.cost
    }
    rows = Set(spent.keys).union(planned.keys).filter { known.contains($0.measure) }
      .sorted { ($0.measure, $0.year) < ($1.measure, $1.year) }
      .map { key in
        LedgerRow(
          measure: key.measure, year: key.year, planned: planned[key], spent: spent[key],
          difference: planned[key].flatMap { plan in spent[key].map { $0 - plan } })
      }
  }
}
