import Foundation
import Report
import TerroirKernel
import TextFiles
import Workspace

/// Pages are kept by what they are made from: of what has not changed they are read, not made again.
extension Session {
  /// The key of the page of these results; nil where it cannot be told what the page would be made from, or where nothing
  /// that is kept is to be taken.
  ///
  /// - Parameter results: what of them, beside the data, the page is made from.
  func pageKey(of results: [String], in region: TerritoryID) -> ContentHash? {
    guard !runsAnew, let study, let state = try? state(), let data = try? study.dataHash(of: region),
      let country = try? countryHash(at: nil).map(\.rawValue) ?? ""
    else { return nil }
    return PageKey(
      results: results, language: language, cycle: state.cycle, data: data, country: country,
      words: [FileMark(of: environment.executable).text] + study.host.marks(of: language)
    ).hash
  }

  /// The page that was made for this key; nil where none is kept.
  func page(_ key: ContentHash?) -> Document? {
    guard let key, let bytes = madePages[key] ?? study?.store.page(key) else { return nil }
    return try? JSONDecoder().decode(Document.self, from: bytes)
  }

  /// Notes a page that was made, to be kept when its statement is done.
  func note(_ page: Document, for key: ContentHash?) {
    guard let key, let bytes = try? JSONEncoder().encode(page) else { return }
    madePages[key] = bytes
  }

  /// Keeps the pages that were made since; one that cannot be kept is made again when it is wanted.
  package func keepPages() {
    defer { madePages = [:] }
    guard let study, !madePages.isEmpty, !study.isReadOnly, dryRun == nil, !noted.keepsNothing else { return }
    try? study.store.keep(pages: madePages)
  }
}
