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

  /// The message; nil where no template is meant for it, or one is and a placeholder stays empty.
  func claim(for audience: Audience, _ values: [MessageTemplate.Placeholder: Sentence.Argument]) -> Sentence? {
    guard let template = template(for: audience), template.emptyPlaceholder(given: values) == nil else { return nil }
    return template.filled(with: values)
  }

  /// That a template is meant for the message and cannot be used, and why.
  func finding(for audience: Audience, _ values: [MessageTemplate.Placeholder: Sentence.Argument]) -> Finding? {
    guard let placeholder = template(for: audience)?.emptyPlaceholder(given: values) else { return nil }
    return Finding(
      .note, "messages.\(cluster.row.cluster)",
      .stories("template.unfilled", ["audience": .text("\(audience)"), "placeholder": .text("{\(placeholder)}")]),
      evidence: [cluster.row.cluster.rawValue],
      hint: .stories("template.unfilled.hint", ["placeholder": .text("{\(placeholder)}")]))
  }

  private func template(for audience: Audience) -> MessageTemplate? {
    templates.first {
      $0.audience == audience && ($0.industries.isEmpty || !Set($0.industries).isDisjoint(with: cluster.row.industries))
    }
  }
}
