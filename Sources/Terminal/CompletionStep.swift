/// What TAB does to the line, worked out apart from the editor.
enum CompletionStep: Equatable {
  /// Replaces the typed word.
  case replace(with: String)
  case list
  case nothing

  init(typed: String, candidates: [CompletionChoice]) {
    guard let first = candidates.first else {
      self = .nothing
      return
    }
    if candidates.count == 1 {
      let text = first.text + (first.isFinal ? " " : "")
      self = text == typed ? .nothing : .replace(with: text)
      return
    }
    let common = Self.commonPrefix(candidates)
    // A candidate may differ from the word in case or quotes; typed text is never shortened.
    self = common.count > typed.count ? .replace(with: common) : .list
  }

  static func commonPrefix(_ candidates: [CompletionChoice]) -> String {
    guard var common = candidates.first.map({ Array($0.text) }) else { return "" }
    for candidate in candidates.dropFirst() {
      var count = 0
      for (own, other) in zip(common, candidate.text) {
        guard own == other else { break }
        count += 1
      }
      common.removeLast(common.count - count)
    }
    return String(common)
  }
}
