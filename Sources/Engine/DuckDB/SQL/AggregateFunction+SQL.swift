import TerroirKernel

extension AggregateFunction {
  /// The SQL of the aggregate over a column's SQL; sums of decimals are compensated, so that threads hardly show.
  func sql(_ argument: String?, _ type: ColumnType?, filter: String = "") -> String {
    let number = argument.map { "CAST(\($0) AS DOUBLE)" } ?? "1"
    switch self {
    case .count: return "count(\(argument ?? "*"))\(filter)"
    case .distinct: return "count(DISTINCT \(argument ?? "1"))\(filter)"
    case .max: return "max(\(argument ?? "1"))\(filter)"
    case .min: return "min(\(argument ?? "1"))\(filter)"
    case .mean: return "\(type == .integer ? "avg" : "favg")(\(argument ?? "1"))\(filter)"
    case .median: return "median(\(number))\(filter)"
    case .sd: return "stddev_samp(\(number))\(filter)"
    case .sum:
      return type == .integer
        ? "CAST(sum(\(argument ?? "1"))\(filter) AS BIGINT)" : "fsum(\(argument ?? "1"))\(filter)"
    case .share:
      let part = argument == nil ? "count(*)" : "fsum(\(number))"
      return "CAST(\(part)\(filter) AS DOUBLE) / nullif(sum(\(part)\(filter)) OVER (), 0)"
    }
  }
}
