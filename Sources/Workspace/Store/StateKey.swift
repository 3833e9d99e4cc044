package import TerroirKernel

/// A row of a study's state: what it is about, and which of its kind.
package struct StateKey: Codable, Hashable, Sendable {
  package enum Kind: String, Codable, CaseIterable, Sendable {
    case region, seed, cycle, binding, parameter, name, result, review
  }

  package var kind: Kind
  /// Which of its kind: a region, a verb, `STAGE.PARAMETER`, a name, `REGION/CYCLE/VERB`; empty where there is one only.
  package var key: String

  package init(_ kind: Kind, _ key: String = "") {
    self.kind = kind
    self.key = key
  }
}

extension StateKey: Comparable {
  package static func < (left: StateKey, right: StateKey) -> Bool {
    (left.kind.rawValue, left.key) < (right.kind.rawValue, right.key)
  }
}

extension StateKey {
  /// What the row is about, in words.
  package var subject: Phrase {
    switch kind {
    case .region: return "the region"
    case .seed: return "the seed"
    case .cycle: return "the open cycle of \(key)"
    case .binding: return "the plugin of \(key)"
    case .parameter, .name: return "\(key)"
    case .review: return "the review that \(key) goes on from"
    case .result:
      let parts = key.split(separator: "/").map(String.init)
      guard parts.count == 3, let iteration = Iteration(verb: parts[2]) else { return "\(key)" }
      return "the \(iteration.noun) of \(parts[0]) in cycle \(parts[1])"
    }
  }
}

/// What of the state a command looked at: one row, whether it was there or not, or all whose key begins alike.
package struct StateScope: Codable, Hashable, Sendable {
  package var kind: StateKey.Kind
  package var key: String
  package var isPrefix: Bool

  package init(_ key: StateKey) {
    kind = key.kind
    self.key = key.key
    isPrefix = false
  }

  package init(_ kind: StateKey.Kind, prefix: String) {
    self.kind = kind
    key = prefix
    isPrefix = true
  }

  package func covers(_ other: StateKey) -> Bool {
    other.kind == kind && (isPrefix ? other.key.hasPrefix(key) : other.key == key)
  }
}

/// What a command changed of one row; nil where there is none.
package struct StateDifference: Codable, Hashable, Sendable {
  package var row: StateKey
  package var before: String?
  package var after: String?

  package init(_ row: StateKey, before: String?, after: String?) {
    self.row = row
    self.before = before
    self.after = after
  }

  var reversed: StateDifference { StateDifference(row, before: after, after: before) }
}
