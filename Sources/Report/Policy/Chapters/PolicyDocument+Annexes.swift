import Foundation
import TerroirKernel

/// How the document was made, so that it can be made again.
extension PolicyDocument {
  var annexes: [DocumentSection] {
    chapter(
      "annexes", parts.isEmpty ? [] : told([.policy("annexes.lead")]) + origins,
      sections: [section("sites", sites), section("parameters", parameters)])
  }

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
    guard let found = page.firstMatch(of: #/^https?://(?:www\.)?([^/:?#]+)/#) else { return nil }
    return String(found.1)
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
