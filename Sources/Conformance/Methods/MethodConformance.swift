package import TerroirKernel

/// What every method keeps, whatever it computes, held against a sample of its input. Each check gives what is against
/// the method; none where nothing is.
package struct MethodConformance: Sendable {
  private let method: any Method.Type
  private let sample: MethodSample

  package init(_ method: any Method.Type, sample: MethodSample) {
    self.method = method
    self.sample = sample
  }

  package typealias Check = @Sendable () -> [Phrase]

  package var checks: [(name: String, check: Check)] {
    [
      ("contract", contract), ("result", result), ("round trip", roundTrip), ("same again", again),
      ("row order", rowOrder), ("other columns", otherColumns), ("malformed input", malformedInput), ("words", words),
    ]
  }

  /// It declares what help needs, and defaults that it admits itself.
  @Sendable package func contract() -> [Phrase] {
    let declaration = method.declaration
    var faults: [Phrase] = []
    if !declaration.name.allSatisfy({ ($0.isLowercase && $0.isASCII) || $0.isNumber || $0 == "-" }) {
      faults.append("its name is not in small letters, digits and hyphens")
    }
    if declaration.summary.isEmpty { faults.append("it has no summary") }
    if declaration.formula.isEmpty { faults.append("it has no formula") }
    if declaration.citations.isEmpty { faults.append("it has no citation") }
    if declaration.outputs.isEmpty { faults.append("it declares no column that it gives") }
    for column in declaration.outputs + declaration.notes where column.description.isEmpty {
      faults.append("\(column.name) has no meaning")
    }
    for parameter in declaration.parameters {
      if parameter.description.isEmpty { faults.append("parameter \(parameter.name) has no meaning") }
      if let value = parameter.default, let reason = parameter.refusal(of: value) {
        faults.append("the default of \(parameter.name) is outside its own bounds: \(reason)")
      }
    }
    let keys = declaration.roles.map(\.name) + declaration.tables.map(\.name) + declaration.parameters.map(\.name)
    for key in Set(keys).sorted() where keys.count(where: { $0 == key }) > 1 {
      faults.append("\(key) stands for two things")
    }
    return faults
  }

  /// A sound input gives a sound result.
  @Sendable package func result() -> [Phrase] {
    given(sample.input) { result in
      (result.rowCount == 0 ? ["the sample gives no row"] : []) + Self.faults(of: result)
    }
  }

  /// Its declaration and its result survive JSON; by bytes, for a whole number has one form there.
  @Sendable package func roundTrip() -> [Phrase] {
    given(sample.input) { result in
      do {
        let declared = try CanonicalJSON.encode(method.declaration)
        let declaration = try CanonicalJSON.decode(MethodDeclaration.self, from: declared)
        let bytes = try CanonicalJSON.encode(result)
        let again = try CanonicalJSON.decode(Table.self, from: bytes)
        var faults: [Phrase] = []
        if try CanonicalJSON.encode(declaration) != declared { faults.append("the declaration changes when read back") }
        if try again.columns != result.columns || CanonicalJSON.encode(again) != bytes {
          faults.append("the result changes when read back")
        }
        return faults
      } catch {
        return ["it cannot be written as JSON and read back"]
      }
    }
  }

  @Sendable package func again() -> [Phrase] {
    given(sample.input) { result in
      given(sample.input) { $0 == result ? [] : ["two runs with one seed give different results"] }
    }
  }

  /// The order of the rows changes nothing.
  @Sendable package func rowOrder() -> [Phrase] {
    given(sample.input) { result in
      Reordering.allCases.flatMap { reordering -> [Phrase] in
        var input = sample.input
        input.table = reordering.of(input.table)
        input.tables = input.tables.mapValues(reordering.of)
        return given(input) { other in
          let isSame =
            sample.keepsRowOrder
            ? Set((0..<other.rowCount).map(other.row)) == Set((0..<result.rowCount).map(result.row)) : other == result
          return isSame ? [] : ["\(reordering.rawValue) rows give another result"]
        }
      }
    }
  }

  /// Columns that it was not told of, and the order of those that it was, change nothing.
  @Sendable package func otherColumns() -> [Phrase] {
    var wider = sample.input
    let rows = sample.input.table.rowCount
    let remark = TableColumn(Column("remark", .text, ""), .text(Array(repeating: "x", count: rows)))
    wider.table.columns = (sample.input.table.columns.isEmpty ? [] : [remark]) + sample.input.table.columns.reversed()
    return given(sample.input) { result in
      given(wider) { $0 == result ? [] : ["a further column, or another order of columns, gives another result"] }
    }
  }

  /// Bad input is refused with what, where and what to do, or gives a sound result.
  @Sendable package func malformedInput() -> [Phrase] {
    FaultyInput.all(of: sample, for: method.declaration).flatMap { faulty in
      faults(on: faulty.input, mustBeRefused: faulty.mustBeRefused).map { "\(faulty.name): \($0)" }
    }
  }

  /// Each word of its parameters is taken, or refused for a reason that lies in the sample.
  @Sendable package func words() -> [Phrase] {
    method.declaration.parameters.flatMap { parameter -> [Phrase] in
      guard case .choice(let words) = parameter.kind else { return [] }
      return words.flatMap { word -> [Phrase] in
        var input = sample.input
        input.parameters[parameter.name] = .text(word)
        return faults(on: input, mustBeRefused: false).map { "\(parameter.name)=\(word): \($0)" }
      }
    }
  }

  private enum Reordering: String, CaseIterable {
    case reversed, interleaved

    func of(_ table: Table) -> Table {
      let rows = Array(0..<table.rowCount)
      switch self {
      case .reversed: return table.picking(rows.reversed())
      case .interleaved: return table.picking(rows.filter { $0 % 2 == 1 } + rows.filter { $0 % 2 == 0 })
      }
    }
  }

  /// What `judge` has against the result on an input that must not be refused.
  private func given(_ input: MethodInput, _ judge: (Table) -> [Phrase]) -> [Phrase] {
    do throws(MethodFailure) {
      return judge(try method.run(input))
    } catch {
      return ["it refuses a sound input: \(error.reason)"]
    }
  }

  private func faults(on input: MethodInput, mustBeRefused: Bool) -> [Phrase] {
    do throws(MethodFailure) {
      let result = try method.run(input)
      return mustBeRefused ? ["it is taken"] : Self.faults(of: result)
    } catch {
      return faults(of: error, on: input)
    }
  }

  private static func faults(of table: Table) -> [Phrase] {
    var found: [Phrase] = []
    for column in table.columns {
      if column.values.count != table.rowCount { found.append("\(column.name) has \(column.values.count) rows") }
      if case .number(let values) = column.values, values.contains(where: { $0?.isFinite == false }) {
        found.append("\(column.name) is not finite")
      }
    }
    for case .number(let value) in table.notes.map(\.value) where !value.isFinite { found.append("a note is \(value)") }
    if Set(table.columns.map(\.name)).count != table.columns.count { found.append("two columns have one name") }
    return found
  }

  private func faults(of failure: MethodFailure, on input: MethodInput) -> [Phrase] {
    var found: [Phrase] = []
    if failure.method != method.declaration.name { found.append("the refusal names \(failure.method)") }
    if failure.reason.isEmpty || failure.hint.isEmpty { found.append("the refusal lacks what, or what to do") }
    let reason = failure.reason.description
    if reason.contains("fault of the method") { found.append(failure.reason) }
    let rows = ([input.table] + input.tables.values).map(\.rowCount).max() ?? 0
    if let row = failure.row, row < 1 || row > rows { found.append("the refusal names row \(row) of \(rows)") }
    return found
  }
}
