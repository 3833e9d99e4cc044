public import TerroirKernel

/// How sectors hang on each other in an input-output table, and what the loss of one would cost.
///
/// With flows `Z_ij`, output `x_i = sum_j Z_ij + f_i`, `A = Z x̂⁻¹`, `L = (I - A)⁻¹`: the output multiplier is the column sum
/// of L; `backward` is it over the mean of all (Rasmussen's power of dispersion, above 1 is a puller). `forward` is the
/// row sum of the Ghosh inverse `(I - x̂⁻¹ Z)⁻¹` over its mean (Miller and Blair, pymrio), or of L itself (Rasmussen).
/// `extraction_loss` is the output lost in the whole economy, own output included, when the sector with its row, column
/// and final demand is taken out: `x_k * sum_i L_ik / L_kk` (Dietzenbacher).
///
/// - Input: one row per delivering and receiving sector, not negative; a pair that is not listed is zero. `final` gives
///   each sector's final demand, of any sign, as stocks may fall.
/// - Output: one row per sector; multipliers and linkages have no unit, the loss has that of `value`.
/// - Throws: on duplicate pairs, a sector without final demand or in `final` alone, negative output, inputs into a sector
///   without output, and a table that no positive output could satisfy (Hawkins and Simon).
/// - Source: Miller and Blair (2009), Input-Output Analysis, chapters 2 and 12; Dietzenbacher, van der Linden (1997).
public enum Leontief: Method {
  public enum Forward: String, CaseIterable, Sendable { case ghosh, leontief }

  /// By sector, in the order given.
  public struct Result: Hashable, Sendable {
    public var backward: [Double]
    public var forward: [Double]
    public var multiplier: [Double]
    public var loss: [Double]
    /// The Leontief inverse, row by row.
    public var inverse: [Double]
  }

  /// Why a table has no linkages; the position is that of the sector.
  public enum Refusal: Error, Hashable, Sendable {
    case negativeOutput(Int)
    case inputsWithoutOutput(Int)
    case notProductive
  }

  public static let declaration = MethodDeclaration(
    name: "leontief", summary: "Linkages and multipliers of sectors, and what the loss of each would cost",
    formula: "L = (I - A)⁻¹; multiplier = column sum; linkage = sum over mean; loss = x_k sum_i L_ik / L_kk",
    roles: [
      MethodDeclaration.Role("from", .text, "the delivering sector"),
      MethodDeclaration.Role("to", .text, "the receiving sector"),
      MethodDeclaration.Role("value", .number, "what is delivered; not negative, none missing"),
    ],
    tables: [
      .init(
        "final",
        columns: [.init("sector", .text, "the sector"), .init("value", .number, "its final demand, of any sign")],
        "the final demand of every sector")
    ],
    parameters: [
      Parameter(
        "forward", .choice(Forward.allCases.map(\.rawValue)), default: .text("ghosh"),
        "forward linkage by the Ghosh inverse (Miller and Blair), or by rows of the Leontief inverse (Rasmussen)")
    ],
    outputs: [
      Column("sector", .text, "the sector"),
      Column("backward", .number, unit: .index, "pull on its suppliers, 1 is the mean"),
      Column("forward", .number, unit: .index, "push to its customers, 1 is the mean"),
      Column("output_multiplier", .number, unit: .index, "output of all sectors for one unit of final demand"),
      Column("extraction_loss", .number, "output lost in the economy without the sector, its own included"),
    ],
    notes: [
      Column("output", .number, "output of all sectors"),
      Column("final_demand", .number, "final demand of all sectors"),
    ],
    citations: [
      "Miller, Blair (2009), Input-Output Analysis, Cambridge University Press",
      "Dietzenbacher, van der Linden (1997), Sectoral and spatial linkages in the EC production structure, Journal of Regional Science 37",
    ])

