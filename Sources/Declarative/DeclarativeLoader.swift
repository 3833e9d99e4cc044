package import Foundation
package import TerroirKernel

/// Loads a declarative plugin: every file that the manifest names is read and checked, all faults are told at once.
package struct DeclarativeLoader: Sendable {
  private let manifest: Manifest
  private let folder: URL

  /// A loader of the plugin that lies in `folder` and has this manifest.
  package init(_ manifest: Manifest, in folder: URL) {
    self.manifest = manifest
    self.folder = folder
  }

  /// The registry with what the plugin's files declare.
  package func load() throws(DeclarationFailure) -> Registry {
    var registry = Registry()
    var faults: [Phrase] = []
    for contribution in manifest.contributes {
      do throws(DeclarationFailure) {
        let file = try file(of: contribution)
        do throws(RegistrationError) {
          try add(
            contribution, file: file, named: "\(folder.lastPathComponent)/\(contribution.file ?? "")", to: &registry,
            failed: &faults)
        } catch {
          throw DeclarationFailure(
            name, error.message(of: manifest.id.rawValue), help: "Give each contribution an id of its own.")
        }
      } catch {
        faults += error.faults
      }
    }
    if !faults.isEmpty { throw DeclarationFailure(faults: faults) }
    return registry
  }

  /// The manifest as messages name it.
  private var name: String { "\(folder.lastPathComponent)/plugin.yaml" }

  private func add(
    _ contribution: Manifest.Contribution, file: URL, named name: String, to registry: inout Registry,
    failed: inout [Phrase]
  ) throws(RegistrationError) {
    let id = contribution.id
    func read<Value>(_ form: Form<Value>) -> (value: Value, references: FileReferences)? {
      do throws(DeclarationFailure) {
        let (value, source) = try DeclarationFile.read(file, named: name, form)
        return (value, FileReferences(source: source))
      } catch {
        failed += error.faults
        return nil
      }
    }
    switch contribution.kind {
    case .catalogue:
      guard let (file, references) = read(MeasuresFile.form) else { return }
      let catalogue = DeclarativeCatalogue(id: id, file: file, references: references)
      try registry.add(
        catalogue: RegisteredExtension(declaration: file.head.declaration(id)) { (data, context) throws(StageFailure) in
          try catalogue.measures(for: data.inOrder, in: context)
        })
    case .kpis:
      guard let (file, _) = read(KPIFile.form) else { return }
      let kpis = DeclarativeKPIs(id: id, file: file)
      try registry.add(
        calculator: RegisteredExtension(declaration: file.declaration(id)) { (data, _) in
          kpis.cards(for: data.inOrder)
        })
    case .classification:
      if let (file, _) = read(CrosswalkFile.form) { try registry.add(crosswalk: file.crosswalk(id)) }
    case .preset:
      if let (file, _) = read(PresetFile.form) { try registry.add(preset: file.preset(id)) }
    case .messages:
      if let (file, _) = read(MessagesFile.form) { try registry.add(messages: file.set(id)) }
    case .country:
      if let (file, _) = read(CountryFile.form) { try registry.add(country: file.country(id)) }
    case .template:
      if let (file, _) = read(TemplateFile.form) { try registry.add(template: file.template(id)) }
    case .stage, .diagnostic, .method: break
    }
  }

  /// The hash of everything the plugin declares, so that an edit is noticed before anything is read.
  package var fingerprint: String {
    let parts = manifest.contributes.map { contribution -> String in
      guard let file = try? file(of: contribution), let data = DeclarationFile.bytes(of: file)
      else { return "\(contribution.id) unread" }
      return "\(contribution.id) \(SHA256.hex(data))"
    }
    return SHA256.hex(parts.joined(separator: "\n").utf8)
  }

  /// The file of a contribution, which must lie in the plugin's folder, links resolved.
  private func file(of contribution: Manifest.Contribution) throws(DeclarationFailure) -> URL {
    let what = "\(contribution.kind.rawValue) \(contribution.id)"
    guard
      [.catalogue, .kpis, .classification, .preset, .messages, .country, .template].contains(contribution.kind)
    else {
      throw DeclarationFailure(
        name, "\(what): a declarative plugin cannot bring a \(contribution.kind.rawValue)",
        help: """
          It brings catalogues, kpis, classifications, presets, messages, countries and templates; \
          write a native or process plugin.
          """
      )
    }
    guard let path = contribution.file else {
      throw DeclarationFailure(name, "\(what) names no file", help: "Add file: NAME.yaml to the contribution.")
    }
    let folder = folder.resolvingSymlinksInPath().standardizedFileURL
    let file = folder.appending(path: path).resolvingSymlinksInPath().standardizedFileURL
    guard !path.hasPrefix("/"), file.path.hasPrefix(folder.path + "/") else {
      throw DeclarationFailure(
        name, "\(what): file \(path) lies outside of the plugin's folder", help: "Put it beside plugin.yaml.")
    }
    return file
  }
}

extension RegistrationError {
  /// What is wrong with what a plugin registers, in a sentence.
  package func message(of plugin: String) -> Phrase {
    switch self {
    case .duplicateID(let id): "\(plugin) registers \(id) twice"
    case .emptyID: "\(plugin) registers a contribution without an id"
    case .refused(let reason): "\(plugin) refused to register: \(reason)"
    }
  }
}
