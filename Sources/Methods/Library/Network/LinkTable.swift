import TerroirKernel

/// Reads links and their parameters out of the input of a network method.
struct LinkTable {
  let input: MethodInput
  let method: String

  func network(weight role: String = "weight", directed: Bool) throws(MethodFailure) -> Network {
    let sources = try texts("source")
    let targets = try texts("target")
    let weights = try numbers(role)
    var ties: [Network.Tie] = []
    for row in sources.indices {
      if weights != nil, weights?[row] == nil {
        throw MethodFailure(method, "the weight is missing", row: row, remedy: "fill it or leave the link out")
      }
      ties.append(Network.Tie(sources[row], targets[row], weight: weights?[row] ?? 1))
    }
    do {
      return try Network(ties, directed: directed)
    } catch {
      throw MethodFailure(method, error.reason, row: error.row, remedy: error.remedy)
    }
  }

  func texts(_ role: String) throws(MethodFailure) -> [String] {
    guard let name = input.roles[role]?.first else {
      throw MethodFailure(method, "the role \(role) is not given", remedy: "name its column: \(role)=COLUMN")
    }
    return try Self.texts(name, in: input.table, method: method)
  }

  private func numbers(_ role: String) throws(MethodFailure) -> [Double?]? {
    guard let name = input.roles[role]?.first else { return nil }
    switch input.table[name]?.values {
    case .number(let values): return values
    case .integer(let values): return values.map { $0.map(Double.init) }
    case .none: throw MethodFailure(method, "no column \(name)", remedy: "name a column of the table")
    default: throw MethodFailure(method, "the column \(name) is not a number", remedy: "name a column of numbers")
    }
  }

  static func texts(_ name: String, in table: Table, method: String) throws(MethodFailure) -> [String] {
    guard let column = table[name] else {
      throw MethodFailure(method, "no column \(name)", remedy: "name a column of the table")
    }
    var values: [String] = []
    for row in 0..<column.values.count {
      switch column.values[row] {
      case .text(let text): values.append(text)
      case .integer(let number): values.append("\(number)")
      default: throw MethodFailure(method, "\(name) is missing", row: row, remedy: "fill it or leave the row out")
      }
    }
    return values
  }

  func flag(_ name: String) -> Bool { input.parameters[name] == .boolean(true) }

  func word(_ name: String) -> String? { if case .text(let word) = input.parameters[name] { word } else { nil } }

  func integer(_ name: String) -> Int? {
    if case .integer(let number) = input.parameters[name] { number } else { nil }
  }

  func number(_ name: String) -> Double? {
    switch input.parameters[name] {
    case .number(let number): number
    case .integer(let number): Double(number)
    default: nil
    }
  }

  static let ends: [MethodDeclaration.Role] = [
    .init("source", .text, "one end of the link"),
    .init("target", .text, "the other end"),
    .init("weight", .number, required: false, "strength of the link, positive; 1 where not given"),
  ]
}
