package import Runtime
package import TerroirKernel
package import Workspace

/// Everything a command of a study may change, row by row, as the running command sees it.
///
/// A command changes its own copy; what it changed is kept when it is done, so that one that failed or was cancelled
/// leaves no trace. What it looked at is noted: where another session changes that meanwhile, the command does not hold.
package struct StudyState: Sendable {
  /// The region of `workspace.yaml`, which holds unless the study has one of its own.
  private let workspaceRegion: TerritoryID
  /// The rows as they stand in the store.
  private var standing: [StateKey: String]
  /// The rows that the command changed; nil for one that it took away.
  package private(set) var changes: [StateKey: String?] = [:]
  let reads = StateReads()

  package init(region: TerritoryID, rows: [StateKey: String] = [:]) {
    workspaceRegion = region
    standing = rows
  }

  /// A row's text; nil where there is none.
  func row(_ row: StateKey) -> String? {
    if let changed = changes[row] { return changed }
    reads.note(StateScope(row))
    return standing[row]
  }

  /// The rows of a kind whose key begins with `prefix`, by the rest of their key.
  func rows(_ kind: StateKey.Kind, prefix: String = "") -> [String: String] {
    reads.note(StateScope(kind, prefix: prefix))
    var found: [String: String] = [:]
    for (row, text) in rowsInForce where row.kind == kind && row.key.hasPrefix(prefix) {
      found[String(row.key.dropFirst(prefix.count))] = text
    }
    return found
  }

  mutating func set(_ row: StateKey, _ text: String?) { changes[row] = .some(text) }

  /// The state with what others wrote; the command's own changes stay in force.
  mutating func take(_ news: [StateKey: String?]) {
    for (row, text) in news { standing[row] = text }
  }

  /// The state that a command begins with: nothing changed, nothing looked at.
  func untouched() -> StudyState { StudyState(region: workspaceRegion, rows: standing) }

  /// The state after the command that made these changes.
  func settled() -> StudyState { StudyState(region: workspaceRegion, rows: rowsInForce) }

  /// The rows as the command sees them.
  var rowsInForce: [StateKey: String] {
    var rows = standing
    for (row, text) in changes { rows[row] = text }
    return rows
  }
}

extension StudyState {
  /// The region under study: the one set in this study, else that of `workspace.yaml`.
  package var region: TerritoryID {
    get { ownRegion ?? workspaceRegion }
    set { set(StateKey(.region), newValue.rawValue) }
  }

  /// The region that was set in this study; nil where `workspace.yaml` decides.
  package var ownRegion: TerritoryID? { row(StateKey(.region)).map { TerritoryID($0) } }

  package var seed: UInt64 {
    get { row(StateKey(.seed)).flatMap(UInt64.init(row:)) ?? 1 }
    set { set(StateKey(.seed), newValue.row) }
  }

  /// The open cycle of each region; nil where it is the first.
  package var cycles: StateRows<Int> {
    get { StateRows(self, .cycle) }
    set { self = newValue.state }
  }

  /// The review that a region's open cycle started from.
  package var reviews: StateRows<ContentHash> {
    get { StateRows(self, .review) }
    set { self = newValue.state }
  }

  /// Names a person bound.
  package var names: StateRows<NamedValue> {
    get { StateRows(self, .name) }
    set { self = newValue.state }
  }

  /// Plugins bound by `use`, by verb, over the workspace's own bindings.
  package var bindings: StateRows<PluginID> {
    get { StateRows(self, .binding) }
    set { self = newValue.state }
  }

  /// Parameters set by `set STAGE.PARAM VALUE`, by verb.
  package var parameters: StateParameters { StateParameters(state: self) }

  package mutating func set(parameter name: String, of iteration: Iteration, to value: ParameterValue) {
    set(StateKey(.parameter, "\(iteration.verb).\(name)"), value.row)
  }

  /// The number of the region's open cycle.
  package var cycle: Int { cycles[region.rawValue] ?? 1 }

  /// The artifact of an iteration in the open cycle; nil where it has not run.
  package subscript(_ iteration: Iteration) -> ContentHash? { result(of: iteration)?.hash }

  /// The artifact of an iteration in the open cycle with the key of its run.
  package func result(of iteration: Iteration) -> Result? { result(of: iteration, cycle: cycle) }

  /// The artifact of an iteration in one of the region's cycles.
  package func result(of iteration: Iteration, cycle: Int) -> Result? {
    row(place(of: iteration, cycle: cycle)).flatMap(Result.init(row:))
  }

  /// Whether an artifact of the region was made from data of this hash. It tells what is sound, not what the command
  /// rests on, so that it is not noted.
  func hasResult(of region: TerritoryID, from data: ContentHash) -> Bool {
    rowsInForce.contains { row, text in
      row.kind == .result && row.key.hasPrefix("\(region)/") && Result(row: text)?.key.inputs["data"] == data
    }
  }

  package mutating func set(_ iteration: Iteration, _ result: Result) {
    set(place(of: iteration, cycle: cycle), result.row)
  }

  private func place(of iteration: Iteration, cycle: Int) -> StateKey {
    StateKey(.result, "\(region)/\(cycle)/\(iteration.verb)")
  }

  /// The first iteration the open cycle lacks; nil where it is complete.
  package var nextIteration: Iteration? { Iteration.allCases.first { self[$0] == nil } }

  /// An artifact with the key of the run that gave it, from which staleness is told.
  package struct Result: Codable, Hashable, Sendable, StateValue {
    package var hash: ContentHash
    package var key: StageKey
  }

  /// A bound value: an artifact or a table, by its hash.
  package enum NamedValue: Codable, Hashable, Sendable, StateValue {
    case artifact(ContentHash)
    case table(ContentHash, rows: Int, columns: Int)
  }
}
