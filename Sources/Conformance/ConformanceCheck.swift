package import TerroirKernel

/// What one check of the conformance kit found on one contribution of a plugin.
package struct ConformanceCheck: Codable, Hashable, Sendable {
  /// What was checked: "stage identity-audit", "plugin".
  package var subject: String
  package var check: String
  package var outcome: Outcome
  /// Why, in a sentence.
  package var why: Phrase

  package enum Outcome: String, Codable, Sendable {
    /// Told before a check that might not come to its end.
    case started
    case passed, failed
    /// The plugin makes no such promise, or brings nothing that could be checked.
    case skipped
  }

  package init(_ subject: String, _ check: String, _ outcome: Outcome, _ why: Phrase) {
    self.subject = subject
    self.check = check
    self.outcome = outcome
    self.why = why
  }

  /// A check that passes where nothing is against it.
  init(_ subject: String, _ check: String, against faults: [Phrase], passed: Phrase) {
    self.init(
      subject, check, faults.isEmpty ? .passed : .failed,
      faults.isEmpty ? passed : faults.prefix(5).joined(by: "; "))
  }
}

extension [ConformanceCheck] {
  /// The checks as a table: what, check, outcome, why, told by `phrases`.
  package func table(_ phrases: PhraseTeller) -> Table {
    let columns: [(String, String, (ConformanceCheck) -> String)] = [
      ("what", "the plugin, or what it brings", \.subject), ("check", "what was checked", \.check),
      ("outcome", "passed, failed or skipped", \.outcome.rawValue), ("why", "the reason", { phrases.text($0.why) }),
    ]
    var table = Table(
      columns: columns.map { name, description, read in TableColumn(Column(name, .text, description), .text(map(read)))
      })
    table.notes = [ConformanceCheck.Outcome.passed, .failed, .skipped].map { outcome in
      Table.Note(outcome.rawValue, .integer(count { $0.outcome == outcome }))
    }
    return table
  }
}
