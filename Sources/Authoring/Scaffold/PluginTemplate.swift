package import TerroirKernel

/// A new plugin of any kind, from the words that `plugin new` is given.
package struct PluginTemplate: Sendable {
  /// What a plugin may bring instead of a stage; a declarative one also classification, preset, messages, country and template.
  package static let extensions = [
    "diagnostic", "catalogue", "kpis", "classification", "preset", "messages", "country", "template",
  ]

  /// What a new plugin in Swift or Python brings.
  package enum Contribution: Hashable, Sendable {
    case stage(Iteration)
    case diagnostic, catalogue, kpis
  }

  /// The iteration that it runs; nil where it brings no stage.
  package let stage: Iteration?
  private let id: String
  private let name: String
  private let kind: Manifest.Kind
  private let contribution: Manifest.Contribution.Kind?

  package init(
    id: String, name: String?, kind: String?, stage: String?, contributes: String?
  ) throws(BuildFailure) {
    guard let first = id.unicodeScalars.first, ("a"..."z").contains(first), id.utf8.count <= 60,
      id.unicodeScalars.allSatisfy({ ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }),
      !id.hasSuffix("-")
    else { throw .badName(name: id) }
    self.id = id
    self.name = name ?? id.prefix(1).uppercased() + id.dropFirst().replacing("-", with: " ")
    self.kind = kind.flatMap(Manifest.Kind.init) ?? .native
    contribution = contributes.flatMap(Manifest.Contribution.Kind.init)
    // A declarative plugin brings no stage; every other one does unless it is told what else.
    self.stage =
      contribution == nil && self.kind != .declarative ? stage.flatMap { Iteration(verb: $0) } ?? .strategize : nil
    let isDeclared = contribution.map { DeclarativeTemplate.kinds.contains($0) } ?? (stage == nil)
    let isRun = contribution.map { [.diagnostic, .catalogue, .kpis].contains($0) } ?? true
    if self.kind == .declarative ? !isDeclared : !isRun {
      throw .noTemplate(kind: self.kind.rawValue, contributes: contributes ?? "stage")
    }
  }

  /// The files of its folder.
  package var files: [ScaffoldFile] {
    switch kind {
    case .native: NativeTemplate.files(id: id, name: name, contributes: inCode)
    case .process: ProcessTemplate.files(id: id, name: name, contributes: inCode)
    case .declarative:
      DeclarativeTemplate.files(id: id, name: name, contributes: contribution.map { [$0] } ?? [.catalogue, .kpis])
    }
  }

  private var inCode: Contribution {
    if let stage { return .stage(stage) }
    return contribution == .diagnostic ? .diagnostic : contribution == .catalogue ? .catalogue : .kpis
  }
}
