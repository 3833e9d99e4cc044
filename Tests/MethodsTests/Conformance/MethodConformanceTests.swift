import TerroirKernel
import TerroirMethods
import Testing

/// What every method of the library must hold, whatever it computes.
@Suite("Every method of the library")
struct MethodConformanceTests {
  static let names = MethodLibrary.all.map { $0.declaration.name }

  private func method(_ name: String) throws -> (any TerroirKernel.Method.Type, SampleInput) {
    let method = try #require(MethodLibrary.method(name))
    return (method, try #require(SampleInput.all[name], "give \(name) a sample input in SampleInput"))
  }

  @Test("has one name of its own, written in small letters")
  func distinctNames() {
    #expect(Set(Self.names).count == Self.names.count)
    for name in Self.names {
      #expect(name.allSatisfy { ($0.isLowercase && $0.isASCII) || $0.isNumber || $0 == "-" }, "\(name)")
    }
    #expect(Set(SampleInput.all.keys).subtracting(Self.names).isSubset(of: ["composite-robustness"]))
  }

  @Test("declares what help needs, and defaults that it admits itself", arguments: names)
  func declaration(_ name: String) throws {
    let declaration = try method(name).0.declaration
    #expect(!declaration.summary.isEmpty && !declaration.formula.isEmpty && !declaration.citations.isEmpty)
    #expect(!declaration.outputs.isEmpty)
    for column in declaration.outputs + declaration.notes { #expect(!column.meaning.isEmpty, "\(column.name)") }
    for parameter in declaration.parameters {
      #expect(!parameter.meaning.isEmpty, "\(parameter.name)")
      if let standard = parameter.standard { #expect(parameter.refusal(of: standard) == nil, "\(parameter.name)") }
    }
    let keys = declaration.roles.map(\.name) + declaration.tables.map(\.name) + declaration.parameters.map(\.name)
    #expect(Set(keys).count == keys.count, "a word stands for two things: \(keys)")
  }

  @Test("has a declaration and a result that survive JSON", arguments: names)
  func json(_ name: String) throws {
    let (method, sample) = try method(name)
    // By bytes: a whole number has one form in JSON, whether it was a count or a measure.
    let declared = try CanonicalJSON.encode(method.declaration)
    let declaration = try CanonicalJSON.decode(MethodDeclaration.self, from: declared)
    #expect(try CanonicalJSON.encode(declaration) == declared)
    let result = try method.run(sample.input)
    let bytes = try CanonicalJSON.encode(result)
    let again = try CanonicalJSON.decode(Table.self, from: bytes)
    #expect(again.columns == result.columns)
    #expect(try CanonicalJSON.encode(again) == bytes)
  }

  @Test("gives a sound result for a sound input, twice the same", arguments: names)
  func repeatable(_ name: String) throws {
    let (method, sample) = try method(name)
    let result = try method.run(sample.input)
    #expect(result.rowCount > 0)
    #expect(Self.faults(of: result, method.declaration, sample.input) == [])
    #expect(try method.run(sample.input) == result)
  }

  @Test("does not depend on the order of rows", arguments: names)
  func rowOrder(_ name: String) throws {
    let (method, sample) = try method(name)
    let result = try method.run(sample.input)
    for seed in 1...3 as ClosedRange<UInt64> {
      var numbers = Draws(seed: seed, method: "rows")
      var shuffled = sample.input
      shuffled.table = sample.input.table.picking(numbers.permutation(sample.input.table.rowCount))
      for (name, table) in sample.input.tables {
        shuffled.tables[name] = table.picking(numbers.permutation(table.rowCount))
      }
      let other = try method.run(shuffled)
      if sample.keepsRowOrder {
        #expect(Set((0..<other.rowCount).map(other.row)) == Set((0..<result.rowCount).map(result.row)))
      } else {
        #expect(other == result)
      }
    }
  }

  @Test("does not depend on columns it was not told of, nor on their order", arguments: names)
  func columns(_ name: String) throws {
    let (method, sample) = try method(name)
    var wider = sample.input
    let note = TableColumn(
      Column("remark", .text, ""), .text(Array(repeating: "x", count: sample.input.table.rowCount)))
    wider.table.columns = (sample.input.table.columns.isEmpty ? [] : [note]) + sample.input.table.columns.reversed()
    #expect(try method.run(wider) == (try method.run(sample.input)))
  }

  @Test("refuses bad input with what, where and what to do, or gives a sound result, never a NaN", arguments: names)
  func badInput(_ name: String) throws {
    let (method, sample) = try method(name)
    for faulty in FaultyInput.all(of: sample, for: method.declaration) {
      do throws(MethodFailure) {
        let result = try method.run(faulty.input)
        #expect(!faulty.mustBeRefused, "\(faulty.name) is taken")
        #expect(Self.faults(of: result, method.declaration, faulty.input) == [], "\(faulty.name)")
      } catch {
        #expect(Self.faults(of: error, name, faulty.input) == [], "\(faulty.name)")
      }
    }
  }

  @Test("takes every word of its parameters, and no other", arguments: names)
  func words(_ name: String) throws {
    let (method, sample) = try method(name)
    for parameter in method.declaration.parameters {
      guard case .choice(let words) = parameter.kind else { continue }
      for word in words {
        var input = sample.input
        input.parameters[parameter.name] = .text(word)
        do throws(MethodFailure) {
          let result = try method.run(input)
          #expect(Self.faults(of: result, method.declaration, input) == [], "\(parameter.name)=\(word)")
        } catch {
          #expect(Self.faults(of: error, name, input) == [], "\(parameter.name)=\(word)")
        }
      }
    }
  }

  /// What is wrong with a result.
  static func faults(of table: Table, _ method: MethodDeclaration, _ input: MethodInput) -> [String] {
    var found: [String] = []
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

  /// What is wrong with a refusal.
  static func faults(of failure: MethodFailure, _ name: String, _ input: MethodInput) -> [String] {
    var found: [String] = []
    if failure.method != name { found.append("it names \(failure.method)") }
    if failure.reason.isEmpty || failure.remedy.isEmpty { found.append("it does not say what, or what to do") }
    if failure.reason.contains("fault of the method") { found.append(failure.reason) }
    let rows = ([input.table] + input.tables.values).map(\.rowCount).max() ?? 0
    if let row = failure.row, row < 1 || row > rows { found.append("row \(row) of \(rows)") }
    return found
  }
}
