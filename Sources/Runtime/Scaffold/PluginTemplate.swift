package import TerroirKernel

/// A new plugin of any kind, from the words that `plugin new` is given.
package struct PluginTemplate: Sendable {
  /// What a plugin may bring instead of a stage.
  package static let extensions = ["diagnostic", "catalogue", "kpis"]

  /// The iteration that it runs; nil where it brings no stage.
  package let stage: Iteration?
  private let id: String
  private let name: String
  private let kind: Manifest.Kind
  private let contributes: String?

  package init(
    id: String, name: String?, kind: String?, stage: String?, contributes: String?
  ) throws(BuildFailure) {
    guard let first = id.unicodeScalars.first, ("a"..."z").contains(first), id.utf8.count <= 60,
      id.unicodeScalars.allSatisfy({ ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }),
      !id.hasSuffix("-")
    else { throw .badName(name: id) }
    self.id = id
    self.name = name ?? id.replacing("-", with: " ").prefix(1).uppercased() + id.replacing("-", with: " ").dropFirst()
    self.kind = kind.flatMap(Manifest.Kind.init) ?? .native
    self.contributes = contributes
    // A declarative plugin brings no stage; every other one does unless it is told what else.
    self.stage =
      contributes == nil && self.kind != .declarative ? stage.flatMap { Iteration(verb: $0) } ?? .strategize : nil
  }

  /// The files of its folder.
  package func files() throws(BuildFailure) -> [ScaffoldFile] {
    switch kind {
    case .native: return NativeTemplate.files(id: id, name: name, contributes: contribution)
    case .declarative, .process: throw .noTemplate(kind: kind.rawValue)
    }
  }

  private var contribution: NativeTemplate.Contribution {
    if let stage { return .stage(stage) }
    switch contributes {
    case "diagnostic": return .diagnostic
    case "catalogue": return .catalogue
    default: return .kpis
    }
  }
}
