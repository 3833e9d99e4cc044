import Foundation
import TerroirKernel

extension CompositeMethod {
  /// Says which units stand on part of the weight; nothing where all are complete.
  static func noteCoverage(of index: CompositeIndex, in builder: inout TableBuilder) {
    let partial = zip(index.units, index.coverage).filter { $0.1 < 1 - 1e-9 }
    guard !partial.isEmpty else { return }
    builder.note("partial", count: partial.count)
    let named = partial.map { unit, share in "\(unit) \(String(format: "%.1f", 100 * share))%" }
    builder.note("weight_there", text: named.joined(separator: "; "))
  }

  static func show(
    _ index: CompositeIndex, _ detail: Detail, _ keys: Keys, in builder: inout TableBuilder
  ) throws(CompositeRefusal) {
    let structure = index.structure
    let indicators = 0..<structure.indicatorCount
    let codes = index.units.map { keys.code(of: $0) }
    switch detail {
    case .scores:
      let ranks = structure.elements.indices.map { index.ranks(at: $0) }
      let cells = structure.elements.indices.reversed().flatMap { element in codes.indices.map { (element, $0) } }
      builder.keys(keys, cells.map { codes[$0.1] })
      builder.integers("level", cells.map { structure.levels[$0.0] })
      builder.texts("code", cells.map { structure.elements[$0.0].code })
      builder.numbers("score", cells.map { index.scores.columns[$0.0][$0.1] })
      builder.integers("rank", cells.map { ranks[$0.0][$0.1] })
    case .weights:
      let explained = indicators.map { Association.correlation(index.scores.columns[$0], index.index).r }
      let order = Array(structure.elements.indices.reversed())
      builder.integers("level", order.map { structure.levels[$0] })
      builder.texts("code", order.map { structure.elements[$0].code })
      builder.numbers("weight", order.map { structure.shares[$0] })
      builder.numbers("effective", order.map { structure.effectiveWeights[$0] })
      builder.numbers("explained", order.map { indicators.contains($0) ? explained[$0].map { $0 * $0 } : nil })
    case .removal:
      let removals = try index.removals()
      builder.texts("code", removals.map(\.code))
      builder.numbers("mean_shift", removals.map(\.meanShift))
      builder.integers("most_shift", removals.map(\.mostShift))
    case .association:
      let pairs = Association.pairs(index.scores, structure: structure)
      builder.texts("code", pairs.map(\.second))
      builder.texts("aggregate", pairs.map(\.first))
      builder.numbers("correlation", pairs.map(\.correlation))
      builder.numbers("p", pairs.map(\.probability))
    case .contributions:
      let parts = try index.contributions()
      let cells = codes.indices.flatMap { unit in indicators.map { (unit, $0) } }
      builder.keys(keys, cells.map { codes[$0.0] })
      builder.texts("code", cells.map { parts.codes[$0.1] })
      builder.numbers("contribution", cells.map { parts.columns[$0.1][$0.0] })
    case .treatment:
      let records = index.preparation.treatment
      builder.texts("code", records.map(\.code))
      builder.numbers("skewness", records.map(\.skewness))
      builder.numbers("kurtosis", records.map(\.kurtosis))
      builder.integers("winsorised", records.map(\.winsorised))
      builder.booleans("logarithmic", records.map(\.isLogarithmic))
    }
  }
}
