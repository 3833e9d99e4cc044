import Foundation
import Runtime
import TerroirKernel
import TextFiles

/// What a page is made from: pages of equal keys are the same, byte for byte.
struct PageKey: Encodable, Sendable {
  /// The artifacts that it tells, and what else of their runs it tells.
  var results: [String]
  var language: NameLanguage
  var cycle: Int
  /// The hashes of the files with names, and of the pack of the country, "" where the workspace names none.
  var data: ContentHash
  var country: String
  /// What tells the program, and the words of its plugins, from changed ones.
  var words: [String]

  /// The key as one hash; nil where it cannot be written.
  var hash: ContentHash? { try? CanonicalJSON.hash(self) }
}

extension PluginHost {
  /// What tells a changed catalogue of sentences from the one there was, without reading it.
  func marks(of language: NameLanguage) -> [String] {
    installed.map { FileMark(of: CatalogueFile.url(in: $0.folder, language)).text }
  }
}
