import TerroirKernel
import TerroirMethods
import Testing

@Suite("Reliability of scales")
struct ReliabilityTests {
  /// Twelve respondents, five items; figures from regressions and a numerical search in numpy 2.4 and scipy 1.17.
  static let scores: [[Double]] = [
    [3, 4, 3, 5, 4], [2, 2, 1, 3, 2], [5, 4, 5, 5, 4], [1, 2, 2, 1, 3], [4, 4, 3, 4, 5], [3, 3, 4, 2, 3],
    [2, 1, 2, 2, 1], [4, 5, 4, 4, 4], [5, 5, 4, 5, 3], [3, 2, 3, 3, 4], [1, 1, 2, 3, 2], [4, 3, 5, 4, 4],
  ]

  static func input(_ scores: [[Double?]]) -> Table {
    var (who, items, values): ([String], [String], [Double?]) = ([], [], [])
    for (respondent, row) in scores.enumerated() {
      for (item, score) in row.enumerated() {
        who.append("r\(respondent < 10 ? "0" : "")\(respondent)")
        items.append("i\(item)")
        values.append(score)
      }
    }
    return table(["respondent": .text(who), "item": .text(items), "score": .number(values)])
  }

  @Test("agrees with independent computations of alpha, omega, KMO and lambda6")
  func figures() throws {
    let found = try Reliability.run(MethodInput(table: Self.input(Self.scores)))
    let expected = [0.9160531940156733, 0.915026438024768, 0.9179001487141634, 0.790971120527346, 0.9203811246323192]
    let values = try #require(numbers(found, "value"))
    #expect(zip(values, expected).allSatisfy { isClose($0, $1, within: 1e-8) }, "\(values)")
    #expect(try Reliability.run(MethodInput(table: Self.input(Self.scores).reversed)) == found)
    let implied = ScaleReliability(Self.scores, omega: .implied)
    #expect(isClose(implied.omega, 0.9179012984515131, within: 1e-8))
  }

  /// Eight respondents, four items of one common and one own part, all parts orthogonal: every correlation is one half.
  @Test("alpha, standardised alpha and omega are .8 for four parallel items that correlate at .5")
  func parallel() {
    let signs = (0..<8).map { row in [1, 2, 4, 3, 5].map { ($0 & row).nonzeroBitCount % 2 == 0 ? 1.0 : -1 } }
    let found = ScaleReliability(signs.map { row in (1...4).map { row[0] + row[$0] } })
    #expect(isClose(found.alpha, 0.8, within: 1e-12))
    #expect(isClose(found.standardised, 0.8, within: 1e-12))
    #expect(isClose(found.omega, 0.8, within: 1e-10))
    // The multiple correlation of equal correlations r among k items is (k - 1) r² / (1 + (k - 2) r).
    #expect(isClose(found.lambda6, 1 - 4 * (1 - 0.375) / 10, within: 1e-12))
  }

  @Test("two items that mirror each other have no standardised alpha")
  func mirrored() {
    #expect(ScaleReliability([[1, -1], [-1, 1], [1, -1], [-1, 1]]).standardised == nil)
  }

  @Test("shifting and stretching all items together changes nothing, turning one is told")
  func invariance() throws {
    let moved = ScaleReliability(Self.scores.map { row in row.map { 10 * $0 + 3 } })
    let own = ScaleReliability(Self.scores)
    #expect(isClose(moved.alpha, own.alpha ?? 0, within: 1e-12) && isClose(moved.kmo, own.kmo ?? 0, within: 1e-9))
    let turned = Self.scores.map { row in [6 - row[0]] + row.dropFirst() }
    let notes = try Reliability.run(MethodInput(table: Self.input(turned))).notes
    #expect(notes.contains(.init("reversed", .text("i0"))))
  }

  @Test("respondents with gaps are left out and told")
  func gaps() throws {
    let gapped = Self.scores.map { $0.map(Optional.some) } + [[1, nil, 2, 3, 4]]
    let found = try Reliability.run(MethodInput(table: Self.input(gapped)))
    #expect(note(found, "incomplete") == 1 && note(found, "respondents") == 12)
    #expect(isClose(numbers(found, "value")?[0], 0.9160531940156733, within: 1e-12))
  }

  @Test("an item that follows from the others has no KMO and no lambda6; two items have no omega")
  func singular() throws {
    let doubled = ScaleReliability(Self.scores.map { [$0[0], $0[1], $0[0]] })
    #expect(doubled.kmo == nil && doubled.lambda6 == nil && doubled.alpha != nil)
    #expect(ScaleReliability(Self.scores.map { Array($0.prefix(2)) }).omega == nil)
    func reasons(_ scores: [[Double]]) throws -> Cell? {
      try Reliability.run(MethodInput(table: Self.input(scores))).notes.first { $0.name == "undefined" }?.value
    }
    #expect(
      try reasons(Self.scores.map { [$0[0], $0[1], $0[0]] })
        == .text(
          "omega: the factor explains more than all of an item (a Heywood case); "
            + "kmo, lambda6: an item follows from the others, or nothing correlates"))
    #expect(
      try reasons(Self.scores.map { Array($0.prefix(2)) }) == .text("omega: a factor needs three items"))
    // Correlations .9, .9 and .5: the first item would have a loading of 1.27.
    let steep: [[Double]] = [[9, 9, 9], [8, 9, 7], [7, 6, 8], [2, 3, 1], [1, 1, 2.5], [3, 2, 5], [6, 8, 4]]
    #expect(try reasons(steep) == .text("omega: the factor explains more than all of an item (a Heywood case)"))
    #expect(try reasons(Self.scores) == nil)
  }

  @Test("one item, too few respondents and an item without variance are refused")
  func refusals() {
    let cases: [([[Double]], String, String)] = [
      ([[1], [2], [3]], "there is one item only", "A scale has two items or more."),
      (
        [[1, 2], [2, 1]], "2 respondents answered every item, and 3 are needed",
        "Leave out the items that most did not answer."
      ),
      ([[1, 2], [1, 3], [1, 4]], "i0 has one answer only", "Leave the item out: it measures nothing."),
    ]
    for (scores, reason, hint) in cases {
      #expect(throws: MethodFailure("reliability", Phrase(verbatim: reason), hint: Phrase(verbatim: hint))) {
        try Reliability.run(MethodInput(table: Self.input(scores)))
      }
    }
  }
}
