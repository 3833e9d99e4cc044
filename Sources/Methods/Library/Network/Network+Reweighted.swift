extension Network {
  /// The network with the same nodes and other weights of its links, in their order; a link of weight 0 is left out.
  ///
  /// For resampling: nothing is sorted or merged again. A list that is too short leaves out the links it does not reach.
  public func reweighted(_ weights: [Double]) -> Network {
    let kept = zip(links, weights).filter { $1 > 0 }
      .map { Link(source: $0.source, target: $0.target, weight: $1) }
    return Network(canonical: nodes, links: kept, directed: isDirected)
  }

  init(canonical nodes: [String], links: [Link], directed: Bool) {
    self.nodes = nodes
    self.links = links
    isDirected = directed
    selfLinks = 0
  }
}
