import Foundation
import Runtime
import Synchronization
import TerroirKernel

extension ConformanceKit {
  /// Every sentence of the result is in the plugin's catalogues with all the arguments its words take, in each language,
  /// and the catalogues have the same keys.
  @Sendable func sentences(_ subject: ConformanceSubject) async -> ConformanceCheck {
    guard case .gave(let given) = await attempt(subject, subject.light) else { return noResult(subject) }
    let files = catalogues
    var faults = files.flatMap(\.faults).phrases
    for file in files {
      let others = Set(files.flatMap { $0.catalogue.messages.keys }).subtracting(file.catalogue.messages.keys)
      faults += others.sorted().map { "\(file.catalogue.language.rawValue).yaml has no \($0)" }
    }
    let wrong = Mutex<Set<String>>([])
    for language in NameLanguage.allCases {
      let catalogue = files.first { $0.catalogue.language == language }?.catalogue
      let (manifest, prefix) = (manifest, "\(manifest.id)/")
      let teller = SentenceTeller(
        language,
        onFault: { fault in if fault.id.hasPrefix(prefix) { wrong.withLock { _ = $0.insert(fault.message) } } }
      ) { $0 == manifest.id.rawValue ? catalogue : nil }
      given.tell(teller)
    }
    faults += wrong.withLock { $0.sorted() }.phrases
    if faults.isEmpty, files.isEmpty {
      return ConformanceCheck(subject.name, "", .skipped, "it brings no Sentences: its texts are not translated")
    }
    let languages = Phrase.every(files.map(\.catalogue.language.rawValue).phrases)
    return ConformanceCheck(
      subject.name, "", against: faults, passed: "all that it says is in its catalogues: \(languages)")
  }

  /// The catalogues that lie beside the plugin.
  private var catalogues: [CatalogueFile] {
    guard let folder else { return [] }
    return NameLanguage.allCases.compactMap { language in
      let url = CatalogueFile.url(in: folder, language)
      guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
      return CatalogueFile(text, named: "Sentences/\(url.lastPathComponent)", language)
    }
  }
}
