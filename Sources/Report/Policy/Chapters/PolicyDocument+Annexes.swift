import Foundation
import TerroirKernel

/// What is to be done before the document is signed, and how it was made, so that it can be made again.
extension PolicyDocument {
  var annexes: [DocumentSection] {
    chapter(
      "annexes", parts.isEmpty ? [] : told([.policy("annexes.lead")]) + origins,
      sections: [
        section("before-signing", beforeSigning), section("sites", sites), section("parameters", parameters),
      ])
  }

  /// What findings say can be done, with the commands and files that the text to be signed has none of.
  private var beforeSigning: [DocumentBlock] {
    var seen: Set<String> = []
    let told = findings.filter { $0.hint != nil && seen.insert($0.text.text).inserted }
    let open = [Finding.Severity.serious, .warning, .notAssessed].flatMap { level in
      told.filter { $0.severity == level }.sorted {
        ($1.evidence.count, $0.subject, $0.text.text) < ($0.evidence.count, $1.subject, $1.text.text)
      }
    }
    if open.isEmpty { return [] }
    return self.told([.policy("before-signing.lead", ["count": .integer(open.count)])])
      + table(
        .policy("table.before-signing"), open, most: Self.remarks,
        [
          .text("open") { plainly($0.text.text).asSentence }, .text("to-do") { $0.hint.map { $0.text.asSentence } },
        ])
  }

  /// So many of the remarks stand in the table, the gravest that touch the most rows; the others are in the results.
  private static let remarks = 5

  /// Where the rows that the text rests on come from, by site; the page of each row opens beside its sentence on screen.
  private var sites: [DocumentBlock] {
    let pages = evidence(of: bare).compactMap(\.source).flatMap {
      $0.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let counts = Dictionary(pages.compactMap(Self.site).map { ($0, 1) }, uniquingKeysWith: +)
    let rows = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    if rows.isEmpty { return [] }
    let names = rows.prefix(Self.sites).map { site, rows -> Sentence.Argument in
      .sentence(.policy("site", ["site": .text(site), "rows": .integer(rows)]))
    }
    return told([
      .policy(
        "sites",
        [
          "sites": .integer(rows.count), "rows": .integer(pages.count), "names": .list(names),
          "more": .integer(rows.count - names.count),
        ])
    ])
  }

  /// So many sites are named.
  private static let sites = 30

  /// The host of an address, without `www`; nil where it is none.
  private static func site(_ page: String) -> String? {
    guard let scheme = ["https://", "http://"].first(where: page.hasPrefix) else { return nil }
    let host = page.dropFirst(scheme.count).prefix { !"/:?#".contains($0) }
    let site = host.hasPrefix("www.") ? host.dropFirst(4) : host
    return site.isEmpty ? nil : String(site)
  }

  /// The plugin, the seed and the hash of each result.
  private var origins: [DocumentBlock] {
    table(
      .policy("table.origins"), parts,
      [
        .text("result") { $0.provenance.iteration.artifact.declaration.title.text(in: language) },
        .text("plugin") { "\($0.provenance.plugin) \($0.provenance.pluginVersion)" },
        .text("seed") { "\($0.provenance.seed)" },
        .text("hash") { String($0.hash.rawValue.prefix(16)) },
      ])
  }

  /// The parameters in force, as commands name them.
  private var parameters: [DocumentBlock] {
    table(
      .policy("table.parameters"), parts.filter { !$0.provenance.parameters.isEmpty },
      [
        .text("result") { $0.provenance.iteration.artifact.declaration.title.text(in: language) },
        .text("values") { part in
          part.provenance.parameters.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }.joined(
            separator: "; ")
        },
      ])
  }
}
