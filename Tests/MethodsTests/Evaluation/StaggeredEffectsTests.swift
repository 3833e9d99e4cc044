import Foundation
import TerroirKernel
import TerroirMethods
import Testing

@Suite("Difference-in-differences with several starts")
struct StaggeredEffectsTests {
  private static func castle(_ parameters: [String: ParameterValue]) throws -> Table {
    let rows = try ReferenceData.rows("cases/did-castle-staggered/castle.csv")
    let input = table([
      "unit": .text(rows.map { $0["sid"] }), "time": .integer(rows.map { $0["year"].flatMap { Int($0) } }),
      "outcome": .number(rows.map { $0["l_homicide"].flatMap { Double($0) } }),
      "first_treated": .integer(rows.map { $0["first_treat"].flatMap { Int($0) } }),
    ])
    return try DifferenceInDifferences.run(MethodInput(table: input, parameters: parameters))
  }

  private static func counties(
    _ parameters: [String: ParameterValue], covariates: [String] = []
  ) throws -> Table {
    let rows = try ReferenceData.rows("data/reference/county_teen_employment.csv")
    let input = table([
      "unit": .text(rows.map { $0["countyreal"] }), "time": .integer(rows.map { $0["year"].flatMap { Int($0) } }),
      "outcome": .number(rows.map { $0["lemp"].flatMap { Double($0) } }),
      "first_treated": .integer(rows.map { $0["first.treat"].flatMap { Int($0) } }),
      "lpop": .number(rows.map { $0["lpop"].flatMap { Double($0) } }),
    ])
    return try DifferenceInDifferences.run(
      MethodInput(
        table: input, roles: covariates.isEmpty ? [:] : ["covariates": covariates], parameters: parameters))
  }

