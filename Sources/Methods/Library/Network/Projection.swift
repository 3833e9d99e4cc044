/// Links between the members of one side of a two-sided network: actors that share events, or events that share actors.
///
/// count: w_ij = number of shared partners; newman: w_ij = sum over shared partners p of 1/(k_p - 1).
/// Sources: Borgatti and Everett (1997); Newman (2001).
public enum Projection {
  /// Which side the links are drawn between.
  public enum Side: String, CaseIterable, Sendable { case actor, event }

  /// How a shared partner counts.
  public enum Weighting: String, CaseIterable, Sendable { case count, newman }

  /// The projected links, sorted; a pair named twice counts once.
  public static func links(
    _ pairs: [(actor: String, event: String)], onto side: Side = .actor, weighting: Weighting = .count
  ) -> [Network.Tie] {
    var members: [String: Set<String>] = [:]
    for pair in pairs {
      switch side {
      case .actor: members[pair.event, default: []].insert(pair.actor)
      case .event: members[pair.actor, default: []].insert(pair.event)
      }
    }
    var weights: [[String]: Double] = [:]
    for (_, group) in members.sorted(by: { $0.key < $1.key }) where group.count > 1 {
      let sorted = group.sorted()
      let weight = weighting == .count ? 1 : 1 / Double(sorted.count - 1)
      for (index, first) in sorted.enumerated() {
        for second in sorted[(index + 1)...] { weights[[first, second], default: 0] += weight }
      }
    }
    return weights.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { Network.Tie($0.key[0], $0.key[1], weight: $0.value) }
  }
}
