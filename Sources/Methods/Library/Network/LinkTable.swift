import TerroirKernel

/// Reads the links of a network method's input, with the same errors as every other method.
struct LinkTable {
  let read: InputReader

  init(_ input: MethodInput, for declaration: MethodDeclaration) { read = InputReader(input, for: declaration) }

  /// The network of the links; `role` names the column of weights, 1 each where it is not there; `further` nodes may have none.
  func network(
    weight role: String = "weight", directed: Bool, further: [String] = []
  ) throws(MethodFailure) -> Network {
    try read.requireRows()
    let (sources, targets) = (try texts("source"), try texts("target"))
    let weights = read.has(role) ? try read.numbers(role) : nil
    let ties = sources.indices.map { Network.Tie(sources[$0], targets[$0], weight: weights?[$0] ?? 1) }
    do {
      return try Network(ties, nodes: further, directed: directed)
    } catch {
      throw MethodFailure(read.declaration.name, error.reason, row: error.row, hint: error.hint)
    }
  }

  /// The column of `role` as text, none missing.
  func texts(_ role: String) throws(MethodFailure) -> [String] {
    let keys = try read.keys(role)
    return keys.codes.map { keys.names[$0] }
  }

  static let ends: [MethodDeclaration.Role] = [
    .init("source", .text, "one end of the link"),
    .init("target", .text, "the other end"),
    .init("weight", .number, required: false, "strength of the link, positive; 1 where not given"),
  ]
}
