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
    var difference: Phrase?

    /// What it is and what became of it: "input data/actors.csv is missing".
    var standing: Phrase {
      switch outcome {
      case .same: "\(step) is same"
      case .changed: "\(step) is changed"
      case .blocked: "\(step) is blocked"
      case .missing: "\(step) is missing"
      case .leftOut: "\(step) is left out"
      }
    }
  }

  /// What the script rests on and is not as it was; empty where all is.
  var preflight: [Line] = []
  var steps: [Line] = []

  /// The report as a table, with the words of `teller`.
  func table(_ teller: PhraseTeller) -> Table {
    let lines = preflight + steps
    var table = Table(columns: [
      TableColumn(Column("line", .integer, "line of the script"), .integer(lines.map(\.line))),
      TableColumn(Column("step", .text, "what the script rests on, then its commands"), .text(lines.map(\.step))),
      TableColumn(
        Column("outcome", .text, "same, changed, blocked, missing or left out"), .text(lines.map(\.outcome.rawValue))),
      TableColumn(
        Column("difference", .text, "the first difference, or the reason"),
        .text(lines.map { $0.difference.map(teller.text) })),
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
      let step = "\(name):\(first.line ?? 1): \(first.step.firstLine)"
      let message: Phrase = first.outcome == .blocked ? "\(step) is blocked" : "\(step) came out changed"
      let difference: Phrase = first.difference.map { ": \($0)" } ?? ""
      return CommandFailure(.drifted, "drift", "\(message)\(difference)", help: Self.cause(preflight))
    }
    guard let first = preflight.first(where: { !isSame($0) }) else { return nil }
    return CommandFailure(
      .drifted, "drift", "\(first.standing)\(first.difference.map { ": \($0)" } ?? "")",
      help: "every step came out the same nevertheless; save the study again to pin what is there now")
  }

  private static func cause(_ preflight: [Line]) -> Phrase {
    let causes = preflight.filter { $0.outcome != .same }.prefix(3).map(\.standing)
    if causes.isEmpty {
      return "the data and plugins are the same: the program is another, or a step is not determined"
    }
    return causes.joined(by: ", ")
  }
}

extension String {
  /// The first line, cut where a row of a table would grow too long.
  fileprivate var firstLine: String {
    let line = split(whereSeparator: \.isNewline).first.map(String.init) ?? self
    return line.count > 60 ? line.prefix(59) + "…" : line
  }
}
