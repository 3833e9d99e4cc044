import TerroirKernel

/// How often each value of a column stands in it: a sound method, with the sample that the kit checks it by.
enum ValueCount: SampledMethod {
  static let declaration = MethodDeclaration(
    name: "value-count", summary: "how often each value of a column stands in it", formula: "n_v = |{i : x_i = v}|",
    roles: [.init("value", .text, "the column")],
    parameters: [
      Parameter("least", .integer(1...1000), unit: .count, default: .integer(1), "values that are rarer are left out")
    ],
    outputs: [
      Column("value", .text, "value"), Column("count", .integer, unit: .count, "rows that have it"),
    ], citations: [.method])

  static let sample = MethodSample(
    MethodInput(
      table: Table(columns: [TableColumn(Column("value", .text, ""), .text(["b", "a", "b", "c"]))]),
      roles: ["value": ["value"]]), takesRepeatedRows: true)

  static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let name = input.roles["value"]?.first ?? "value"
    guard case .text(let texts)? = input.table[name]?.values else {
      throw MethodFailure("value-count", "there is no column of texts \(name)", hint: "name one: value=COLUMN")
    }
    guard !texts.isEmpty else { throw MethodFailure("value-count", "there are no rows", hint: "give at least one") }
    var least = 1
    if case .integer(let given)? = input.parameters["least"] { least = given }
    var counts: [String: Int] = [:]
    for text in texts { if let text { counts[text, default: 0] += 1 } }
    let kept = counts.filter { $0.value >= least }.sorted { $0.key < $1.key }
    return Table(columns: [
      TableColumn(declaration.outputs[0], .text(kept.map(\.key))),
      TableColumn(declaration.outputs[1], .integer(kept.map(\.value))),
    ])
  }
}
