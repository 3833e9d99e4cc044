package import Foundation
package import TerroirKernel
import Yams

extension PluginHost {
  /// Tells phrases in a language: with the words of the program, else with those that the installed plugins bring.
  package func phrases(_ language: NameLanguage, own: PhraseCatalogue) -> PhraseTeller {
    let folders = installed.map(\.folder)
    return PhraseTeller(language) { template in
      own.words[template] ?? folders.lazy.compactMap { PhraseFile.catalogue(in: $0, language).words[template] }.first
    }
  }
}

/// `Sentences/phrases.ru.yaml` of a plugin: what its failures are in Russian, by their English templates.
package enum PhraseFile {
  /// The words of a plugin's failures; none where it brings none, or the file does not read.
  package static func catalogue(in folder: URL, _ language: NameLanguage) -> PhraseCatalogue {
    guard let text = try? String(contentsOf: url(in: folder, language), encoding: .utf8),
      let mapping = try? Yams.compose(yaml: text, .basic, .default, .utf8)?.mapping
    else { return PhraseCatalogue([]) }
    let entries = mapping.compactMap { key, value in
      key.string.flatMap { english in value.scalar.map { (english: english, russian: $0.string) } }
    }
    return PhraseCatalogue(entries)
  }

  /// Where a plugin's words of failures lie.
  package static func url(in folder: URL, _ language: NameLanguage) -> URL {
    folder.appending(path: "Sentences/phrases.\(language.rawValue).yaml")
  }
}
