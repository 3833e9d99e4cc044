import TerroirKernel

extension MethodSample {
  init(
    _ table: Table, roles: [String: [String]] = [:], tables: [String: Table] = [:],
    _ parameters: [String: ParameterValue] = [:], takesRepeatedRows: Bool = false, keepsRowOrder: Bool = false,
    unread: Set<String> = []
  ) {
    self.init(
      MethodInput(table: table, roles: roles, tables: tables, parameters: parameters, seed: 7),
      takesRepeatedRows: takesRepeatedRows, keepsRowOrder: keepsRowOrder, unread: unread)
  }

  /// The samples by the name of the method; a new method needs one here.
  static let all: [String: MethodSample] = industries.merging(networks) { $1 }.merging(surveys) { $1 }
    .merging(decisions) { $1 }.merging(evaluation) { $1 }
}
