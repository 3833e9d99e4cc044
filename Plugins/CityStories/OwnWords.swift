import TerroirKernel

/// The region's own words for a cluster: the first template for an audience whose industries the cluster has.
struct OwnWords {
  private let templates: [MessageTemplate]
  private let scene: Scene
  private let cluster: ClusterView

  init(_ templates: [MessageTemplate], scene: Scene, cluster: ClusterView) {
    self.templates = templates
    self.scene = scene
    self.cluster = cluster
  }

  /// The message; nil where no template is meant for it, or one is and a hole stays empty.
  func claim(for audience: Audience, _ values: [MessageTemplate.Hole: String]) -> String? {
    guard case .text(let text)? = filling(for: audience, values) else { return nil }
    return text
  }

  /// That a template is meant for the message and cannot be used, and why.
  func finding(for audience: Audience, _ values: [MessageTemplate.Hole: String]) -> Finding? {
    guard case .empty(let hole)? = filling(for: audience, values) else { return nil }
    return Finding(
      .note, "messages.\(cluster.row.cluster)",
      "the region's template for \(audience.rawValue) names {\(hole)}, which the cluster does not have; the stage's own "
        + "words are used",
      evidence: [cluster.row.cluster.rawValue], remedy: "fill the data, or add a template without {\(hole)}")
  }

  private func filling(
    for audience: Audience, _ values: [MessageTemplate.Hole: String]
  ) -> MessageTemplate.Filling? {
    templates.first {
      $0.audience == audience && ($0.industries.isEmpty || !Set($0.industries).isDisjoint(with: cluster.row.industries))
    }.map { MessageTemplate.filled($0.text.text(in: scene.language), with: values) }
  }
}