  /// Linkages and multipliers of a flat matrix of flows, suppliers as rows.
  public static func linkages(
    flows: [Double], final: [Double], forward: Forward = .ghosh
  ) throws(Refusal) -> Result {
    let n = final.count
    let output = (0..<n).map { row in Summation.sum(flows[(row * n)..<((row + 1) * n)]) + final[row] }
    for sector in 0..<n {
      if output[sector] < 0 { throw .negativeOutput(sector) }
      let inputs = (0..<n).contains { flows[$0 * n + sector] > 0 }
      if output[sector] == 0, inputs { throw .inputsWithoutOutput(sector) }
    }
    func share(_ cell: Int, _ base: Int) -> Double { output[base] > 0 ? flows[cell] / output[base] : 0 }
    let cells = 0..<(n * n)
    let inverse = try inverse(of: cells.map { share($0, $0 % n) }, size: n)
    let ghosh = forward == .ghosh ? try Self.inverse(of: cells.map { share($0, $0 / n) }, size: n) : inverse
    let columns = (0..<n).map { column in Summation.sum((0..<n).lazy.map { inverse[$0 * n + column] }) }
    let rows = (0..<n).map { row in Summation.sum(ghosh[(row * n)..<((row + 1) * n)]) }
    return Result(
      backward: relative(columns), forward: relative(rows), multiplier: columns,
      loss: (0..<n).map { output[$0] * columns[$0] / inverse[$0 * n + $0] }, inverse: inverse)
  }

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    try read.requireRows()
    let (from, to) = (try read.keys("from"), try read.keys("to"))
    let values = try read.numbers("value")
    try read.requireDistinct([from, to])
    guard let table = try read.table("final") else {
      throw read.failure("the table final is not given", hint: "Pass it by name: final=TABLE.")
    }
    let listed = try table.keys("sector")
    try table.requireDistinct([listed])
    let demands = try table.numbers("value", atLeast: nil)
    let sectors = Set(from.names + to.names).sorted()
    let place = Dictionary(sectors.enumerated().map { ($1, $0) }) { first, _ in first }
    var final = [Double?](repeating: nil, count: sectors.count)
    for row in demands.indices {
      let name = listed.names[listed.codes[row]]
      guard let sector = place[name] else {
        throw table.failure("\(name) is not in the flows", row: row, hint: "Add a row of its flows, or leave it out.")
      }
      final[sector] = demands[row]
    }
    if let sector = final.firstIndex(of: nil) {
      throw table.failure("\(sectors[sector]) has no final demand", hint: "Add it; 0 where there is none.")
    }
    var flows = [Double](repeating: 0, count: sectors.count * sectors.count)
    for row in values.indices {
      guard let i = place[from.names[from.codes[row]]], let j = place[to.names[to.codes[row]]] else { continue }
      flows[i * sectors.count + j] = values[row]
    }
    let demand = final.map { $0 ?? 0 }
    guard flows.contains(where: { $0 > 0 }) || demand.contains(where: { $0 != 0 }) else {
      throw read.failure("every value is zero", hint: "Check the value column: nothing is delivered.")
    }
    let forward = try read.choice("forward", Forward.self)
    let result: Result
    do throws(Refusal) {
      result = try linkages(flows: flows, final: demand, forward: forward)
    } catch {
      throw read.failure(error.reason(sectors), hint: error.hint)
    }
    var builder = TableBuilder(declaration)
    builder.texts("sector", sectors)
    builder.numbers("backward", result.backward)
    builder.numbers("forward", result.forward)
    builder.numbers("output_multiplier", result.multiplier)
    builder.numbers("extraction_loss", result.loss)
    builder.note("output", Summation.sum(flows) + Summation.sum(demand))
    builder.note("final_demand", Summation.sum(demand))
    return builder.table
  }

  /// `(I - A)⁻¹`, which must have no negative cell: otherwise some demand would call for negative output.
  private static func inverse(of coefficients: [Double], size: Int) throws(Refusal) -> [Double] {
    var matrix = coefficients.map { -$0 }
    for index in 0..<size { matrix[index * size + index] += 1 }
    guard let inverse = LinearSystem.inverse(matrix, size: size), inverse.allSatisfy({ $0 > -1e-9 }) else {
      throw .notProductive
    }
    return inverse
  }

  private static func relative(_ sums: [Double]) -> [Double] {
    guard let mean = Summation.mean(sums), mean > 0 else { return sums }
    return sums.map { $0 / mean }
  }
}

extension Leontief.Refusal {
  func reason(_ sectors: [String]) -> Phrase {
    switch self {
    case .negativeOutput(let sector): "the output of \(sectors[sector]) is negative"
    case .inputsWithoutOutput(let sector): "\(sectors[sector]) takes inputs and has no output"
    case .notProductive: "the sectors use up more than they make, so no output satisfies any demand"
    }
  }

  var hint: Phrase {
    switch self {
    case .negativeOutput: "Check its final demand: it takes away more than the sector delivers."
    case .inputsWithoutOutput: "Give its deliveries or its final demand."
    case .notProductive: "Check flows and final demand: some sector must have final demand left."
    }
  }
}
