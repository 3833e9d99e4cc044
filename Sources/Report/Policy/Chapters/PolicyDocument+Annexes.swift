import TerroirKernel

/// How the document was made, so that it can be made again.
extension PolicyDocument {
  var annexes: [DocumentSection] {
    if parts.isEmpty { return [] }
    return chapter(
      "annexes", told([.policy("annexes.lead")]) + origins,
      sections: [section("parameters", parameters)])
  }

  /// The plugin, the seed and the hash of each result.
  private var origins: [DocumentBlock] {
    table(
      .policy("table.origins"), parts,
      [
        .text("result") { $0.provenance.iteration.artifact.declaration.title.text(in: language) },
        .text("plugin") { "\($0.provenance.plugin) \($0.provenance.pluginVersion)" },
        .text("seed") { "\($0.provenance.seed)" },
        .text("hash") { String($0.hash.rawValue.prefix(16)) },
      ])
  }

  /// The parameters in force, as commands name them.
  private var parameters: [DocumentBlock] {
    table(
      .policy("table.parameters"), parts.filter { !$0.provenance.parameters.isEmpty },
      [
        .text("result") { $0.provenance.iteration.artifact.declaration.title.text(in: language) },
        .text("values") { part in
          part.provenance.parameters.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }.joined(
            separator: "; ")
        },
      ])
  }
}
