import Conformance
import TerroirKernel
import TerroirMethods
import Testing

/// What every method of the library must keep; the same checks as a plugin's methods are held to.
@Suite("Every method of the library")
struct MethodConformanceTests {
  static let names = MethodLibrary.all.map { $0.declaration.name }

  private func conformance(_ name: String) throws -> MethodConformance {
    let method = try #require(MethodLibrary.method(name))
    return MethodConformance(
      method, sample: try #require(MethodSample.all[name], "give \(name) a sample input in MethodSample"))
  }

  @Test("has a name of its own, under which it registers as a plugin's does")
  func distinctNames() throws {
    #expect(Set(Self.names).count == Self.names.count)
    #expect(Set(MethodSample.all.keys).subtracting(Self.names).isSubset(of: ["composite-robustness"]))
    var registry = Registry()
    try MethodLibrary.register(in: &registry)
    #expect(Set(registry.methods.keys) == Set(Self.names))
  }

  @Test("declares what help needs, and defaults that it admits itself", arguments: names)
  func contract(_ name: String) throws { #expect(try conformance(name).contract() == []) }

  @Test("gives a sound result for a sound input, twice the same", arguments: names)
  func repeatable(_ name: String) throws {
    #expect(try conformance(name).result() == [])
    #expect(try conformance(name).again() == [])
  }

  @Test("has a declaration and a result that survive JSON", arguments: names)
  func json(_ name: String) throws { #expect(try conformance(name).roundTrip() == []) }

  @Test("does not depend on the order of rows", arguments: names)
  func rowOrder(_ name: String) throws { #expect(try conformance(name).rowOrder() == []) }

  @Test("does not depend on columns it was not told of, nor on their order", arguments: names)
  func columns(_ name: String) throws { #expect(try conformance(name).otherColumns() == []) }

  @Test("refuses bad input with what, where and what to do, or gives a sound result, never a NaN", arguments: names)
  func badInput(_ name: String) throws { #expect(try conformance(name).malformedInput() == []) }

  @Test("tells the p of a test as a probability, never in percent", arguments: names)
  func probabilities(_ name: String) throws {
    let declaration = try #require(MethodLibrary.method(name)).declaration
    for column in declaration.outputs + declaration.notes where column.name == "p" || column.name.hasSuffix("_p") {
      #expect(column.unit == .probability, "\(column.name)")
    }
  }

  @Test("takes every word of its parameters, or says why this input does not allow it", arguments: names)
  func words(_ name: String) throws { #expect(try conformance(name).words() == []) }
}
