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
    // Each step is a statement of its own, with notes of its own.
    let outer = (scripts: running, notes: noted, variables: variables)
    defer { (running, pinned, noted, variables) = (outer.scripts, [:], outer.notes, outer.variables) }
    let study = try openStudy()
    var report = ReplayReport(preflight: try await preflight(of: script))
    let before = (
      state: study.state, reference: study.reference, latest: study.latest, seen: seen, settings: settings, last: last
    )
    if isCheck { dryRun = [:] }
    runsAnew = true
    defer {
      runsAnew = false
      if isCheck {
        dryRun = nil
        draft = nil
        made = []
        self.study = study
        study.state = before.state
        (study.reference, study.latest, seen) = (before.reference, before.latest, before.seen)
        settings = before.settings
        last = before.last
        isEnding = false
      }
    }
    beginAfresh()
    for step in script.steps {
      try await replay(step, isCheck: isCheck, into: &report)
      if isEnding { break }
    }
    return report
  }

  /// Runs a step, or each command of a loop, and notes what became of it.
  private func replay(
    _ step: ReplaySteps.Step, isCheck: Bool, into report: inout ReplayReport
  ) async throws(CommandFailure) {
    if Task.isCancelled { throw .cancelled }
    (running, pinned) = (step.scripts, step.pinned)
    let (settled, faults) = self.settled(step.statement, in: step.source)
    let statement = settled ?? step.statement
    var line = ReplayReport.Line(line: step.line, step: statement.text, outcome: .same, difference: nil)
    if let fault = faults.first {
      line.outcome = .blocked
      line.difference = fault.message
    } else if let loop = statement.loop {
      do throws(CommandFailure) {
        return try await replay(loop, of: step, isCheck: isCheck, into: &report)
      } catch {
        if error.kind == .cancelled { throw .cancelled }
        line.outcome = .blocked
        line.difference = error.message
      }
    } else if isCheck, commands.effects(of: statement).contains(.leftOutOfDryRuns) {
      line.outcome = .leftOut
    } else {
      do throws(CommandFailure) {
        let given = isCheck ? try await rehearse(statement) : try await results(of: statement)
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
  }

  private func replay(
    _ loop: Loop, of step: ReplaySteps.Step, isCheck: Bool, into report: inout ReplayReport
  ) async throws(CommandFailure) {
    let values = try await self.values(of: loop).get()
    let before = variables[loop.variable.name]
    defer { set(variable: loop.variable.name, to: before) }
    for value in values {
      set(variable: loop.variable.name, to: value)
      let body = self.body(of: loop, in: step.source)
      if let fault = body.diagnostics.first {
        throw CommandFailure(.usage, fault.code, fault.message, at: fault.span, help: fault.help)
      }
      for statement in body.script.statements {
        var inner = step
        (inner.statement, inner.pins, inner.file, inner.path) = (statement, [:], nil, nil)
        inner.line = step.source.location(of: statement.span.lower).line
        try await replay(inner, isCheck: isCheck, into: &report)
        if isEnding { return }
      }
    }
  }

  /// Runs a statement without keeping anything; what it gave, by noun.
  private func rehearse(_ statement: Statement) async throws(CommandFailure) -> [String: ContentHash] {
    made = []
    draft = nil
    let value = try await value(of: statement)
    for item in made { dryRun?[item.artifact.hash] = item.artifact }
    if let draft { try openStudy().state = draft.settled() }
    draft = nil
    if statement.binding == nil, case .nothing = value {} else { last = value }
    return outputs(of: statement, value)
  }

  /// Runs a statement as if it were typed; what it gave, by noun.
  private func results(of statement: Statement) async throws(CommandFailure) -> [String: ContentHash] {
    switch await execute(statement) {
    case .failed(let failure): throw failure
    case .done: return noted.outputs
    }
  }

  /// The first difference between what a step gave and what it is to give; nil where there is none.
  private func difference(
    from pins: [String: ContentHash], to given: [String: ContentHash]
  ) throws(CommandFailure) -> Phrase? {
    for (noun, pinned) in pins.sorted(by: { $0.key < $1.key }) where given[noun] != pinned {
      guard let hash = given[noun] else { return "it gave no \(noun)" }
      let hashes: Phrase = "\(noun) \(pinned.rawValue.prefix(8)) became \(hash.rawValue.prefix(8))"
      guard Iteration(noun: noun) != nil, let study, let old = try? artifact(pinned, of: study),
        let new = try? artifact(hash, of: study), let first = try comparison(old, new, at: nil).first
      else { return hashes }
      return "\(hashes); first: \(first)"
    }
    return nil
  }

  /// What the script rests on and is not as it was: plugins, files of the workspace, files it reads, columns.
  private func preflight(of script: ReplaySteps) async throws(CommandFailure) -> [ReplayReport.Line] {
    let study = try openStudy()
    var lines: [ReplayReport.Line] = []
    func add(_ what: String, _ outcome: ReplayReport.Outcome, _ difference: Phrase?) {
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
        add("plugin \(pin.id)", .missing, "\(error.message); \(error.hint)")
      }
    }
    for pin in script.pins.inputs {
      let hash = Self.contentHash(of: study.workspace.directory.appending(path: pin.path))
      if hash == pin.hash { continue }
      add("input \(pin.path)", hash == nil ? .missing : .changed, Self.change(from: pin, to: hash))
    }
    var told: Set<String> = []
    for step in script.steps {
      guard let path = step.path else { continue }
      (running, pinned) = (step.scripts, step.pinned)
      let found = inputFile(path)
      if !FileManager.default.isReadableFile(atPath: found.path) {
        if told.insert(path).inserted { add("file \(path)", .missing, "there is no such file") }
      } else if let pin = step.file, let hash = Self.contentHash(of: found), hash != pin.hash,
        told.insert(found.path).inserted
      {
        add("file \(path)", .changed, Self.change(from: pin, to: hash))
      }
    }
    for failure in try await missingColumns(of: script) { add("column", .missing, failure) }
    return lines
  }

  /// What the script's pipelines over the workspace's tables name and the tables do not have.
  private func missingColumns(of script: ReplaySteps) async throws(CommandFailure) -> [Phrase] {
    let tables = try openStudy().tableNames()
    var found: [Phrase] = []
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
        let text: Phrase = "\(reference.name.name): \(error.message)"
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

  private static func change(from pin: ScriptPins.File, to hash: ContentHash?) -> Phrase {
    hash.map { "\(pin.hash.rawValue.prefix(8)) became \($0.rawValue.prefix(8))" } ?? "there is no such file"
  }
}
