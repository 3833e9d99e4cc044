package import TerroirKernel

/// An artifact as a person reads it from top to bottom: sentences first, then the tables that carry them.
package struct Digest: Sendable {
  package var title: String
  package var sections: [Section]
  /// Of headings and sentences.
  private let language: NameLanguage

  package struct Section: Sendable {
    package var heading: String
    /// Sentences, each with its numbers and units.
    package var lead: [String]
    package var table: Table?
    /// The command that prints the table in full; nil where it is in full already.
    package var more: String?
  }

  package init(title: String, sections: [Section] = [], language: NameLanguage = .english) {
    self.title = title
    self.sections = sections
    self.language = language
  }

  package mutating func add(_ heading: String, _ lead: [String] = [], table: Table? = nil, more: String? = nil) {
    if lead.isEmpty, table == nil { return }
    sections.append(Section(heading: heading, lead: lead, table: table, more: more))
  }

  /// The digest of any artifact; headings and sentences are in `language`, columns keep the names that commands know.
  ///
  /// - Throws: an encoding error where a row holds a number that is not finite.
  package static func of(
    _ value: any ArtifactValue, region: String, in language: NameLanguage = .english
  ) throws -> Digest {
    switch value {
    case let profile as IdentityProfile: try profile.digest(region, in: language)
    case let strategy as Strategy: try strategy.digest(region, in: language)
    case let package as SupportPackage: try package.digest(region, in: language)
    case let pilots as PilotProgramme: try pilots.digest(region, in: language)
    case let campaign as Campaign: try campaign.digest(region, in: language)
    case let review as PolicyReview: try review.digest(region, in: language)
    default: Digest(title: region)
    }
  }
}

extension Digest {
  /// Adds an excerpt of one of the artifact's tables: these columns, the first rows, and how to see the rest.
  mutating func add<Value: ArtifactValue>(
    _ heading: String, _ lead: [String] = [], from value: Value, _ name: String, _ columns: [String], rows limit: Int,
    order: [Int]? = nil
  ) throws {
    guard let table = try value.table(name), table.rowCount > 0 else {
      add(heading, lead)
      return
    }
    let order = order ?? Array(0..<table.rowCount)
    let kept = Array(order.prefix(limit))
    let excerpt = Table(
      columns: columns.compactMap { column in
        table[column].map { column in
          let values = column.values.picking(kept)
          return TableColumn(
            column.declaration, column.declaration.type == .list ? values.abbreviated(in: language) : values)
        }
      })
    add(
      heading, lead, table: excerpt,
      more: table.rowCount > kept.count || columns.count < table.columns.count
        ? language.choose(
          "\(table.rowCount) row\(table.rowCount == 1 ? "" : "s")", "строк: \(table.rowCount)")
          + ": show \(Value.iteration.noun).\(name)" : nil)
  }
}

extension ColumnValues {
  /// Lists cut to their first items, the rest counted.
  fileprivate func abbreviated(in language: NameLanguage) -> ColumnValues {
    guard case .text(let lists) = self else { return self }
    return .text(lists.map { $0?.split(separator: ";").map(String.init).briefly(4, in: language) })
  }
}

extension Sequence where Element == Finding {
  /// The findings as sentences, the serious ones first.
  func sentences(in language: NameLanguage) -> [String] {
    let order: [Finding.Severity] = [.serious, .warning, .note, .notAssessed]
    return order.flatMap { severity in
      filter { $0.severity == severity }.map { finding in
        // The label says already that it was not assessed.
        let said = ["not assessed: ", "не оценено: "].first { finding.text.hasPrefix($0) } ?? ""
        var text = "[\(finding.severity.label(in: language))] \(finding.subject): \(finding.text.dropFirst(said.count))"
        if !finding.evidence.isEmpty { text += " (\(finding.evidence.briefly(5, in: language)))" }
        if let remedy = finding.remedy { text += " -> \(remedy)" }
        return text
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
