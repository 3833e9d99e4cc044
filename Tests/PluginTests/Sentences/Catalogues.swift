import Foundation
import Runtime
import TerroirKernel

/// The catalogues of the built-in plugins, as they lie beside them.
enum Catalogues {
  static let plugins = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Plugins")
    .standardized

  /// The folders of the plugins that bring sentences, by the plugins' ids.
  static let folders: [String: URL] = {
    let found = (try? FileManager.default.contentsOfDirectory(at: plugins, includingPropertiesForKeys: nil)) ?? []
    let named = found.compactMap { folder -> (String, URL)? in
      guard FileManager.default.fileExists(atPath: folder.appending(path: "Sentences/en.yaml").path),
        let manifest = try? String(contentsOf: folder.appending(path: "plugin.yaml"), encoding: .utf8),
        let line = manifest.split(separator: "\n").first(where: { $0.hasPrefix("id: ") })
      else { return nil }
      return (String(line.dropFirst(4)), folder)
    }
    return Dictionary(named) { first, _ in first }
  }()

  static func file(_ folder: URL, _ language: NameLanguage) -> CatalogueFile {
    let url = CatalogueFile.url(in: folder, language)
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return CatalogueFile(text, named: "\(folder.lastPathComponent)/\(url.lastPathComponent)", language)
  }

  static let english = teller(.english)
  static let russian = teller(.russian)

  private static func teller(_ language: NameLanguage) -> SentenceTeller {
    let catalogues = folders.mapValues { file($0, language).catalogue }
    return SentenceTeller(language) { catalogues[$0] }
  }
}

extension Sentence {
  /// The sentence in English, or what is wrong with it.
  var english: String { telling(Catalogues.english) }
  /// The sentence in Russian, or what is wrong with it.
  var russian: String { telling(Catalogues.russian) }

  private func telling(_ teller: SentenceTeller) -> String {
    do throws(SentenceFault) { return try teller.told(self) } catch { return "\(error)" }
  }
}
