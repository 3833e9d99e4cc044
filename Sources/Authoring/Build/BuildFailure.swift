package import Runtime
package import TerroirKernel

/// Why a plugin could not be made, built or tested.
package enum BuildFailure: Error, Hashable, Sendable {
  case noKernel(program: String)
  case noManifest(folder: String)
  case manifest(text: Phrase)
  case notNative(plugin: String, kind: String)
  case noPackage(folder: String)
  case unwritable(path: String, reason: String)
  case notStarted(command: String, reason: String)
  case failed(command: String, code: Int32, output: String, log: String)
  case stopped(command: String)
  case noLibrary(plugin: String, product: String, file: String)
  /// What was built carries another stamp than this program: the kernel's sources changed since it was built.
  case sourcesChanged(kernel: String, theirs: ABIStamp, ours: ABIStamp)
  case taken(path: String)
  case badName(name: String)
  case noTemplate(kind: String, contributes: String)
  case cancelled
}

extension BuildFailure {
  /// What is wrong, in a sentence.
  package var message: Phrase {
    switch self {
    case .noKernel(let program): "the kernel's sources that \(program) was built from are not there"
    case .noManifest(let folder): "\(folder) has no plugin.yaml"
    case .manifest(let text): text
    case .notNative(let plugin, let kind): "\(plugin) is a \(kind) plugin: there is nothing to build"
    case .noPackage(let folder): "\(folder) has no Package.swift"
    case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
    case .notStarted(let command, let reason): "\(command) cannot be started: \(reason)"
    case .failed(let command, let code, let output, _):
      "\(command) ended with exit code \(code)\(output.isEmpty ? "" : ":\n\(output)")"
    case .stopped(let command): "\(command) was stopped before it ended"
    case .noLibrary(let plugin, let product, let file):
      "\(plugin) names the library \(product), but the build gave no \(file)"
    case .sourcesChanged(let kernel, let theirs, let ours):
      """
      \(kernel) has changed since this program was built from it: the plugin carries \(theirs.text), \
      this program \(ours.text)
      """
    case .taken(let path): "\(path) is there already and is not empty"
    case .badName(let name): "\(name) is no name for a plugin"
    case .noTemplate(let kind, let contributes): "a \(kind) plugin brings no \(contributes)"
    case .cancelled: "cancelled"
    }
  }

  /// What to do about it; nil where the message says it.
  package var hint: Phrase? {
    switch self {
    case .noKernel:
      "run the program from the source tree it was built in, or put the sources into ../lib/terroir/Kernel"
    case .noManifest: "give the folder of a plugin; plugin new makes one"
    case .manifest: "mend the manifest"
    case .notNative: "plugin test checks it"
    case .noPackage: "plugin new NAME kind=native shows what a native plugin's folder holds"
    case .unwritable: "give a folder that can be written"
    case .notStarted: "install it, or put it on PATH"
    case .failed(_, _, _, let log): "mend what it says; the whole output is in \(log)"
    case .stopped: "run it again"
    case .noLibrary(_, let product, _):
      "declare .library(name: \"\(product)\", type: .dynamic, ...) in Package.swift, or mend library: in plugin.yaml"
    case .sourcesChanged: "build the program anew, then the plugin"
    case .taken: "give another name"
    case .badName: "take lower-case letters, digits and hyphens, a letter first: coast-clusters"
    case .noTemplate("declarative", _):
      "take contributes=catalogue, kpis, classification, preset, messages or country; a stage is native or process"
    case .noTemplate: "take stage=VERB, contributes=diagnostic, catalogue or kpis, or kind=declarative"
    case .cancelled: nil
    }
  }
}
