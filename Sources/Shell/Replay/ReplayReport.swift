import TerroirKernel

/// What became of a script that ran again: what was missing before it began, then each of its steps.
struct ReplayReport: Sendable {
  enum Outcome: String, Sendable {
    case same, changed, blocked, missing
    /// A command that writes or steers the session: a check does not run it.
    case leftOut = "left out"
  }

  struct Line: Sendable {
    /// The line of the script; nil for what the script rests on.
    var line: Int?
    var step: String
    var outcome: Outcome
    var difference: String?
  }

  /// What the script rests on and is not as it was; empty where all is.
  var preflight: [Line] = []
  var steps: [Line] = []

  /// The report as a table.
  var table: Table {
    let lines = preflight + steps
    var table = Table(columns: [
      TableColumn(Column("line", .integer, "line of the script"), .integer(lines.map(\.line))),
      TableColumn(Column("step", .text, "what the script rests on, then its commands"), .text(lines.map(\.step))),
      TableColumn(
        Column("outcome", .text, "same, changed, blocked, missing or left out"), .text(lines.map(\.outcome.rawValue))),
      TableColumn(Column("difference", .text, "the first difference, or the reason"), .text(lines.map(\.difference))),
    ])
    for outcome in [Outcome.same, .changed, .blocked, .leftOut] {
      let count = steps.count { $0.outcome == outcome }
      if count > 0 { table.notes.append(Table.Note(outcome.rawValue, .integer(count))) }
    }
    return table
  }

  /// Why the replay drifted; nil where every step came out the same on the same preflight.
  func verdict(_ name: String) -> CommandFailure? {
    let isSame = { (line: Line) in line.outcome == .same || line.outcome == .leftOut }
    if let first = steps.first(where: { !isSame($0) }) {
      var message = "\(name):\(first.line ?? 1): \(first.step.firstLine) "
      message += first.outcome == .blocked ? "is blocked" : "came out changed"
      if let difference = first.difference { message += ": \(difference)" }
      return CommandFailure(.drifted, "drift", message, help: Self.cause(preflight))
    }
    guard let first = preflight.first(where: { !isSame($0) }) else { return nil }
    return CommandFailure(
      .drifted, "drift", "\(first.step) is \(first.outcome.rawValue)\(first.difference.map { ": \($0)" } ?? "")",
      help: "every step came out the same nevertheless; save the study again to pin what is there now")
  }

  private static func cause(_ preflight: [Line]) -> String {
    let causes = preflight.filter { $0.outcome != .same }.prefix(3).map { "\($0.step) is \($0.outcome.rawValue)" }
    if causes.isEmpty {
      return "the data and plugins are the same: the program is another, or a step is not determined"
    }
    return causes.joined(separator: ", ")
  }
}

extension String {
  /// The first line, cut where a row of a table would grow too long.
  fileprivate var firstLine: String {
    let line = split(whereSeparator: \.isNewline).first.map(String.init) ?? self
    return line.count > 60 ? line.prefix(59) + "…" : line
  }
}
