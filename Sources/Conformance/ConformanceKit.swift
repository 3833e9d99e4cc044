package import Foundation
import Synchronization
package import TerroirKernel

/// The checks that every plugin passes, whatever it is written in: a stage, diagnostic, catalogue or KPI calculator is
/// run on the kit's region many times, and told what it did not keep of its promises.
package struct ConformanceKit: Sendable {
  let manifest: Manifest
  let subjects: [ConformanceSubject]
  /// The methods it brings, by name.
  let methods: [(name: String, method: any Method.Type)]
  let input = ConformanceRegion.input
  /// A cancelled run must have ended by then.
  let timeout: Duration
  /// Where the plugin lies; nil for one that brings no files.
  let folder: URL?

  package init(
    manifest: Manifest, registry: Registry, folder: URL? = nil, timeout: Duration = .seconds(2)
  ) {
    self.manifest = manifest
    self.folder = folder
    self.timeout = timeout
    subjects = ConformanceSubject.all(of: registry, manifest: manifest)
    methods = registry.methods.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  init(manifest: Manifest, subjects: [ConformanceSubject], timeout: Duration) {
    self.manifest = manifest
    self.subjects = subjects
    methods = []
    self.timeout = timeout
    folder = nil
  }

  /// Every check on every contribution; each is told when it starts and when it ends.
  package func run(_ tell: @Sendable (ConformanceCheck) -> Void) async {
    if subjects.isEmpty, methods.isEmpty {
      tell(ConformanceCheck("plugin", "contributions", .skipped, "it brings nothing that the kit can run"))
    }
    for subject in subjects {
      for (name, check) in checks {
        tell(ConformanceCheck(subject.name, name, .started, ""))
        var found = await check(subject)
        found.check = name
        tell(found)
      }
    }
    runMethods(tell)
  }

  /// Tells the hash of what each contribution gives on the kit's region: the same on every machine, in every locale. It
  /// is the first run of each, which may not come to its end.
  package func fingerprints(_ tell: @Sendable (ConformanceCheck) -> Void) async {
    for subject in subjects {
      tell(ConformanceCheck(subject.name, "result", .started, ""))
      guard case .gave(let given) = await attempt(subject), let bytes = given.bytes else { continue }
      tell(ConformanceCheck(subject.name, ConformanceProcess.fingerprint, .passed, "\(SHA256.hex(bytes))"))
    }
  }

  private typealias Check = @Sendable (ConformanceSubject) async -> ConformanceCheck

  private var checks: [(String, Check)] {
    [
      ("contract", contract), ("result", result), ("round trip", roundTrip), ("declared tables", tables),
      ("sentences", sentences), ("same again", again), ("row order", rowOrder), ("threads", threads),
      ("malformed input", malformedInput),
      ("parameters", parameters), ("bounds", bounds), ("cancellation", cancellation),
    ]
  }

  /// How a run ended.
  enum Attempt: Sendable {
    case gave(ConformanceSubject.Given)
    case refused(StageFailure)
  }

  func attempt(
    _ subject: ConformanceSubject, on input: ConformanceInput? = nil, _ parameters: [String: ParameterValue] = [:]
  ) async -> Attempt {
    do throws(StageFailure) {
      return .gave(try await subject.run(input ?? self.input, parameters, StageContext(seed: 1)))
    } catch {
      return .refused(error)
    }
  }
}

extension ConformanceSubject {
  /// Parameters under which a run costs little: numbers of draws are brought down where their bounds allow it.
  var light: [String: ParameterValue] {
    declaration.parameters.reduce(into: [:]) { light, parameter in
      guard case .integer(let range) = parameter.kind, case .integer(let value)? = parameter.default,
        value >= 100
      else { return }
      light[parameter.name] = .integer(max(range.lowerBound, 20))
    }
  }
}

extension StageFailure {
  /// The failure in words, for a report.
  var words: Phrase {
    switch self {
    case .cancelled: "cancelled"
    case .missingInput(let what, _): "lacks \(what)"
    case .invalidInput(let what, _): what
    case .invalidParameter(let name, let reason, _): "\(name): \(reason)"
    case .unknownNames(let names): names.map { "\($0.parameter): \($0.reason)" as Phrase }.joined(by: "; ")
    case .method(let name, let reason, _): "\(name): \(reason)"
    case .infeasible(let reason, _): reason
    case .plugin(let reason, _): reason
    }
  }
}
