import TerroirKernel
import TerroirMethods
import Testing

/// The figures are made by `Tests/Benchmarks/peers/panels.py`, which names the packages.
@Suite("Estimators beside Python peers on 50 random panels")
struct PeerTests {
  private typealias Figures = [String: Double?]

  /// Every figure of a method within 1e-6 of the peer's, and none of the peer's left out.
  private func compare(_ method: String, _ own: (PeerPanel) throws -> Figures) throws {
    let wanted = PeerFigures.all.filter { $0.key.hasPrefix(method + " ") }
    #expect(!wanted.isEmpty)
    for number in 0..<50 {
      let found = try own(PeerPanel(number))
      #expect(Set(found.keys.map { "\(method) \($0)" }) == Set(wanted.keys))
      for (name, value) in found {
        let peer = try #require(wanted["\(method) \(name)"]?[number])
        #expect(
          isClose(value, peer, within: 1e-6 * max(1, abs(peer))),
          "\(method) \(name), panel \(number): \(value ?? .nan) and \(peer)")
      }
    }
  }

  private func row(_ found: Table, _ column: String, _ value: Int) throws -> Int {
    try #require(integers(found, column)?.firstIndex(of: value))
  }

  @Test("means, two-way effects, and effects by cohort and time with their means, by every adjustment")
  func differences() throws {
    try compare("did") { panel in
      func run(_ table: Table, _ parameters: [String: ParameterValue], isGiven: Bool = false) throws -> Table {
        try DifferenceInDifferences.run(
          MethodInput(table: table, roles: isGiven ? ["covariates": ["x"]] : [:], parameters: parameters))
      }
      let means = try run(panel.pair, ["method": .text("means")])
      let twoWay = try run(panel.towns, ["method": .text("twfe")])
      var figures: Figures = [
        "means att": note(means, "att"), "means se": note(means, "se"), "twfe att": note(twoWay, "att"),
        "twfe se": note(twoWay, "se"), "forbidden": note(twoWay, "forbidden"),
      ]
      for control in ["never", "notyet"] {
        for adjust in ["plain", "doubly-robust", "regression", "weighting"] {
          let isGiven = adjust != "plain"
          var parameters: [String: ParameterValue] = ["control": .text(control), "draws": .integer(0)]
          if isGiven { parameters["adjust"] = .text(adjust) }
          func take(_ name: String, _ table: Table, _ place: Int) {
            figures["\(control) \(adjust) \(name) att"] = numbers(table, "att")?[place]
            figures["\(control) \(adjust) \(name) se"] = numbers(table, "se")?[place]
          }
          let cells = try run(panel.towns, parameters, isGiven: isGiven)
          let (groups, times) = (try #require(integers(cells, "group")), try #require(integers(cells, "time")))
          for (group, time) in [(4, 3), (4, 6), (6, 8)] {
            take(
              "\(group) \(time)", cells, try #require(groups.indices.first { groups[$0] == group && times[$0] == time })
            )
          }
          figures["\(control) \(adjust) simple att"] = note(cells, "att")
          figures["\(control) \(adjust) simple se"] = note(cells, "se")
          for (kind, column, value, name) in [("dynamic", "event", 1, "event 1"), ("group", "group", 4, "group 4")] {
            let whole = parameters.merging(["aggregate": .text(kind)]) { $1 }
            let found = try run(panel.towns, whole, isGiven: isGiven)
            take(name, found, try row(found, column, value))
          }
        }
      }
      return figures
    }
  }

  @Test("pooled, within, two-way, between and random effects, and every kind of errors")
  func regressions() throws {
    try compare("panel") { panel in
      func run(_ parameters: [String: ParameterValue]) throws -> (Table, [String?]) {
        let found = try PanelRegression.run(
          MethodInput(table: panel.towns, roles: ["regressors": ["z1", "z2"]], parameters: parameters))
        return (found, try #require(texts(found, "term")))
      }
      var figures: Figures = [:]
      for effects in ["pooled", "within", "twoway", "between", "random"] {
        let (found, terms) = try run(["effects": .text(effects), "se": .text("classical")])
        for term in ["z1", "z2"] {
          let place = try #require(terms.firstIndex(of: term))
          figures["\(effects) \(term) estimate"] = numbers(found, "estimate")?[place]
          figures["\(effects) \(term) se"] = numbers(found, "se")?[place]
        }
      }
      for kind in ["hc0", "hc1", "hc2", "hc3", "cluster", "driscoll-kraay"] {
        let (found, terms) = try run(["se": .text(kind), "correction": .text("none"), "lag": .integer(2)])
        figures["within \(kind) z1 se"] = numbers(found, "se")?[try #require(terms.firstIndex(of: "z1"))]
      }
      return figures
    }
  }

  @Test("exact mixtures of outcomes and of predictors, and weights of units and times together")
  func mixtures() throws {
    try compare("synthetic-control") { panel in
      func run(_ from: Int, _ parameters: [String: ParameterValue], _ predictors: [String] = []) throws -> Table {
        let own: [String: ParameterValue] = [
          "treated": .list([.text("u10")]), "from": .integer(from), "placebos": .boolean(false),
        ]
        return try SyntheticControl.run(
          MethodInput(
            table: panel.walks, roles: predictors.isEmpty ? [:] : ["predictors": predictors],
            parameters: parameters.merging(own) { $1 }))
      }
      func most(_ found: Table, _ column: String = "weight") -> Double? {
        numbers(found, column)?.compactMap(\.self).max()
      }
      let weights = ["detail": ParameterValue.text("weights")]
      let plain = try run(12, weights)
      let equal = try run(12, weights.merging(["importance": .text("equal")]) { $1 }, PeerPanel.traits)
      let both = ["method": ParameterValue.text("sdid")]
      let units = try run(8, weights.merging(both) { $1 })
      return [
        "scm weight": most(plain), "scm effect": note(plain, "effect"), "scm pre_mspe": note(plain, "pre_mspe"),
        "equal weight": most(equal), "equal effect": note(equal, "effect"), "sdid effect": note(units, "effect"),
        "sdid weight": most(units), "sdid time weight": most(try run(8, both), "time_weight"),
      ]
    }
  }

  @Test("the level and slope of an interrupted series, with errors by least squares and Newey-West")
  func interruptions() throws {
    try compare("interrupted") { panel in
      func run(_ parameters: [String: ParameterValue]) throws -> Table {
        try InterruptedSeries.run(
          MethodInput(table: panel.series, parameters: parameters.merging(["from": .integer(25)]) { $1 }))
      }
      let plain = try run(["se": .text("ols")])
      let robust = try run(["lag": .integer(3), "adjust": .boolean(false)])
      var figures: Figures = [:]
      for (place, term) in [(1, "level"), (2, "slope")] {
        figures["\(term) estimate"] = numbers(plain, "estimate")?[place]
        figures["\(term) ols se"] = numbers(plain, "se")?[place]
        figures["\(term) newey-west se"] = numbers(robust, "se")?[place]
      }
      return figures
    }
  }

  @Test("limits and sums of control charts")
  func charts() throws {
    try compare("control-chart") { panel in
      func run(_ chart: String, _ roles: [String: [String]] = [:]) throws -> Table {
        try ControlChart.run(
          MethodInput(table: panel.series, roles: roles, parameters: ["chart": .text(chart)]))
      }
      let sums = try run("cusum")
      let both = (numbers(sums, "above") ?? []) + (numbers(sums, "below") ?? [])
      return [
        "xmr upper": numbers(try run("xmr"), "upper")?[0], "ewma last": numbers(try run("ewma"), "statistic")?[39],
        "cusum most": both.compactMap(\.self).max(),
        "p upper": numbers(try run("p", ["value": ["count"]]), "upper")?[0],
        "u lower": numbers(try run("u", ["value": ["count"]]), "lower")?[0],
      ]
    }
  }

  @Test("the nearest by propensity and by Mahalanobis's distance, and how alike they are")
  func matches() throws {
    try compare("matching") { panel in
      var figures: Figures = [:]
      for distance in ["propensity", "mahalanobis"] {
        func run(_ detail: String) throws -> Table {
          try Matching.run(
            MethodInput(
              table: panel.units, roles: ["covariates": ["x", "w"]],
              parameters: ["distance": .text(distance), "detail": .text(detail)]))
        }
        let (pairs, balance) = (try run("pairs"), try run("balance"))
        figures["\(distance) att"] = note(pairs, "att")
        figures["\(distance) distance"] = numbers(pairs, "distance")?.compactMap(\.self).max()
        let place = try #require(texts(balance, "covariate")?.firstIndex(of: "x"))
        figures["\(distance) smd"] = numbers(balance, "smd_after")?[place]
      }
      return figures
    }
  }
}
