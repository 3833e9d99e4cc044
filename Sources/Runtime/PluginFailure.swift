package import TerroirKernel

/// Why a plugin cannot be used; its text says what to do.
package enum PluginFailure: Error, Hashable, Sendable {
  case notInstalled(id: String, installed: [String])
  /// Every fault of a manifest, each as it is printed.
  case manifest(faults: [String])
  /// Every fault of a declarative plugin's files, each as it is printed.
  case declarations(plugin: String, faults: [String])
  case kernelRange(plugin: String, wants: String, kernel: Int)
  case libraryMissing(plugin: String, library: String, looked: [String])
  case stampMissing(plugin: String, file: String)
  case stampDiffers(plugin: String, theirs: String, ours: String)
  case cannotOpen(plugin: String, reason: String)
  case entryMissing(plugin: String, symbol: String)
  case entryAnswered(plugin: String)
  case registration(plugin: String, error: RegistrationError)
  case undeclared(plugin: String, contribution: String)
  case promised(plugin: String, contribution: String)
  case otherVerb(plugin: String, stage: String, promised: String, registered: String)
  case process(ProcessFailure)
  case kindNotSupported(plugin: String, kind: Manifest.Kind)
  case noSuchStage(plugin: String, verb: String)
}

extension PluginFailure {
  /// What is wrong, in a sentence.
  package var message: String {
    switch self {
    case .notInstalled(let id, _): "no plugin \(id) is installed"
    case .manifest(let faults): Self.digest(faults)
    case .declarations(let plugin, let faults): "\(plugin): \(Self.digest(faults))"
    case .kernelRange(let plugin, let wants, let kernel): "\(plugin) wants kernel \(wants), this is kernel \(kernel)"
    case .libraryMissing(let plugin, let library, _): "\(plugin) has no library \(library)"
    case .stampMissing(let plugin, let file): "\(plugin): \(file) carries no kernel stamp, so it is no Terroir plugin"
    case .stampDiffers(let plugin, let theirs, let ours):
      "\(plugin) was built for another kernel: it carries \(theirs), this program \(ours)"
    case .cannotOpen(let plugin, let reason): "\(plugin) cannot be loaded: \(reason)"
    case .entryMissing(let plugin, let symbol): "\(plugin) does not export \(symbol)"
    case .entryAnswered(let plugin): "\(plugin): its entry function returned no plugin"
    case .registration(let plugin, .duplicateID(let id)): "\(plugin) registers \(id) twice"
    case .registration(let plugin, .emptyID): "\(plugin) registers a contribution without an id"
    case .registration(let plugin, .refused(let reason)): "\(plugin) refused to register: \(reason)"
    case .undeclared(let plugin, let contribution):
      "\(plugin) registers \(contribution), which its manifest does not name"
    case .promised(let plugin, let contribution):
      "\(plugin) names \(contribution) in its manifest but does not register it"
    case .otherVerb(let plugin, let stage, let promised, let registered):
      "\(plugin) names stage \(stage) for \(promised) in its manifest but registers it for \(registered)"
    case .process(let failure): failure.message
    case .kindNotSupported(let plugin, let kind):
      "\(plugin) is a \(kind.rawValue) plugin, which this version cannot run"
    case .noSuchStage(let plugin, let verb): "\(plugin) has no stage for \(verb)"
    }
  }

  /// What to do about it.
  package var remedy: String {
    switch self {
    case .notInstalled(_, let installed): "installed are \(installed.joined(separator: ", "))"
    case .manifest: "mend the manifest"
    case .declarations: "mend the plugin's files"
    case .kernelRange: "install a version of the plugin for this kernel"
    case .libraryMissing(_, _, let looked): "build it; looked in \(looked.joined(separator: ", "))"
    case .stampMissing, .stampDiffers, .cannotOpen: "rebuild the plugin against this program's kernel"
    case .entryMissing(_, let symbol): "export the entry function as @c(\(symbol))"
    case .entryAnswered: "return PluginBox.hand(over:) from the entry function"
    case .process(let failure): failure.remedy
    case .registration, .undeclared, .promised, .otherVerb: "make the plugin and its manifest agree"
    case .kindNotSupported: "use a native plugin"
    case .noSuchStage(_, let verb): "see plugins for those that have a stage for \(verb)"
    }
  }

  /// The faults with their places, where there are several lines to tell.
  package var details: [String] {
    switch self {
    case .manifest(let faults), .declarations(_, let faults): faults
    default: []
    }
  }

  /// What is wrong in a sentence, where the faults are told beside it.
  package var headline: String {
    switch self {
    case .declarations(let plugin, let faults):
      "\(plugin) cannot be used: \(faults.count) fault\(faults.count == 1 ? "" : "s") in its files"
    default: message
    }
  }

  /// The first fault in a line, and how many more there are.
  private static func digest(_ faults: [String]) -> String {
    let first = faults.first?.prefix { $0 != "\n" } ?? ""
    return faults.count > 1 ? "\(first) (and \(faults.count - 1) more)" : String(first)
  }
}
