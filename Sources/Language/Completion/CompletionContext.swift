/// What the session knows and the language does not; each closure is asked only when its answer is wanted.
package struct CompletionContext {
  /// Bound names and nouns.
  package var names: () -> [String] = { [] }
  package var tables: () -> [String] = { [] }
  /// Parts of a value: `members(["profile"])` are the profile's tables.
  package var members: ([String]) -> [String] = { _ in [] }
  /// Columns of what the text of a pipeline yields.
  package var columns: (String) -> [String] = { _ in [] }
  /// Values that occur in a column of what the text of a pipeline yields.
  package var columnValues: (String, _ column: String) -> [String] = { _, _ in [] }
  /// What names the rows of a table: `rowKeys("profile.industries")`.
  package var rowKeys: (_ table: String) -> [String] = { _ in [] }
  /// Ids of plugins, of those that can be bound to a stage where one is named.
  package var plugins: (_ stage: String?) -> [String] = { _ in [] }
  /// Classifications of activities, in order.
  package var classifications: () -> [String] = { [] }
  package var templates: () -> [String] = { [] }
  /// Codes of the towns of the data, in order.
  package var towns: () -> [String] = { [] }
  package var stages: () -> [String] = { [] }
  package var methods: () -> [String] = { [] }
  /// Keys that a command takes beyond its declaration: those of the plugin bound to a stage, or of a method.
  package var parameters: (_ verb: String, _ positional: [String]) -> [ParameterDeclaration] = { _, _ in [] }
  /// Paths that begin with a prefix; a directory ends in `/`.
  package var files: (_ prefix: String) -> [String] = { _ in [] }
  /// What `set` takes besides the parameters of stages, and the words one of them may have.
  package var settings: () -> [String] = { [] }
  package var settingValues: (_ name: String) -> [String] = { _ in [] }
  /// Words besides the commands that help has a page for.
  package var helpWords: () -> [String] = { [] }
  /// Names of the variables, without their `$`.
  package var variables: () -> [String] = { [] }
  package var functions: () -> [String] = { [] }
  package var aggregates: () -> [String] = { ["count", "sum", "mean", "median", "min", "max"] }

  package init() {}
}
