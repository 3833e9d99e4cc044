package import TerroirKernel

/// A function of expressions: the single source of its checking, its SQL, its help and its completion.
package struct ScalarFunction: Sendable {
  package let name: String
  package let parameters: [Argument]
  /// Whether the last parameter may be repeated.
  package let isVariadic: Bool
  /// How many of the parameters must be given.
  package let required: Int
  package let result: Result
  package let meaning: String
  let sql: @Sendable ([String]) -> String

  /// What a parameter takes.
  package enum Argument: String, Sendable {
    case number = "a number"
    case text = "a text"
    case condition = "a condition"
    case any = "any value"
  }

  /// The type of the result.
  package enum Result: Hashable, Sendable {
    case fixed(ColumnType)
    /// The common type of the arguments from this one on.
    case common(from: Int)
  }

  init(
    _ name: String, _ parameters: [Argument], required: Int? = nil, variadic: Bool = false, _ result: Result,
    _ meaning: String, sql: @escaping @Sendable ([String]) -> String
  ) {
    self.name = name
    self.parameters = parameters
    self.required = required ?? parameters.count
    isVariadic = variadic
    self.result = result
    self.meaning = meaning
    self.sql = sql
  }

  /// How many arguments it takes, in words.
  var wanted: String {
    if isVariadic { return "\(required) or more arguments" }
    if required < parameters.count { return "\(required) to \(parameters.count) arguments" }
    return required == 1 ? "1 argument" : "\(required) arguments"
  }

  package static func named(_ name: String) -> ScalarFunction? { all.first { $0.name == name } }
}
