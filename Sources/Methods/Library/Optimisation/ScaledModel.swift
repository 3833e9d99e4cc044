internal import CHiGHS

/// A model as the solver takes it: to be minimised, scaled, its constraints compressed by rows.
struct ScaledModel {
  private let model: Model
  private let scale: ModelScale
  private var starts: [Int32] = [0]
  private var indices: [Int32] = []
  private var values: [Double] = []

  init(_ model: Model, _ scale: ModelScale) {
    self.model = model
    self.scale = scale
    for (row, constraint) in model.constraints.enumerated() {
      let (places, numbers) = Self.entries(constraint, scale.rows[row], scale)
      indices += places
      values += numbers
      starts.append(Int32(indices.count))
    }
  }

  /// A constraint's variables in their order with what stands before them; terms of one variable are summed.
  static func entries(
    _ constraint: Model.Constraint, _ factor: Double, _ scale: ModelScale
  ) -> (places: [Int32], values: [Double]) {
    var sums: [Int: Double] = [:]
    for term in constraint.terms { sums[term.variable, default: 0] += term.coefficient }
    let entries = sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    return (entries.map { Int32($0.key) }, entries.map { $0.value * factor * scale.columns[$0.key] })
  }

  static func costs(_ model: Model, _ scale: ModelScale) -> [Double] {
    let sign = model.sense == .maximise ? -scale.objective : scale.objective
    return model.variables.enumerated().map { $1.cost * scale.columns[$0] * sign }
  }

  /// The lower triangle of the Hessian, by columns: the objective is `c'x + x'Qx / 2`.
  private var hessian: (starts: [Int32], indices: [Int32], values: [Double]) {
    let sign = model.sense == .maximise ? -scale.objective : scale.objective
    var sums: [[Int]: Double] = [:]
    for term in model.quadraticTerms {
      let factor = term.first == term.second ? 2 * sign : sign
      sums[[min(term.first, term.second), max(term.first, term.second)], default: 0] += factor * term.coefficient
    }
    let entries = sums.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    var starts = [Int32](repeating: 0, count: model.variables.count + 1)
    for entry in entries { starts[entry.key[0] + 1] += 1 }
    for column in model.variables.indices { starts[column + 1] += starts[column] }
    return (starts, entries.map { Int32($0.key[1]) }, entries.map(\.value))
  }

  /// A solver that keeps the model.
  func opened() throws(OptimisationFailure) -> OpaquePointer {
    let costs = Self.costs(model, scale)
    let columnLower = model.variables.enumerated().map { $1.lower / scale.columns[$0] }
    let columnUpper = model.variables.enumerated().map { $1.upper / scale.columns[$0] }
    let rowLower = model.constraints.enumerated().map { $1.lower * scale.rows[$0] }
    let rowUpper = model.constraints.enumerated().map { $1.upper * scale.rows[$0] }
    let kinds = model.hasIntegers ? model.variables.map { $0.isInteger ? Int32(1) : 0 } : []
    let quadratic = model.quadraticTerms.isEmpty ? ([], [], []) : hessian
    var solver: OpaquePointer?
    var message = [CChar](repeating: 0, count: 1024)
    // Each pointer is read during the call alone.
    let code = Pinned.with(costs, columnLower, columnUpper, rowLower, rowUpper, values, quadratic.2) { numbers in
      Pinned.with(starts, indices, kinds, quadratic.0, quadratic.1) { places in
        var programme = terroir_programme()
        programme.columns = Int32(costs.count)
        programme.rows = Int32(rowLower.count)
        programme.nonzeros = Int32(values.count)
        programme.costs = numbers[0]
        programme.column_lower = numbers[1]
        programme.column_upper = numbers[2]
        programme.row_lower = numbers[3]
        programme.row_upper = numbers[4]
        programme.values = numbers[5]
        programme.row_starts = places[0]
        programme.indices = places[1]
        programme.integrality = kinds.isEmpty ? nil : places[2]
        if !quadratic.2.isEmpty {
          programme.hessian_nonzeros = Int32(quadratic.2.count)
          programme.hessian_starts = places[3]
          programme.hessian_indices = places[4]
          programme.hessian_values = numbers[6]
        }
        return terroir_solver_open(&solver, &programme, &message, message.count)
      }
    }
    guard code == 0, let solver else {
      let text = String(decoding: message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      throw code == 2 ? .solverMissing(text) : .solverFailed(text)
    }
    return solver
  }
}

/// Arrays whose places in memory stay for the length of a call.
private enum Pinned {
  static func with<Element, Result>(
    _ arrays: [Element]..., body: ([UnsafePointer<Element>?]) -> Result
  ) -> Result {
    pin(arrays[...], [], body)
  }

  private static func pin<Element, Result>(
    _ rest: ArraySlice<[Element]>, _ pinned: [UnsafePointer<Element>?],
    _ body: ([UnsafePointer<Element>?]) -> Result
  ) -> Result {
    guard let first = rest.first else { return body(pinned) }
    return first.withUnsafeBufferPointer { pin(rest.dropFirst(), pinned + [$0.baseAddress], body) }
  }
}
