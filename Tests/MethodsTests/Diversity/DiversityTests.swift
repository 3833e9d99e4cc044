import TerroirKernel
import TerroirMethods
import Testing

@Suite("Diversity")
struct DiversityTests {
  private static let counts = table([
    "site": .text(["a", "a", "a", "a", "b", "b"]), "type": .text(["w", "x", "y", "z", "w", "x"]),
    "count": .integer([4, 3, 2, 1, 5, 5]),
  ])

  @Test("Hill numbers, Shannon, Simpson and Chao are those of the formulas")
  func formulas() throws {
    let found = try Diversity.run(MethodInput(table: Self.counts))
    #expect(texts(found, "site") == ["a", "a", "a", "b", "b", "b"] && numbers(found, "q") == [0, 1, 2, 0, 1, 2])
    #expect(isClose(numbers(found, "shannon")?[0], 1.2798542258336676, within: 1e-12))
    #expect(isClose(numbers(found, "simpson")?[0], 0.7, within: 1e-12))
    let hill = try #require(numbers(found, "hill"))
    #expect(zip(hill, [4, 3.596115467, 10 / 3.0, 2, 2, 2]).allSatisfy { isClose($0, $1, within: 1e-8) }, "\(hill)")
    // One kind met once and one twice: 4 + 1 * 0 / (2 * 2).
    #expect(isClose(numbers(found, "chao1")?[0], 4, within: 1e-12))
    #expect(DiversityProfile([4, 3, 2, 1]).chao1(.classic) == 4.5)
    #expect(try Diversity.run(MethodInput(table: Self.counts.reversed)) == found)
  }

  @Test("rarefied richness is the mean over all samples of three from ten")
  func rarefaction() throws {
    let kinds = [0, 0, 0, 0, 1, 1, 1, 2, 2, 3]
    var (sum, count) = (0, 0)
    for a in 0..<10 {
      for b in 0..<a {
        for c in 0..<b {
          sum += Set([kinds[a], kinds[b], kinds[c]]).count
          count += 1
        }
      }
    }
    let profile = DiversityProfile([4, 3, 2, 1])
    #expect(isClose(profile.rarefied(to: 3), Double(sum) / Double(count), within: 1e-10))
    #expect(isClose(profile.rarefied(to: 10), 4, within: 1e-12) && isClose(profile.rarefied(to: 1), 1, within: 1e-12))
    #expect(profile.rarefied(to: 11) == nil)
  }

  @Test("equal shares have their number at every order; more orders never give more")
  func order() {
    for q in [0, 0.5, 1, 1.0000001, 2, 50] {
      #expect(isClose(DiversityProfile([7, 7, 7]).hill(q), 3, within: 1e-6), "\(q)")
    }
    let values = [0, 0.5, 0.999999, 1, 1.000001, 2, 10, 100].map { DiversityProfile([90, 5, 4, 1]).hill($0) ?? 0 }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 >= $1 - 1e-9 }, "\(values)")
    #expect(isClose(DiversityProfile([90, 5, 4, 1]).hill(100), 1 / 0.9, within: 0.01))
  }

  @Test("an empty site has nothing but a richness of 0")
  func emptySite() throws {
    let input = table(["site": .text(["a", "b"]), "type": .text(["x", "x"]), "count": .integer([0, 3])])
    let found = try Diversity.run(MethodInput(table: input))
    #expect(integers(found, "richness")?[0] == 0 && numbers(found, "hill")?[0] == nil)
    #expect(numbers(found, "chao1")?[0] == nil && note(found, "sample") == 3)
  }

  @Test("shares in place of counts are refused")
  func refusals() {
    let input = table(["site": .text(["a"]), "type": .text(["x"]), "count": .number([0.5])])
    #expect(
      throws: MethodFailure(
        "diversity", "0.5 is not a whole count", row: 1, hint: "Give counts, not amounts or shares.")
    ) { try Diversity.run(MethodInput(table: input)) }
  }
}
