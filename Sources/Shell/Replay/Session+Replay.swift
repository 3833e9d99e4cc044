import Foundation
import Language
import Report
import Runtime
import TerroirKernel
import Workspace

extension Session {
  /// Runs the steps from the workspace's own settings and compares what each gives with what it gave before.
  ///
  /// A check keeps nothing: state, settings and the open study are put back, no file is written.
  func replay(_ script: ReplaySteps, isCheck: Bool) async throws(CommandFailure) -> ReplayReport {
    let study = try openStudy()
    var report = ReplayReport(ground: try await ground(of: script))
    let before = (state: study.state, settings: settings, last: last)
    if isCheck { rehearsal = [:] }
    runsAnew = true
    defer {
      runsAnew = false
      if isCheck {
        rehearsal = nil
        draft = nil
        made = []
        self.study = study
        study.state = before.state
        settings = before.settings
        last = before.last
        isEnding = false
      }
    }
    try study.beginAfresh()
    for step in script.steps {
      if Task.isCancelled { throw .cancelled }
      var line = ReplayReport.Line(line: step.line, step: step.statement.text, outcome: .same, difference: nil)
      if isCheck, commands.effects(of: step.statement).contains(.leftOutOfDryRuns) {
        line.outcome = .leftOut
      } else {
        do throws(CommandFailure) {
          let given = isCheck ? try await rehearse(step.statement) : try await results(of: step.statement)
          if let difference = try difference(from: step.pins, to: given) {
            line.outcome = .changed
            line.difference = difference
          }
        } catch {
          if error.kind == .cancelled { throw .cancelled }
          line.outcome = .blocked
          line.difference = error.message
        }
      }
      report.steps.append(line)
      if isEnding { break }
    }
    return report
  }

  /// Runs a statement without keeping anything; what it gave, by noun.
  private func rehearse(_ statement: Statement) async throws(CommandFailure) -> [String: ContentHash] {
    made = []
    draft = nil
    let value = try await value(of: statement)
    for item in made { rehearsal?[item.artifact.hash] = item.artifact }
    if let draft { try openStudy().state = draft }
    draft = nil
    if statement.binding == nil, case .nothing = value {} else { last = value }
    return outputs(of: statement, value)
  }

  /// Runs a statement as if it were typed; what it gave, by noun.
  private func results(of statement: Statement) async throws(CommandFailure) -> [String: ContentHash] {
    switch await execute(statement) {
    case .failed(let failure): throw failure
    case .done:
      let study = try openStudy()
      let entry = try study.keeping { store throws(StoreFailure) in try store.journal().last?.entry }
      return entry?.outputs ?? [:]
    }
  }

  /// The first difference between what a step gave and what it is to give; nil where there is none.
  private func difference(
    from pins: [String: ContentHash], to given: [String: ContentHash]
  ) throws(CommandFailure) -> String? {
    for (noun, pinned) in pins.sorted(by: { $0.key < $1.key }) where given[noun] != pinned {
      guard let hash = given[noun] else { return "it gave no \(noun)" }
      let hashes = "\(noun) \(pinned.rawValue.prefix(8)) became \(hash.rawValue.prefix(8))"
      guard Iteration(noun: noun) != nil, let study, let old = try? artifact(pinned, of: study),
        let new = try? artifact(hash, of: study), let first = try comparison(old, new, at: nil).lines.first
      else { return hashes }
      return "\(hashes); first: \(first.sentence)"
    }
    return nil
  }

  /// What the script rests on and is not as it was: plugins, files of the workspace, files it reads, columns.
  private func ground(of script: ReplaySteps) async throws(CommandFailure) -> [ReplayReport.Line] {
    let study = try openStudy()
    var lines: [ReplayReport.Line] = []
    func add(_ what: String, _ outcome: ReplayReport.Outcome, _ difference: String?) {
      lines.append(.init(line: nil, step: what, outcome: outcome, difference: difference))
    }
    for pin in script.pins.plugins {
      do throws(PluginFailure) {
        let plugin = try study.host.plugin(pin.id)
        if plugin.manifest.version != pin.version {
          add("plugin \(pin.id)", .changed, "version \(pin.version) became \(plugin.manifest.version)")
        } else if let hash = pin.hash, hash != study.host.fingerprint(of: plugin) {
          add("plugin \(pin.id)", .changed, "other code under the same version \(pin.version)")
        }
      } catch {
        add("plugin \(pin.id)", .missing, "\(error.message); \(error.remedy)")
      }
    }
    for (kind, files, folder) in [
      ("input", script.pins.inputs, study.workspace.directory),
      ("file", script.pins.files, environment.workingDirectory),
    ] {
      for pin in files {
        let hash = Self.contentHash(of: folder.appending(path: pin.path))
        if let hash, hash == pin.hash { continue }
        add(
          "\(kind) \(pin.path)", hash == nil ? .missing : .changed,
          hash.map { "\(pin.hash.rawValue.prefix(8)) became \($0.rawValue.prefix(8))" } ?? "there is no such file")
      }
    }
    var seen: Set<String> = []
    let read = script.steps.compactMap { commands.fileRead(by: $0.statement) }.filter { seen.insert($0).inserted }
    for path in read where !script.pins.files.contains(where: { $0.path == path }) {
      if !FileManager.default.isReadableFile(atPath: file(path).path) {
        add("file \(path)", .missing, "there is no such file")
      }
    }
    for failure in try await missingColumns(of: script) { add("column", .missing, failure) }
    return lines
  }

  /// What the script's pipelines over the workspace's tables name and the tables do not have.
  private func missingColumns(of script: ReplaySteps) async throws(CommandFailure) -> [String] {
    let tables = try openStudy().tableNames()
    var found: [String] = []
    for step in script.steps {
      guard case .reference(let reference) = step.statement.pipeline.head, reference.path.isEmpty,
        tables.contains(reference.name.name)
      else { continue }
      do throws(CommandFailure) {
        var value = try await resolve(reference)
        for invocation in step.statement.pipeline.steps {
          guard case .relation(let query) = value, commands.grammar[invocation.verb.name]?.group == .step else { break }
          value = .relation(try await adding(invocation, to: query))
        }
        if case .relation(let query) = value { _ = try await columns(of: query) }
      } catch  where error.code == "unknown-column" {
        let text = "\(reference.name.name): \(error.message)"
        if !found.contains(text) { found.append(text) }
      } catch  where error.kind == .cancelled {
        throw error
      } catch {
        // What else is wrong shows at the step itself.
        continue
      }
    }
    return found
  }

  /// SHA-256 of a file; nil where it cannot be read.
  static func contentHash(of file: URL) -> ContentHash? {
    (try? Data(contentsOf: file, options: .mappedIfSafe)).map { ContentHash(SHA256.hex($0)) }
  }
}
