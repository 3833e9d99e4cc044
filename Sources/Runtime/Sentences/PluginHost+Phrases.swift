package import Foundation
import Synchronization
package import TerroirKernel
import Yams

extension PluginHost {
  /// Tells phrases in a language: with the words of the program, else with those that the installed plugins bring.
  package func phrases(_ language: NameLanguage, own: PhraseCatalogue) -> PhraseTeller {
    let brought = BroughtPhrases(installed.map(\.folder), language)
    return PhraseTeller(language) { own.words[$0] ?? brought.words[$0] }
  }
}

/// The words that installed plugins bring, read once, where the program's own lack a template.
private final class BroughtPhrases: Sendable {
  private let folders: [URL]
  private let language: NameLanguage
  private let known = Mutex<[String: String]?>(nil)

  init(_ folders: [URL], _ language: NameLanguage) {
    self.folders = folders
    self.language = language
  }

  var words: [String: String] {
    known.withLock { known in
      if let known { return known }
      let read = PhraseCatalogue(merging: folders.map { PhraseFile.catalogue(in: $0, language) }).words
      known = read
      return read
    }
  }
}

/// `Sentences/phrases.ru.yaml` of a plugin: what its failures, its summary and the descriptions of its parameters are in
/// Russian, by their English templates.
package enum PhraseFile {
  /// The words of a plugin; none where it brings none, or the file does not read.
  package static func catalogue(in folder: URL, _ language: NameLanguage) -> PhraseCatalogue {
    guard let text = try? String(contentsOf: url(in: folder, language), encoding: .utf8),
      let mapping = try? Yams.compose(yaml: text, .basic, .default, .utf8)?.mapping
    else { return PhraseCatalogue([]) }
    let entries = mapping.compactMap { key, value in
      key.string.flatMap { english in value.scalar.map { (english: english, russian: $0.string) } }
    }
    return PhraseCatalogue(entries)
  }

  /// Where a plugin's words lie.
  package static func url(in folder: URL, _ language: NameLanguage) -> URL {
    folder.appending(path: "Sentences/phrases.\(language.rawValue).yaml")
  }
}
