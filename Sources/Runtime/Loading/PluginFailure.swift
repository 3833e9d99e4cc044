import Declarative
package import TerroirKernel

/// Why a plugin cannot be used; its text says what to do.
package enum PluginFailure: Error, Hashable, Sendable {
  case notInstalled(id: String, installed: [String])
  /// Every fault of a manifest, each as it is printed.
  case manifest(faults: [Phrase])
  /// Every fault of a declarative plugin's files, each as it is printed.
  case declarations(plugin: String, faults: [Phrase])
  case kernelRange(plugin: String, wants: String, kernel: Int)
  case noSuchVerb(plugin: String, stage: String, verb: String)
  case contractMissing(plugin: String, stage: String, artifact: String, ours: Int)
  case contractDiffers(plugin: String, stage: String, artifact: String, theirs: Int, ours: Int)
  case libraryMissing(plugin: String, library: String, looked: [String])
  case stampMissing(plugin: String, file: String)
  case stampDiffers(plugin: String, theirs: ABIStamp, ours: ABIStamp)
  case cannotOpen(plugin: String, reason: Phrase)
  case entryMissing(plugin: String, symbol: String)
  case entryAnswered(plugin: String)
  case registration(plugin: String, error: RegistrationError)
  case undeclared(plugin: String, contribution: String)
  case promised(plugin: String, contribution: String)
  case otherStage(plugin: String, stage: String, names: String, registers: String)
  case otherParameters(plugin: String, stage: String, names: [String], takes: [String])
  case process(ProcessFailure)
  case noSuchStage(plugin: String, verb: String)
  /// Ctrl-C was pressed while it started.
  case cancelled
}

extension PluginFailure {
  /// What is wrong, in a sentence.
  package var message: Phrase {
    switch self {
    case .notInstalled(let id, _): "no plugin \(id) is installed"
    case .manifest(let faults): Self.digest(faults)
    case .declarations(let plugin, let faults): "\(plugin): \(Self.digest(faults))"
    case .kernelRange(let plugin, let wants, let kernel): "\(plugin) wants kernel \(wants), this is kernel \(kernel)"
    case .noSuchVerb(let plugin, let stage, let verb):
      "\(plugin) brings stage \(stage) for \(verb.isEmpty ? "no iteration" : verb), which is none of the six"
    case .contractMissing(let plugin, let stage, let artifact, _):
      "\(plugin) does not say which contract of the \(artifact) stage \(stage) satisfies"
    case .contractDiffers(let plugin, let stage, let artifact, let theirs, let ours):
      "\(plugin): stage \(stage) satisfies contract \(theirs) of the \(artifact), this kernel has contract \(ours)"
    case .libraryMissing(let plugin, let library, _): "\(plugin) has no library \(library)"
    case .stampMissing(let plugin, let file): "\(plugin): \(file) carries no kernel stamp, so it is no Terroir plugin"
    case .stampDiffers(let plugin, let theirs, let ours):
      "\(plugin) was built \(theirs.differences(from: ours)): it carries \(theirs.text), this program \(ours.text)"
    case .cannotOpen(let plugin, let reason): "\(plugin) cannot be loaded: \(reason)"
    case .entryMissing(let plugin, let symbol): "\(plugin) does not export \(symbol)"
    case .entryAnswered(let plugin): "\(plugin): its entry function returned no plugin"
    case .registration(let plugin, let error): error.message(of: plugin)
    case .undeclared(let plugin, let contribution):
      "\(plugin) registers \(contribution), which its manifest does not name"
    case .promised(let plugin, let contribution):
      "\(plugin) names \(contribution) in its manifest but does not register it"
    case .otherStage(let plugin, let stage, let names, let registers):
      "\(plugin) names stage \(stage) for \(names) in its manifest but registers it for \(registers)"
    case .otherParameters(let plugin, let stage, let names, let takes):
      """
      \(plugin) names the parameters [\(names.joined(separator: ", "))] of stage \(stage), which takes \
      [\(takes.joined(separator: ", "))]
      """
    case .process(let failure): failure.message
    case .noSuchStage(let plugin, let verb): "\(plugin) has no stage for \(verb)"
    case .cancelled: "cancelled"
    }
  }

  /// What to do about it.
  package var hint: Phrase {
    switch self {
    case .notInstalled(_, let installed): "installed are \(installed.joined(separator: ", "))"
    case .manifest: "mend the manifest"
    case .declarations: "mend the plugin's files"
    case .kernelRange: "install a version of the plugin for this kernel"
    case .noSuchVerb:
      "give the contribution's stage as one of \(Iteration.allCases.map(\.verb).joined(separator: ", "))"
    case .contractMissing(_, let stage, _, let ours): "add contract: \(ours) to stage \(stage) in plugin.yaml"
    case .contractDiffers: "install a version of the plugin for this contract; what it gave before stays readable"
    case .libraryMissing(_, _, let looked): "build it: plugin build; looked in \(looked.joined(separator: ", "))"
    case .stampMissing, .stampDiffers, .cannotOpen: "build it again against this program's kernel: plugin build"
    case .entryMissing(_, let symbol): "export the entry function as @c(\(symbol))"
    case .entryAnswered: "return PluginBox.hand(over:) from the entry function"
    case .process(let failure): failure.hint
    case .registration, .undeclared, .promised, .otherStage, .otherParameters: "make the plugin and its manifest agree"
    case .noSuchStage(_, let verb): "see plugins for those that have a stage for \(verb)"
    case .cancelled: "use it again; its process is started anew"
    }
  }

  /// The faults with their places, where there are several lines to tell.
  package var details: [Phrase] {
    switch self {
    case .manifest(let faults), .declarations(_, let faults): faults
    default: []
    }
  }

  /// What is wrong in a sentence, where the faults are told beside it.
  package var headline: Phrase {
    switch self {
    case .declarations(let plugin, let faults):
      "\(plugin) cannot be used: \(Phrase.counted(faults.count, "fault")) in its files"
    default: message
    }
  }

  /// The first fault in a line, and how many more there are.
  private static func digest(_ faults: [Phrase]) -> Phrase {
    let first = faults.first?.lines.first ?? ""
    return faults.count > 1 ? "\(first) (and \(faults.count - 1) more)" : first
  }
}
