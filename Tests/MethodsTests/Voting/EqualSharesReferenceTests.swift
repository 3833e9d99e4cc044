import TerroirKernel
import TerroirMethods
import Testing

/// District Grabowka of Czestochowa, 2020, of PaBuLib; pabutools 1.2.3 with fractions, and an implementation of its own.
@Suite(
  "Participatory budget of Grabowka", .enabled(if: ReferenceData.isThere, Comment(rawValue: ReferenceData.absence)))
struct EqualSharesReferenceTests {
  private func run(_ method: any Method.Type, _ words: [String: String] = [:]) throws -> Table {
    let file = try PabulibFile("\(ReferenceData.folder ?? "")/cases/pb-equal-shares-grabowka/grabowka.pb")
    var parameters = words.mapValues(ParameterValue.text)
    parameters["budget"] = .number(file.budget)
    return try method.run(
      MethodInput(table: file.votes, tables: ["projects": file.projects], parameters: parameters))
  }

  private func bought(_ table: Table) throws -> [String] {
    let (ids, order) = (try #require(texts(table, "project")), try #require(integers(table, "order")))
    return ids.indices.filter { order[$0] != nil }.sorted { (order[$0] ?? 0) < (order[$1] ?? 0) }.compactMap { ids[$0] }
  }

  @Test(
    "buys in the order of rho, exactly that of the reference",
    arguments: [
      (
        "cost", ["196", "463", "47", "198"],
        [0.013888888888888888, 0.03225806451612903, 0.03333333333333333, 0.048186130655907405]
      ),
      (
        "approval", ["463", "196", "47", "198"],
        [209.67741935483872, 347.22222222222223, 400.0, 722.7919598386111]
      ),
    ])
  func order(_ utilities: String, _ order: [String], _ prices: [Double]) throws {
    let result = try run(EqualSharesMethod.self, ["utilities": utilities])
    #expect(try bought(result) == order)
    let rho = try #require(numbers(result, "rho")).compactMap(\.self).sorted()
    #expect(rho.count == prices.count)
    for (own, known) in zip(rho, prices) { #expect(abs(own - known) < 1e-9) }
    #expect(note(result, "cost") == 58500)
    #expect(note(result, "voters") == 201)
  }

  @Test(
    "raises the shares step by step until the next choice would cost too much",
    arguments: [("cost", 1540.0), ("approval", 1656)])
  func raised(_ utilities: String, _ steps: Double) throws {
    let result = try run(EqualSharesMethod.self, ["utilities": utilities, "completion": "add1"])
    #expect(try bought(result).sorted() == ["196", "198", "443", "463", "47"])
    #expect(note(result, "cost") == 215_294)
    #expect(note(result, "increments") == steps)
  }

  @Test("completes by the greedy rule and by Phragmen's to the same five", arguments: ["greedy", "phragmen"])
  func completed(_ completion: String) throws {
    let result = try run(EqualSharesMethod.self, ["completion": completion])
    #expect(try bought(result).sorted() == ["196", "198", "443", "463", "47"])
    #expect(texts(result, "rule")?.filter { $0 == completion }.count == 1)
  }

  @Test("Phragmen's rule buys five projects for 215,294")
  func phragmen() throws {
    let result = try run(PhragmenMethod.self)
    #expect(try bought(result).sorted() == ["196", "198", "443", "463", "47"])
    #expect(note(result, "cost") == 215_294)
  }
}
