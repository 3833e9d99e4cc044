import CHiGHS
import ProgramDriver
import TerroirMethods

/// A mix of 7,680 measures under three budgets, one of each kind in a place: the library beside HiGHS alone on the same
/// numbers, to the same gap.
struct MixBenchmark {
  private static let gap = 1e-4
  private static let levels = ["federal", "municipal", "regional"]
  private let benefits: [Double]
  private let costs: [Double]
  /// 256 kinds of 30 measures each; each level has a third of the measures.
  private static let kinds = 256

  init() {
    var draws = RandomStream(seed: 10, method: "benchmark-mix")
    let costs = (0..<7680).map { _ in (1 + 59 * draws.uniform()).rounded() }
    self.costs = costs
    benefits = costs.map { $0 * (0.5 + draws.uniform()) }
  }

  func run() throws {
    var own: [Double] = [], alone: [Double] = []
    var objectives: (Double, Double) = (0, 0)
    let portfolio = portfolio
    // In turn, so that a machine that changes its pace changes it for both.
    for _ in 0..<5 {
      own += try Measurement("", goal: "", once: { objectives.0 = try portfolio.best(gap: Self.gap).objective })
        .milliseconds
      alone += try Measurement("", goal: "", once: { objectives.1 = try solvedAlone() }).milliseconds
    }
    let ratio = Measurement("", goal: "", milliseconds: zip(own, alone).map { $0 / $1 }).median
    print(Measurement("a mix of 7,680 binaries, HiGHS alone", goal: "", milliseconds: alone).line)
    let line = Measurement("a mix of 7,680 binaries, portfolio", goal: "1.2 x", milliseconds: own).line
    let isSame = abs(objectives.0 - objectives.1) <= 2 * Self.gap * objectives.0
    print(
      "\(line); \(Int((ratio * 100).rounded())) % of HiGHS alone, \(isSame ? "the same within the gap" : "DIFFERENT")")
  }

  private var portfolio: Portfolio {
    var portfolio = Portfolio(
      items: benefits.indices.map {
        Portfolio.Item("\($0)", benefit: benefits[$0], costs: [Self.levels[$0 % 3]: costs[$0]])
      },
      budgets: Dictionary(Self.levels.map { ($0, 900.0) }) { first, _ in first })
    portfolio.rules = (0..<Self.kinds).map { kind in
      let members = stride(from: kind, to: benefits.count, by: Self.kinds)
      return Portfolio.Rule(
        "kind \(kind)", weights: Dictionary(members.map { ($0, 1.0) }) { first, _ in first }, most: 1)
    }
    return portfolio
  }

  /// The optimum by HiGHS, called on its arrays.
  private func solvedAlone() throws -> Double {
    var starts: [Int32] = [0], indices: [Int32] = [], values: [Double] = []
    for level in Self.levels.indices {
      for item in stride(from: level, to: costs.count, by: 3) {
        indices.append(Int32(item))
        values.append(costs[item])
      }
      starts.append(Int32(indices.count))
    }
    for kind in 0..<Self.kinds {
      for item in stride(from: kind, to: costs.count, by: Self.kinds) {
        indices.append(Int32(item))
        values.append(1)
      }
      starts.append(Int32(indices.count))
    }
    let rows = starts.count - 1
    let lower = [Double](repeating: -.infinity, count: rows)
    let upper = Self.levels.map { _ in 900.0 } + [Double](repeating: 1, count: Self.kinds)
    let (zeros, ones) = ([Double](repeating: 0, count: costs.count), [Double](repeating: 1, count: costs.count))
    let kinds = [Int32](repeating: 1, count: costs.count)
    let gains = benefits.map { -$0 }
    var x = zeros, reduced = zeros
    var prices = [Double](repeating: 0, count: rows)
    var message = [CChar](repeating: 0, count: 1024)
    var answer = terroir_answer()
    let code = x.withUnsafeMutableBufferPointer { x in
      reduced.withUnsafeMutableBufferPointer { reduced in
        prices.withUnsafeMutableBufferPointer { prices in
          answer.column_values = x.baseAddress
          answer.column_duals = reduced.baseAddress
          answer.row_duals = prices.baseAddress
          return gains.withUnsafeBufferPointer { gains in
            zeros.withUnsafeBufferPointer { zeros in
              ones.withUnsafeBufferPointer { ones in
                lower.withUnsafeBufferPointer { lower in
                  upper.withUnsafeBufferPointer { upper in
                    starts.withUnsafeBufferPointer { starts in
                      indices.withUnsafeBufferPointer { indices in
                        values.withUnsafeBufferPointer { values in
                          kinds.withUnsafeBufferPointer { kinds in
                            var programme = terroir_programme()
                            programme.columns = Int32(gains.count)
                            programme.rows = Int32(rows)
                            programme.nonzeros = Int32(values.count)
                            programme.costs = gains.baseAddress
                            programme.column_lower = zeros.baseAddress
                            programme.column_upper = ones.baseAddress
                            programme.row_lower = lower.baseAddress
                            programme.row_upper = upper.baseAddress
                            programme.row_starts = starts.baseAddress
                            programme.indices = indices.baseAddress
                            programme.values = values.baseAddress
                            programme.integrality = kinds.baseAddress
                            var solver: OpaquePointer?
                            guard terroir_solver_open(&solver, &programme, &message, message.count) == 0, let solver
                            else { return Int32(1) }
                            defer { terroir_solver_close(solver) }
                            var options = terroir_solver_options()
                            options.relative_gap = Self.gap
                            options.time_limit = .infinity
                            return terroir_solver_run(solver, &options, &answer)
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    guard code == 0, answer.status == 7 else {
      throw Benchmarks.Failure(arguments: ["mix"], error: "HiGHS failed")
    }
    return -answer.objective
  }
}
