import TerroirKernel
import TerroirMethods
import Testing

/// The published mixture is .851 Catalonia and .149 Madrid: Abadie, Diamond and Hainmueller (2011), Synth, JSS 42. Their search
/// ends at a squared gap of .0089; with a third region there is an importance of the same predictors that leaves half of it.
@Suite("Synthetic control of the Basque Country")
struct BasqueCountryTests {
  private static func run(_ parameters: [String: ParameterValue]) throws -> Table {
    let own: [String: ParameterValue] = ["treated": .list([.text(BasqueCountry.name)]), "from": .integer(1970)]
    return try SyntheticControl.run(
      MethodInput(
        table: BasqueCountry.table, roles: ["predictors": ["outcome"] + BasqueCountry.predictors],
        parameters: parameters.merging(own) { $1 }))
  }

  /// The gaps to a mixture of given weights, from 1960 on.
  private static func gaps(_ weights: KeyValuePairs<String, Double>) throws -> [Double] {
    let (units, values) = (
      try #require(texts(BasqueCountry.table, "unit")), try #require(numbers(BasqueCountry.table, "outcome"))
    )
    func path(_ name: String) -> [Double] { units.indices.filter { units[$0] == name }.map { values[$0] ?? .nan } }
    var gaps = path(BasqueCountry.name)
    for (name, weight) in weights {
      for (place, value) in path(name).enumerated() { gaps[place] -= weight * value }
    }
    return gaps
  }

  @Test("the importance by fit leaves less than half of the squared gap that the published weights leave")
  func nested() throws {
    let published = try Self.gaps(["Cataluna": 0.851, "Madrid (Comunidad De)": 0.149])
    let error = published.prefix(10).reduce(0) { $0 + $1 * $1 } / 10
    #expect(isClose(error, 0.0089, within: 5e-5), "\(error)")
    let found = try Self.run(["detail": .text("weights"), "placebos": .boolean(false)])
    let fit = try #require(note(found, "pre_mspe"))
    #expect(fit < 0.0043 && fit > 0.00428, "\(fit)")
    let (units, weights) = (try #require(texts(found, "unit")), try #require(numbers(found, "weight")))
    let wanted = ["Cataluna": 0.633, "Baleares (Islas)": 0.219, "Madrid (Comunidad De)": 0.148]
    for (unit, weight) in zip(units, weights) {
      #expect(isClose(weight, wanted[unit ?? ""] ?? 0, within: 0.002), "\(unit ?? ""): \(weight ?? -1)")
    }
  }

  @Test("product per head falls behind by about a tenth in the eighties, as published, and more by the nearer one")
  func gap() throws {
    let published = try Self.gaps(["Cataluna": 0.851, "Madrid (Comunidad De)": 0.149])
    let found = try Self.run([:])
    let (own, synthetic) = (try #require(numbers(found, "gap")), try #require(numbers(found, "synthetic")))
    for year in 1980...1989 {
      let place = year - 1960
      let (gap, mixture) = (try #require(own[place]), try #require(synthetic[place]))
      // Both mixtures stand for the same region: what they say it would have made differs by less than a tenth.
      #expect(abs(gap - published[place]) < 0.1 * mixture, "\(year)")
      #expect(published[place] / mixture < -0.07 && gap < published[place] && gap / mixture > -0.16, "\(year)")
    }
    // Four regions of seventeen fit worse after 1970 than the Basque Country does, in proportion to their fit before.
    #expect(note(found, "rank") == 5 && isClose(note(found, "p"), 5.0 / 17, within: 1e-12))
  }
}
