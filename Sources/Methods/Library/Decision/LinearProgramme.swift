internal import CHiGHS

/// A linear programme, with integer columns where asked, solved by HiGHS with one thread and a fixed seed.
///
/// maximise sum c_j x_j subject to lower_i <= sum a_ij x_j <= upper_i and bounds on every x_j. The same programme has
/// the same answer on every run.
///
/// Source: Huangfu and Hall (2018), Parallelizing the dual revised simplex method, Math. Prog. Comp. 10.
public struct LinearProgramme: Hashable, Sendable {
  /// A term `coefficient * x[column]` of a row.
  public struct Term: Hashable, Sendable {
    public var column: Int
    public var coefficient: Double
    public init(_ column: Int, _ coefficient: Double) {
      self.column = column
      self.coefficient = coefficient
    }
  }

  private(set) var gains: [Double] = []
  private(set) var columnLower: [Double] = []
  private(set) var columnUpper: [Double] = []
  private(set) var isInteger: [Bool] = []
  private(set) var rowLower: [Double] = []
  private(set) var rowUpper: [Double] = []
  private(set) var rowStarts: [Int32] = [0]
  private(set) var indices: [Int32] = []
  private(set) var values: [Double] = []

  public init() {}

  public var columnCount: Int { gains.count }
  public var rowCount: Int { rowLower.count }

  /// The places of a row's terms in `indices` and `values`.
  func terms(of row: Int) -> Range<Int> { Int(rowStarts[row])..<Int(rowStarts[row + 1]) }

  /// Adds a column and returns its index.
  @discardableResult
  public mutating func addColumn(
    gain: Double, lower: Double = 0, upper: Double = .infinity, integer: Bool = false
  ) -> Int {
    gains.append(gain)
    columnLower.append(lower)
    columnUpper.append(upper)
    isInteger.append(integer)
    return gains.count - 1
  }

  /// Adds a row and returns its index; terms of one column are summed.
  @discardableResult
  public mutating func addRow(
    _ terms: [Term], lower: Double = -.infinity, upper: Double = .infinity
  ) -> Int {
    var sums: [Int: Double] = [:]
    for term in terms { sums[term.column, default: 0] += term.coefficient }
    for (column, value) in sums.sorted(by: { $0.key < $1.key }) where value != 0 {
      indices.append(Int32(column))
      values.append(value)
    }
    rowStarts.append(Int32(indices.count))
    rowLower.append(lower)
    rowUpper.append(upper)
    return rowLower.count - 1
  }

  /// Replaces the gains of all columns, for a second objective on the same rows.
  public mutating func setGains(_ new: [Double]) { for index in gains.indices { gains[index] = new[index] } }

  /// The optimum.
  ///
  /// - Parameters:
  ///   - gap: the relative gap between solution and bound at which an integer programme counts as solved.
  ///   - relaxed: whether integrality is dropped, which gives the dual prices of the rows.
  ///   - memory: where parts that were solved before are kept.
  /// - Throws: ``LinearProgrammeFailure``.
  public func solved(
    gap: Double = 1e-6, relaxed: Bool = false, memory: SolvedProgrammes? = nil
  ) throws(LinearProgrammeFailure) -> Solution {
    if relaxed || !isInteger.contains(true) { return try solvedWhole(gap: gap, relaxed: relaxed) }
    return try ProgrammeBlocks(self).solved(gap: gap, memory: memory)
  }

  /// The optimum, sought over all columns at once.
  func solvedWhole(gap: Double, relaxed: Bool = false) throws(LinearProgrammeFailure) -> Solution {
    if gains.isEmpty {
      return Solution(objective: 0, bound: 0, values: [], prices: [Double](repeating: 0, count: rowCount))
    }
    let integrality = isInteger.map { $0 ? Int32(1) : 0 }
    let usesIntegers = !relaxed && isInteger.contains(true)
    let costs = gains.map { -$0 }
    var columnValues = [Double](repeating: 0, count: columnCount)
    var rowDuals = [Double](repeating: 0, count: max(rowCount, 1))
    var message = [CChar](repeating: 0, count: 1024)
    var answer = terroir_answer()
    let code = columnValues.withUnsafeMutableBufferPointer { x in
      rowDuals.withUnsafeMutableBufferPointer { duals in
        integrality.withUnsafeBufferPointer { kinds in
          withMatrix(costs) { pointers in
            var programme = pointers
            programme.integrality = usesIntegers ? kinds.baseAddress : nil
            programme.relative_gap = gap
            answer.column_values = x.baseAddress
            answer.row_duals = duals.baseAddress
            return message.withUnsafeMutableBufferPointer {
              terroir_highs_solve(&programme, &answer, $0.baseAddress, $0.count)
            }
          }
        }
      }
    }
    guard code == 0 else {
      let text = String(decoding: message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      throw code == 2 ? .solverMissing(text) : .solverFailed(text)
    }
    switch answer.status {
    case 7: break
    case 8: throw .infeasible
    case 9, 10: throw .unbounded
    default: throw .solverFailed("HiGHS stopped with model status \(answer.status)")
    }
    // A zero is written as a plain zero, so that results do not print as -0.
    return Solution(
      objective: 0 - answer.objective, bound: 0 - answer.bound, values: columnValues,
      prices: rowDuals.prefix(rowCount).map { 0 - $0 })
  }

  private func withMatrix<Result>(_ costs: [Double], _ body: (terroir_programme) -> Result) -> Result {
    costs.withUnsafeBufferPointer { costs in
      columnLower.withUnsafeBufferPointer { columnLower in
        columnUpper.withUnsafeBufferPointer { columnUpper in
          rowLower.withUnsafeBufferPointer { rowLower in
            rowUpper.withUnsafeBufferPointer { rowUpper in
              rowStarts.withUnsafeBufferPointer { starts in
                indices.withUnsafeBufferPointer { indices in
                  values.withUnsafeBufferPointer { values in
                    body(
                      terroir_programme(
                        columns: Int32(columnCount), rows: Int32(rowCount), nonzeros: Int32(values.count),
                        costs: costs.baseAddress, column_lower: columnLower.baseAddress,
                        column_upper: columnUpper.baseAddress, row_lower: rowLower.baseAddress,
                        row_upper: rowUpper.baseAddress, row_starts: starts.baseAddress,
                        indices: indices.baseAddress, values: values.baseAddress, integrality: nil,
                        relative_gap: 0))
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  /// The optimum of a programme.
  public struct Solution: Hashable, Sendable {
    public var objective: Double
    /// The best objective that could still exist; equal to `objective` within the gap.
    public var bound: Double
    /// The value of each column.
    public var values: [Double]
    /// By row: the gain in the objective per unit more of its bound. Meaningful for a programme without integers.
    public var prices: [Double]

    /// (bound - objective) / |objective|; zero where both are zero.
    public var gap: Double {
      let distance = max(0, bound - objective)
      return distance == 0 ? 0 : distance / max(abs(objective), 1e-12)
    }
  }
}

/// Why a programme has no answer.
public enum LinearProgrammeFailure: Error, Hashable, Sendable {
  case infeasible
  case unbounded
  /// libhighs is not there; the text says where it was looked for.
  case solverMissing(String)
  case solverFailed(String)
}
