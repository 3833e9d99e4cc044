import TerroirKernel
import TerroirMethods
import Testing

@Suite("What the structure of a composite gives is used or refused")
struct StructureFieldsTests {
  private static let towns = table([
    "unit": .text(["A", "B", "C"]), "a": .number([1, 2, 3]), "b": .number([30, 50, 10]),
  ])

  private static func structure(_ field: String, _ values: ColumnValues) -> Table {
    table([
      "code": .text(["a", "b", "P", "Q", "idx"]), "parent": .text(["P", "Q", "idx", "idx", nil]),
      "weight": .number([1, 1, 1, 1, nil]), field: values,
    ])
  }

  private func run(_ structure: Table, _ words: [String: String] = [:]) throws -> Table {
    try CompositeTests.run(Self.towns, structure: structure, words.mapValues(ParameterValue.text))
  }

  @Test(
    "a direction against, a denominator, target or goalpost of an aggregate is refused",
    arguments: [
      ("direction", .text(["gain", "gain", "cost", "gain", nil]), "P"),
      ("direction", .text(["gain", "gain", nil, nil, "min"]), "idx"),
      ("denominator", .text([nil, nil, "b", nil, nil]), "P"), ("target", .number([nil, nil, nil, 7, nil]), "Q"),
      ("low", .number([nil, nil, 1, nil, nil]), "P"), ("high", .number([nil, nil, nil, nil, 2]), "idx"),
    ] as [(String, ColumnValues, String)])
  func aggregates(_ field: String, _ values: ColumnValues, _ code: String) {
    let hint: Phrase =
      field == "direction"
      ? "Leave it empty there, and turn the indicators below it round instead."
      : "Leave it empty there, and give it to the indicators below."
    #expect(
      throws: MethodFailure(
        "composite", "structure: \(field) is of indicators, and \(code) is an aggregate of others", hint: hint)
    ) { try run(Self.structure(field, values)) }
  }

  @Test("a gain of an aggregate is what it is anyway")
  func gain() throws {
    let found = try run(Self.structure("direction", .text(["gain", "gain", "gain", "gain", "max"])))
    #expect(CompositeTests.scores(found, of: "idx") == [25, 75, 50])
  }

  @Test("columns that a recipe does not read are told")
  func unused() throws {
    let goalposts = Self.structure("low", .number([0, 0, nil, nil, nil]))
    let found = try run(goalposts, ["weights": "equal"])
    #expect(
      found.notes.contains(
        .init(
          "unused",
          .text(
            "not read of structure: low and high (for normalise=goalposts), weight (for weights=structure)"))))
    #expect(!(try run(Self.structure("label", .text(["", "", "", "", ""])))).notes.contains { $0.name == "unused" })
  }
}
