import Synchronization

/// The organisations of each town by the words of their names, and whose name stands in an element's: a story asks it of
/// every other element, so that what was found is kept.
final class KeeperIndex: Sendable {
  private let data: RegionalData
  private let state = Mutex(State())

  private struct State {
    /// Nil before the first question.
    var actors: [TerritoryID: [(actor: Actor, names: NameWords)]]?
    var found: [Question: [Actor]] = [:]
  }

  private struct Question: Hashable {
    let town: TerritoryID
    let name: LocalizedText
  }

  init(_ data: RegionalData) { self.data = data }

  /// The organisations of the element's town whose name is a part of its own, or the other way round, in the order of the
  /// data.
  func named(like element: IdentityElement) -> [Actor] {
    let question = Question(town: element.territory, name: element.name)
    return state.withLock { state in
      if let found = state.found[question] { return found }
      let actors =
        state.actors ?? Dictionary(grouping: data.actors.map { ($0, NameWords($0.name)) }) { $0.0.territory }
      state.actors = actors
      let own = NameWords(element.name)
      let found = actors[element.territory, default: []].filter { $0.names.shares(own) }.map(\.actor)
      state.found[question] = found
      return found
    }
  }
}

extension LocalizedText {
  /// Whether one of two names is a part of the other, in whole words of which there are two or more, in one language.
  public func shares(_ other: LocalizedText) -> Bool { NameWords(self).shares(NameWords(other)) }
}

/// The words of a name in each language, in small letters.
private struct NameWords {
  private let languages: [[Substring]]

  init(_ name: LocalizedText) {
    languages = [name.en, name.ru].map { name in
      name?.lowercased().split { !$0.isLetter && !$0.isNumber } ?? []
    }
  }

  func shares(_ other: NameWords) -> Bool {
    zip(languages, other.languages).contains { Self.holds($0, $1) || Self.holds($1, $0) }
  }

  private static func holds(_ whole: [Substring], _ part: [Substring]) -> Bool {
    guard part.count > 1, part.count <= whole.count else { return false }
    return (0...(whole.count - part.count)).contains { whole[$0..<($0 + part.count)] == part[...] }
  }
}
