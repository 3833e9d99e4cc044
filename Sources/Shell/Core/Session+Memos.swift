import Foundation
import Report
import Runtime
import TerroirKernel
import TextFiles
import Workspace

/// What was made from things that have not changed is read, not made again.
extension Session {
  /// The key of what this program makes of a kind from `parts`; nil where nothing that is kept is to be taken.
  func memoKey(_ kind: String, _ parts: [String]) -> ContentHash? {
    if runsAnew || study == nil { return nil }
    let all = [kind, FileMark(of: environment.executable).text] + parts
    // Each with its length, so that no two lists read alike.
    return ContentHash(SHA256.hex(all.map { "\($0.utf8.count) \($0)" }.joined(separator: "\n").utf8))
  }

  /// What was made for this key; nil where it is not kept.
  func memo(_ key: ContentHash?) -> Data? {
    guard let key else { return nil }
    return newMemos[key] ?? study?.store.memo(key)
  }

  /// Notes what was made, to be kept when the statement is done.
  func note(_ bytes: Data, for key: ContentHash?) {
    if let key { newMemos[key] = bytes }
  }

  /// Keeps what was noted since; what cannot be kept is made again when it is wanted.
  package func keepMemos() {
    defer { newMemos = [:] }
    guard let study, !newMemos.isEmpty, study.store.exists, !study.isReadOnly, dryRun == nil, !noted.keepsNothing
    else { return }
    try? study.store.keep(memos: newMemos)
  }
}

/// Pages.
extension Session {
  /// The key of the page of these results; nil where it cannot be told what the page would be made from.
  ///
  /// - Parameter results: what of them, beside the data, the page is made from.
  func pageKey(of results: [String], in region: TerritoryID) -> ContentHash? {
    guard let study, let state = try? state(), let data = try? study.dataHash(of: region),
      let country = try? countryHash(at: nil).map(\.rawValue) ?? ""
    else { return nil }
    return memoKey(
      "page",
      results + [language.rawValue, "\(state.cycle)", data.rawValue, country]
        + NameLanguage.allCases.flatMap(study.host.marks))
  }

  func page(_ key: ContentHash?) -> Document? {
    memo(key).flatMap { try? JSONDecoder().decode(Document.self, from: $0) }
  }

  func note(_ page: Document, for key: ContentHash?) {
    if let bytes = try? JSONEncoder().encode(page) { note(bytes, for: key) }
  }
}

extension PluginHost {
  /// What tells a changed catalogue of sentences from the one there was, without reading it.
  fileprivate func marks(of language: NameLanguage) -> [String] {
    installed.map { FileMark(of: CatalogueFile.url(in: $0.folder, language)).text }
  }
}
