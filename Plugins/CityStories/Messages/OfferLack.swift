import TerroirKernel

/// Why a cluster has no offer to investors and professionals.
enum OfferLack: String, CaseIterable {
  /// Too few organisations to call it a cluster.
  case organisations
  /// Of nothing that may be offered do the rows name somebody who keeps it.
  case keepers

  /// One finding for each reason, with the clusters that lack it.
  static func findings(_ lacks: [(cluster: ClusterID, lack: OfferLack)]) -> [Finding] {
    allCases.compactMap { reason in
      let clusters = lacks.filter { $0.lack == reason }.map(\.cluster.rawValue)
      if clusters.isEmpty { return nil }
      return Finding(
        .note, "messages",
        .stories(
          "offer.lack",
          [
            "count": .integer(clusters.count), "reason": .text(reason.rawValue), "least": .integer(Messages.least),
          ]), evidence: clusters, hint: .stories("offer.lack.hint", ["reason": .text(reason.rawValue)]))
    }
  }
}
