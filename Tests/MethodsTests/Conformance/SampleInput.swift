import TerroirKernel
import TerroirMethods

/// A small sound input of a method, from which the conformance suite makes unsound ones.
struct SampleInput: Sendable {
  var input: MethodInput
  /// Whether a row given twice has a documented meaning, as links between the same two nodes do.
  var takesRepeatedRows = false
  /// Whether the rows of the result follow those of the input, as there is no key to sort by.
  var keepsRowOrder = false
  /// Roles (`role` or `table.role`) that the method reads under other parameters only.
  var unread: Set<String> = []

  init(
    _ table: Table, roles: [String: [String]] = [:], tables: [String: Table] = [:],
    _ parameters: [String: ParameterValue] = [:], takesRepeatedRows: Bool = false, keepsRowOrder: Bool = false,
    unread: Set<String> = []
  ) {
    input = MethodInput(table: table, roles: roles, tables: tables, parameters: parameters, seed: 7)
    self.takesRepeatedRows = takesRepeatedRows
    self.keepsRowOrder = keepsRowOrder
    self.unread = unread
  }

  /// The samples by the name of the method; a new method needs one here.
  static let all: [String: SampleInput] = industries.merging(networks) { $1 }.merging(surveys) { $1 }
    .merging(decisions) { $1 }
}