  @Test(
    "castle-doctrine laws: every effect by cohort and time with its standard error, for both kinds of controls",
    .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"), arguments: ["never", "notyet"])
  func cells(_ control: String) throws {
    let found = try Self.castle(["control": .text(control), "draws": .integer(0)])
    let (groups, times) = (try #require(integers(found, "group")), try #require(integers(found, "time")))
    let (effects, errors) = (try #require(numbers(found, "att")), try #require(numbers(found, "se")))
    let wanted = try ReferenceData.rows("cases/did-castle-staggered/expected_att_gt.csv")
      .filter { $0["control"] == control }
    #expect(wanted.count == 50 && found.rowCount == 50)
    for row in wanted {
      let place = try #require(
        groups.indices.first { groups[$0] == Int(row["group"] ?? "") && times[$0] == Int(row["time"] ?? "") })
      #expect(isClose(effects[place], Double(row["att"] ?? "") ?? .nan, within: 1e-9), "\(row)")
      #expect(isClose(errors[place], Double(row["se"] ?? "") ?? .nan, within: 1e-9), "\(row)")
    }
  }

  @Test(
    "castle-doctrine laws: the simple, dynamic, group and calendar means with their standard errors",
    .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"), arguments: ["never", "notyet"])
  func aggregates(_ control: String) throws {
    let reference = try ReferenceCase("did-castle-staggered")
    for (kind, key) in [("simple", ""), ("dynamic", "event"), ("group", "group"), ("calendar", "time")] {
      let found = try Self.castle([
        "control": .text(control), "aggregate": .text(kind), "draws": .integer(0),
      ])
      #expect(reference.holds("\(control).\(kind).overall.att", note(found, "att")), "\(kind)")
      #expect(reference.holds("\(control).\(kind).overall.se", note(found, "se")), "\(kind)")
      guard !key.isEmpty else { continue }
      let places = try #require(integers(found, key))
      let (effects, errors) = (try #require(numbers(found, "att")), try #require(numbers(found, "se")))
      #expect(reference.expected.count { $0.key.hasPrefix("\(control).\(kind).") } == 2 * places.count + 2)
      for (place, name) in places.enumerated() {
        let label = "\(control).\(kind).\(name ?? 0)"
        #expect(
          reference.holds("\(label).att", effects[place]) && reference.holds("\(label).se", errors[place]), "\(label)")
      }
    }
  }

  @Test(
    "castle-doctrine laws: the coefficient of two-way fixed effects is .069, and its 25 comparisons add up to it",
    .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"))
  func twoWay() throws {
    let reference = try ReferenceCase("did-castle-staggered")
    let whole = try Self.castle(["method": .text("twfe")])
    #expect(
      reference.holds("twfe.att", note(whole, "att")) && reference.holds("twfe.se_cluster_CR0", note(whole, "se")))
    let found = try Self.castle(["method": .text("bacon")])
    let (kinds, weights) = (try #require(texts(found, "type")), try #require(numbers(found, "weight")))
    let (groups, others) = (try #require(integers(found, "group")), try #require(integers(found, "against")))
    let effects = try #require(numbers(found, "att"))
    let wanted = try ReferenceData.rows("cases/did-castle-staggered/expected_bacon.csv")
    #expect(wanted.count == found.rowCount)
    for row in wanted {
      let place = try #require(
        kinds.indices.first {
          kinds[$0] == row["type"] && groups[$0] == Int(row["treated"] ?? "")
            && others[$0] ?? 0 == Int(row["untreated"] ?? "")
        }, "\(row)")
      #expect(isClose(weights[place], Double(row["weight"] ?? "") ?? .nan, within: 1e-9), "\(row)")
      #expect(isClose(effects[place], Double(row["estimate"] ?? "") ?? .nan, within: 1e-9), "\(row)")
    }
    for kind in ["earlier vs later", "later vs earlier", "treated vs untreated"] {
      let own = kinds.indices.filter { kinds[$0] == kind }
      let weight = own.reduce(0.0) { $0 + (weights[$1] ?? 0) }
      let mean = own.reduce(0.0) { $0 + (weights[$1] ?? 0) * (effects[$1] ?? 0) } / weight
      #expect(reference.holds("bacon.\(kind).weight", weight) && reference.holds("bacon.\(kind).estimate", mean))
    }
    #expect(isClose(note(found, "forbidden"), 0.02411240893, within: 1e-9))
  }

  @Test(
    "teen employment in 500 counties: the effects of the tutorial of did, without and with population",
    .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"))
  func tutorial() throws {
    let plain = try Self.counties(["draws": .integer(0)])
    let published = [
      -0.0105, -0.0704, -0.1373, -0.1008, 0.0065, -0.0028, -0.0046, -0.0412, 0.0305, -0.0027, -0.0311, -0.0261,
    ]
    #expect(zip(try #require(numbers(plain, "att")), published).allSatisfy { isClose($0, $1, within: 5.1e-5) })
    #expect(isClose(note(plain, "pretrend_p"), 0.16812, within: 5e-5))
    #expect(isClose(note(plain, "simple"), -0.0400, within: 5.1e-5))
    let given = try Self.counties(["draws": .integer(0)], covariates: ["lpop"])
    let conditional = [
      -0.0145, -0.0764, -0.1404, -0.1069, -0.0005, -0.0062, 0.0010, -0.0413, 0.0267, -0.0046, -0.0284, -0.0288,
    ]
    #expect(zip(try #require(numbers(given, "att")), conditional).allSatisfy { isClose($0, $1, within: 5.1e-5) })
    #expect(isClose(note(given, "pretrend_p"), 0.23267, within: 5e-5))
  }

  /// From csdid 0.4.3 (doubly robust, as R's) and diff-diff 3.13.0 with lpop: the simple mean, its standard error, and the effect of 2006 in 2004 with its own.
  @Test(
    "teen employment given population: regression, weighting and both agree with peers, errors too",
    .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"),
    arguments: [
      (
        "doubly-robust", "never", -0.04175177205861638, 0.011502838151545078, -0.00047214608848537, 0.022223437036658328
      ),
      ("weighting", "never", -0.041777082199140364, 0.011499719363981285, -0.000868560290943142, 0.02215284341812943),
      ("regression", "never", -0.04196861242154323, 0.011444829768215072, -0.002066058118439576, 0.022122286483578002),
      (
        "doubly-robust", "notyet", -0.04135162929923674, 0.011427839082186102, -0.00745523611194806, 0.02183571540579605
      ),
      ("weighting", "notyet", -0.041389409754729725, 0.011419290152953553, -0.007607266020552943, 0.021808501622726215),
      (
        "regression", "notyet", -0.041374769792339824, 0.011377161355887871, -0.008082062762613805, 0.021765470267059484
      ),
    ])
  func adjustments(
    _ adjust: String, _ control: String, _ effect: Double, _ error: Double, _ early: Double, _ earlyError: Double
  ) throws {
    let found = try Self.counties(
      ["adjust": .text(adjust), "control": .text(control), "draws": .integer(0)], covariates: ["lpop"])
    #expect(isClose(note(found, "att"), effect, within: 1e-9) && isClose(note(found, "se"), error, within: 1e-9))
    #expect(isClose(numbers(found, "att")?[4], early, within: 1e-9))
    #expect(isClose(numbers(found, "se")?[4], earlyError, within: 1e-9))
  }

  @Test(
    "cohorts of one state have no interval, and the caution names them; bands are wider than intervals",
    .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"))
  func single() throws {
    let found = try Self.castle([:])
    let (groups, low) = (try #require(integers(found, "group")), try #require(numbers(found, "low")))
    for place in groups.indices { #expect((low[place] == nil) == [2006, 2010].contains(groups[place])) }
    let band = try #require(numbers(found, "band_low"))
    #expect(zip(band, low).allSatisfy { ($0 == nil) == ($1 == nil) && ($0 ?? -9) <= ($1 ?? -9) })
    #expect(
      found.notes.first { $0.name == "caution" }?.value
        == .text(
          "cohorts of one unit (2006, 2010): their small standard errors are no evidence, "
            + "and the test of pre-trends leaves them out"))
    #expect(found == (try Self.castle([:])))
    // Two seeds differ by the error of the draws alone.
    let wald = try #require(note(found, "critical"))
    #expect(wald > 2.5 && wald < 5)
  }
}
