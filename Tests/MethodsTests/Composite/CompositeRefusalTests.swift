import TerroirKernel
import TerroirMethods
import Testing

@Suite("What a composite refuses")
struct CompositeRefusalTests {
  static func failure(
    _ table: Table = CompositeTests.table(), structure: Table = CompositeTests.structure,
    _ parameters: [String: ParameterValue] = [:]
  ) -> MethodFailure? {
    do {
      _ = try CompositeTests.run(table, structure: structure, parameters)
      return nil
    } catch {
      return error as? MethodFailure
    }
  }

  @Test(
    "ratios of ranks: an inadmissible combination names itself and a way out",
    arguments: [("rank", "geometric"), ("percentile", "geometric"), ("borda", "harmonic")])
  func inadmissible(_ rule: String, _ aggregation: String) {
    #expect(
      Self.failure(["normalise": .text(rule), "aggregate": .text(aggregation)])
        == MethodFailure(
          "composite", "\(rule) has no ratios, which a \(aggregation) mean needs",
          hint: "Use minmax with low=1, or aggregate=arithmetic, median or copeland."))
  }

  static func failure(_ parameters: [String: ParameterValue]) -> MethodFailure? {
    failure(CompositeTests.table(), parameters)
  }

  @Test("zero under a geometric mean names unit and indicator; from 1 upwards it works")
  func zero() throws {
    #expect(
      Self.failure(["aggregate": .text("geometric")])
        == MethodFailure(
          "composite", "x of a is not above 0, which a geometric mean needs",
          hint: "Normalise to a range above 0: normalise=minmax low=1 high=100."))
    #expect(Self.failure(["aggregate": .text("geometric"), "low": .number(1)]) == nil)
  }

  @Test("bad tables")
  func tables() {
    #expect(
      Self.failure(CompositeTests.table(z: [1, 1, 1, 1]))
        == MethodFailure(
          "composite", "z is the same for every unit, so it cannot be normalised",
          hint:
            "Leave it out: it ranks nobody. Treatment of outliers can make a nearly constant indicator constant."))
    #expect(Self.failure(CompositeTests.table().picking([]))?.reason == "the table has no rows")
    #expect(
      Self.failure(CompositeTests.table().picking([0]))
        == MethodFailure(
          "composite", "there are 1 units, and a ranking needs two",
          hint: "Add units, fill in data, or lower the threshold of the screening."))
    #expect(Self.failure(CompositeTests.table().picking([0, 1, 0]))?.reason == "a appears twice")
    #expect(Self.failure(CompositeTests.table(x: [1, .nan, 2, 3]))?.reason == "x is nan")
    #expect(
      Self.failure(CompositeTests.table(x: [nil, nil, nil, nil]))
        == MethodFailure(
          "composite", "x has no value at all", hint: "Leave the indicator out, or impute without groups."))
    #expect(
      Self.failure(
        CompositeTests.table(x: [1, nil, 2, 3]), ["aggregate": .text("copeland"), "impute": .text("available")])
        == MethodFailure(
          "composite", "x of b is missing, and Copeland compares every pair",
          hint: "Impute first: impute=mean, or screen units with missing values out."))
    #expect(
      Self.failure(["impute": .text("group-mean")])
        == MethodFailure(
          "composite", "imputation by group has no groups", hint: "Bind group=COLUMN, or choose impute=mean."))
  }

  @Test("a code of the structure that is no column is told as one of the structure")
  func codes() {
    var table = CompositeTests.table()
    table.columns[1].declaration.name = "gdpp"
    let refused = Self.failure(table)
    #expect(refused?.reason == "structure: x is no column of the table")
    #expect(
      refused?.hint
        == """
        Write the code as its column is called, or take the row out of the structure. Columns: \
        \(table.columns.map(\.name).joined(separator: ", ")).
        """)
  }

  @Test("a missing value without a word on what to do about it is refused, also by the robustness of the index")
  func missing() throws {
    let hint: Phrase =
      """
      Missing is not zero: fill it in (impute=mean, median), leave the unit out (screen=missing threshold=1), or let what \
      is there take over its weight (impute=available).
      """
    let gap = CompositeTests.table(y: [1, 2, nil, 3])
    #expect(Self.failure(gap) == MethodFailure("composite", "y of c is missing", hint: hint))
    for parameters in [
      ["screen": ParameterValue.text("missing"), "threshold": .number(1)], ["impute": .text("median")],
    ] { #expect(Self.failure(gap, parameters) == nil) }
    let input = MethodInput(table: gap, tables: ["structure": CompositeTests.structure])
    #expect(throws: MethodFailure("composite-robustness", "y of c is missing", hint: hint)) {
      try CompositeRobustnessMethod.run(input)
    }
  }

  @Test("a direction that is neither names the words")
  func direction() {
    var structure = CompositeTests.structure
    structure.columns[3].values = .text(["gain", "down", nil, nil, nil, nil])
    #expect(
      Self.failure(structure: structure)
        == MethodFailure(
          "composite", "structure: the direction is down", row: 2,
          hint: "Write gain, max or 1 where more is better; cost, min or -1 where less is."))
  }

  static func refusal(_ rows: [CompositeStructure.Element]) -> CompositeRefusal? {
    do throws(CompositeRefusal) {
      _ = try CompositeStructure(rows)
      return nil
    } catch {
      return error
    }
  }

  @Test("a structure that is no tree")
  func structures() {
    let root = CompositeStructure.Element("i", parent: nil)
    #expect(Self.refusal([]) == .notOneRoot([]))
    #expect(Self.refusal([root]) == .noIndicators)
    #expect(Self.refusal([root, .init("j", parent: nil), .init("x", parent: "i")]) == .notOneRoot(["i", "j"]))
    #expect(Self.refusal([root, .init("x", parent: "i"), .init("x", parent: "i")]) == .repeatedCode("x"))
    #expect(Self.refusal([root, .init("x", parent: "k")]) == .unknownParent(code: "x", parent: "k"))
    #expect(Self.refusal([root, .init("x", parent: "i"), .init("y", parent: "y")]) == .circle("y"))
    #expect(Self.refusal([root, .init("x", parent: "i", weight: -1)]) == .badWeight("x"))
    #expect(Self.refusal([root, .init("x", parent: "i", weight: 0)]) == .zeroWeights("i"))
  }

  @Test(
    "every refusal says what is wrong and what to do",
    arguments: [
      (CompositeRefusal.repeatedCode("x"), "structure: x appears twice", "Keep one row for each code."),
      (
        .unknownParent(code: "x", parent: "k"), "structure: the parent k of x is not listed",
        "Add a row for the parent, or correct its name."
      ),
      (
        .notOneRoot([]), "structure: every element has a parent, so there is no index",
        "Leave parent empty in exactly one row."
      ),
      (
        .notOneRoot(["i", "j"]), "structure: i, j have no parent, and only one can be the index",
        "Leave parent empty in exactly one row."
      ),
      (.circle("y"), "structure: y does not lead up to the index", "Correct the parents."),
      (
        .noIndicators, "structure: there is an index and nothing below it",
        "Add rows for the indicators with the index as parent."
      ),
      (.badWeight("x"), "structure: the weight of x is negative or not a number", "Give a weight of 0 or more."),
      (
        .zeroWeights("i"), "structure: all weights under i are zero", "Give at least one of them a weight above 0."
      ),
      (.noData("x"), "the indicator x has no column", "Add the column, or take the row out of the structure."),
      (
        .notInStructure("q"), "the indicator q is not in the structure",
        "Add a row to the structure, or leave the indicator out."
      ),
      (
        .noDenominator(code: "x", denominator: "area"), "area, which x is divided by, has no column",
        "Name its column in the structure as it is in the table."
      ),
      (
        .badDenominator(unit: "a", code: "x"), "what x of a is divided by is not above 0",
        "Correct it, or leave it missing."
      ),
      (
        .nothingToImputeFrom(code: "x", group: "g"), "x has no value in the group g",
        "Leave the indicator out, or impute without groups."
      ),
      (
        .allScreenedOut, "fewer than two units have enough data",
        "Add units, fill in data, or lower the threshold of the screening."
      ),
      (.noTarget("x"), "x has no target", "Fill in target in the structure."),
      (
        .badTarget("x"), "the target of x is not better than its worst value",
        "Give a target above the minimum, or below the maximum where less is better."
      ),
      (.noGoalposts("x"), "x has no goalposts with low below high", "Fill in low and high in the structure."),
      (.unknownReference(""), "no reference unit is given", "Name a unit: reference=UNIT."),
      (.unknownReference("q"), "the reference unit q is not there", "Name a unit: reference=UNIT."),
      (
        .negative(unit: "a", code: "x"), "x of a makes a share of the maximum impossible",
        "Use minmax; share-of-maximum is for amounts of 0 and more where more is better."
      ),
      (
        .notAdditive(.median), "an index by median is not a sum of contributions",
        "Use aggregate=arithmetic, or detail=removal to see what an indicator does."
      ),
      (
        .oneFactorLeft, "nothing varies: every factor has one alternative",
        "Name at least one of impute, normalise, weights, aggregate in vary, with two alternatives."
      ),
      (
        .noCommonComponent("p"), "the indicators under p have no first principal component",
        "Use weights=structure or weights=equal: a component needs three units and a correlation."
      ),
    ])
  func texts(_ refusal: CompositeRefusal, _ reason: String, _ hint: String) {
    #expect(refusal.reason.description == reason)
    #expect(refusal.hint.description == hint)
  }
}
