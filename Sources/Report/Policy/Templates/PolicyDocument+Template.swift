import Language
import TerroirKernel

/// What the tags of a template take.
extension PolicyDocument {
  /// The text of a template with its tags answered, in pieces.
  func expanded(_ parts: [Mustache.Part]) -> [TemplateText.Piece] { expanded(parts, within: [:]) }

  private func expanded(_ parts: [Mustache.Part], within item: [String: String]) -> [TemplateText.Piece] {
    parts.flatMap { part -> [TemplateText.Piece] in
      switch part {
      case .words(let words): return [.words(words)]
      // A key that no reading of the template checked stays as it is written.
      case .value(let tag): return [.value(item[tag.key] ?? value(tag.key) ?? tag.written)]
      case .partial(let tag):
        return [DocumentTemplate.Chapter(rawValue: tag.key).map { .chapter($0) } ?? .value(tag.written)]
      case .section(let tag, let isInverted, let inner):
        let items = items(tag.key, within: item)
        if isInverted { return items.isEmpty ? expanded(inner, within: item) : [] }
        return items.flatMap { expanded(inner, within: $0) }
      }
    }
  }

  /// What a section goes through: the items of a list, or itself once where the value is there.
  private func items(_ key: String, within item: [String: String]) -> [[String: String]] {
    switch DocumentTemplate.List(rawValue: key) {
    case .priorities:
      return inOrder.map { cluster, priority in
        let words: [DocumentTemplate.PriorityKey: String] = [
          .name: cluster.name.text, .rank: priority.map { "\($0.rank)" } ?? "",
          .range: priority.map { range($0.rankLow, $0.rankHigh) } ?? "",
          .towns: some(cluster.territories.map { name($0) }, most: 6), .image: cluster.targetImage.text,
        ]
        return item.merging(words.map { ($0.key.rawValue, $0.value) }) { $1 }
      }
    case nil: return (item[key] ?? value(key) ?? "").isEmpty ? [] : [item]
    }
  }

  /// Nil for a key that there is not; empty where nothing is known of it.
  private func value(_ key: String) -> String? {
    guard let key = DocumentTemplate.Key(rawValue: key) else { return nil }
    return switch key {
    case .title: title
    case .region: index.fullName(index.data.region).text(in: language)
    case .cycle: "\(scope.cycle)"
    case .from: years?.from ?? ""
    case .to: years?.to ?? ""
    case .signatory: settings.signatory ?? ""
    }
  }
}
