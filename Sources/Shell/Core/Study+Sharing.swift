import Foundation
import TerroirKernel
import Workspace

/// What a study shares with other sessions on the same workspace.
extension Study {
  /// Takes in what other sessions wrote since the last time. A person at the prompt goes on in the study that is the
  /// newest; a run that was given as a whole stays in its own.
  ///
  /// Where another session began a study meanwhile, that study is the one at hand, and ``begunBy`` its first command.
  func takeIn(followsNewest: Bool) throws(CommandFailure) {
    // A study that begins with the next command has nothing in the store yet.
    if reference == .fresh { return }
    let wanted = followsNewest ? .newest : reference
    let news = try keeping { store throws(StoreFailure) in try store.news(of: wanted, after: latest) }
    guard let study = news.study else { return }
    let isOther = reference != .newest && reference != .known(study)
    reference = .known(study)
    guard isOther else { return try take(news) }
    state = StudyState(region: workspace.region)
    try take(try keeping { store throws(StoreFailure) in try store.news(of: .known(study)) })
    begunBy = try keeping { store throws(StoreFailure) in try store.journal(of: study).first?.entry.text }
  }

  private func take(_ news: Store.News) throws(CommandFailure) {
    if let broken = news.rows.sorted(by: { $0.key < $1.key }).first(where: { !$0.key.isReadable($0.value) }) {
      throw CommandFailure(
        .failed, "store", "the store's \(broken.key.subject) was written by another version and cannot be read",
        help: "move .terroir away; every stage can be run again")
    }
    state.take(news.rows)
    latest = news.latest
  }

  /// The study's number in the store; nil where it has none yet.
  var studyNumber: Int64? { if case .known(let number) = reference { number } else { nil } }

  /// Opens the study where it was left.
  func takeUp() throws(CommandFailure) {
    try takeIn(followsNewest: true)
    latestAtOpening = latest
  }

  /// Starts a study from the workspace's own settings: a script gives the same whatever was done before it. The store
  /// keeps what it has, and learns of the new study with the first command.
  func beginAfresh() {
    state = StudyState(region: workspace.region)
    reference = .fresh
    latest = 0
  }
}

extension StateKey {
  /// Whether the text is one of a row of this kind.
  fileprivate func isReadable(_ text: String?) -> Bool {
    guard let text else { return true }
    return switch kind {
    case .region, .binding, .review: true
    case .seed: UInt64(row: text) != nil
    case .cycle: Int(row: text) != nil
    case .parameter: ParameterValue(row: text) != nil
    case .name: StudyState.NamedValue(row: text) != nil
    case .result: StudyState.Result(row: text) != nil
    }
  }
}
