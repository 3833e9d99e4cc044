import Foundation
import Synchronization
import TerroirKernel
import TextFiles

/// The catalogues of the installed plugins: each is read when one of its sentences is first told, and again when its
/// file is another.
final class PluginSentences: Sendable {
  private struct Source: Hashable {
    let file: URL
    let mark: FileMark

    /// Nil where there is no such file.
    init?(_ file: URL) {
      mark = FileMark(of: file)
      guard mark.isRegular else { return nil }
      self.file = file
    }
  }

  private let known = Mutex<[URL: (source: Source, catalogue: SentenceCatalogue)]>([:])

  /// A teller in a language; `folder` gives a plugin's folder by its id.
  func teller(_ language: NameLanguage, folder: @escaping @Sendable (String) -> URL?) -> SentenceTeller {
    let found = Memory()
    return SentenceTeller(language) { plugin in
      found.catalogue(of: plugin) { folder(plugin).flatMap { self.catalogue(in: $0, language) } }
    }
  }

  private func catalogue(in folder: URL, _ language: NameLanguage) -> SentenceCatalogue? {
    let file = CatalogueFile.url(in: folder, language)
    guard let source = Source(file) else { return nil }
    return known.withLock { known in
      if let last = known[file], last.source == source { return last.catalogue }
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
      let catalogue = CatalogueFile.deferred(text, language)
      known[file] = (source, catalogue)
      return catalogue
    }
  }

  /// What one teller has found: it asks once for each plugin.
  private final class Memory: Sendable {
    private let found = Mutex<[String: SentenceCatalogue?]>([:])

    func catalogue(of plugin: String, _ read: () -> SentenceCatalogue?) -> SentenceCatalogue? {
      found.withLock { found in
        if let known = found[plugin] { return known }
        let catalogue = read()
        found[plugin] = .some(catalogue)
        return catalogue
      }
    }
  }
}
