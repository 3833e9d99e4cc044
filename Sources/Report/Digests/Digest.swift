package import TerroirKernel

/// An artifact as a person reads it from top to bottom: sentences first, then the tables that carry them.
package struct Digest: Sendable {
  package var title: String
  package var sections: [Section]
  /// Of headings and sentences.
  let language: NameLanguage
  /// Of amounts.
  let currency: Currency

  package struct Section: Sendable {
    package var heading: String
    /// Sentences, each with its numbers and units.
    package var lead: [Paragraph]
    package var table: Table?
    /// The command that prints the table in full; nil where it is in full already.
    package var more: String?
  }

  package init(title: String, sections: [Section] = [], language: NameLanguage = .english, currency: Currency) {
    self.title = title
    self.sections = sections
    self.language = language
    self.currency = currency
  }

  package mutating func add(_ heading: String, _ lead: [Paragraph], table: Table? = nil, more: String? = nil) {
    if lead.isEmpty, table == nil { return }
    sections.append(Section(heading: heading, lead: lead, table: table, more: more))
  }

  package mutating func add(_ heading: String, _ lead: [String] = [], table: Table? = nil, more: String? = nil) {
    add(heading, lead.map { Paragraph($0) }, table: table, more: more)
  }
}

extension Sequence where Element == Finding {
  /// The findings with what they rest on, the serious ones first.
  func paragraphs(in language: NameLanguage) -> [Paragraph] {
    let order: [Finding.Severity] = [.serious, .warning, .note, .notAssessed]
    return order.flatMap { severity in
      filter { $0.severity == severity }.map { finding -> Paragraph in
        // The label says already that it was not assessed.
        let said = ["not assessed: ", "не оценено: "].first { finding.text.text.hasPrefix($0) } ?? ""
        let text =
          "[\(finding.severity.label(in: language))] \(finding.subject): \(finding.text.text.dropFirst(said.count))"
        let hint = finding.hint.map { Paragraph.Run(" -> \($0)") }
        return Paragraph([Paragraph.Run(text, evidence: finding.evidence)] + (hint.map { [$0] } ?? []))
      }
    }
  }
}

extension Finding.Severity {
  fileprivate func label(in language: NameLanguage) -> String {
    switch self {
    case .note: language.choose("note", "заметка")
    case .warning: language.choose("warning", "внимание")
    case .notAssessed: language.choose("not assessed", "не оценено")
    case .serious: language.choose("serious", "серьёзно")
    }
  }
}

extension Collection where Element: CustomStringConvertible {
  /// The first few, and how many there are besides: "a, b and 3 more".
  func briefly(_ limit: Int, in language: NameLanguage = .english) -> String {
    if isEmpty { return language.choose("none", "нет") }
    let shown = prefix(limit).map(\.description).joined(separator: ", ")
    return count > limit ? shown + language.choose(" and \(count - limit) more", " и ещё \(count - limit)") : shown
  }
}
