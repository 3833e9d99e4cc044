import TerroirKernel

/// The table `neighbours`: who is whose neighbour, each direction in a row of its own.
enum Neighbours {
  typealias Link = (from: Int, to: Int, weight: Double)

  static func table(required: Bool) -> MethodDeclaration.TableRole {
    .init(
      "neighbours", required: required,
      columns: [
        .init("unit", .text, "the territory"), .init("neighbour", .text, "one of its neighbours"),
        .init("weight", .number, required: false, "weight of the link, not negative; 1 without it"),
      ], "who is whose neighbour, each direction in a row of its own")
  }

  /// The links between `units`, in the order of the rows.
  ///
  /// - Throws: on a link given twice, a unit as its own neighbour, one that is not there, a negative weight.
  static func links(_ read: InputReader, _ units: Keys) throws(MethodFailure) -> [Link] {
    guard let table = try read.table("neighbours") else {
      throw read.failure("the table neighbours is not given", hint: "Pass it by name: neighbours=TABLE.")
    }
    let (from, to) = (try table.keys("unit"), try table.keys("neighbour"))
    let weights = table.has("weight") ? try table.numbers("weight") : nil
    try table.requireDistinct([from, to])
    let place = Dictionary(units.names.enumerated().map { ($1, $0) }) { first, _ in first }
    var result: [Link] = []
    for row in from.codes.indices {
      let (name, other) = (from.names[from.codes[row]], to.names[to.codes[row]])
      guard name != other else {
        throw table.failure("\(name) is its own neighbour", row: row, hint: "Leave the row out.")
      }
      guard let a = place[name], let b = place[other] else {
        let unknown = place[name] == nil ? name : other
        throw table.failure("\(unknown) is not in the table", row: row, hint: "Add the unit, or leave the row out.")
      }
      result.append((a, b, weights?[row] ?? 1))
    }
    return result
  }
}
