import Foundation
package import TerroirKernel

extension PluginHost {
  /// Tells sentences with the catalogues that the installed plugins bring.
  package func teller(_ language: NameLanguage) -> SentenceTeller {
    let folders = Dictionary(installed.map { ($0.manifest.id.rawValue, $0.folder) }) { first, _ in first }
    return sentences.teller(language) { folders[$0] }
  }

  /// The hash of the catalogues of each of these plugins that has some, as provenance keeps it.
  package func catalogueHashes(of plugins: [PluginID]) -> [String: ContentHash] {
    var hashes: [String: ContentHash] = [:]
    for plugin in installed where plugins.contains(plugin.manifest.id) {
      let files = NameLanguage.allCases.compactMap { language in
        (try? Data(contentsOf: CatalogueFile.url(in: plugin.folder, language))).map { (language, $0) }
      }
      if files.isEmpty { continue }
      let lines = files.map { "\($0.0.rawValue) \(SHA256.hex($0.1))" }
      hashes[plugin.manifest.id.rawValue] = ContentHash(SHA256.hex(lines.joined(separator: "\n").utf8))
    }
    return hashes
  }
}
