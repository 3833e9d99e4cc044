import Language
import Runtime
import TerroirKernel

/// What `vary` changes: a parameter of the stage itself, or of one before it, written with that stage's verb before it.
struct Variation {
  let target: Iteration
  /// The stage whose parameter it is.
  let varied: Iteration
  let parameter: Parameter
  /// The parameter as it is told: with its stage's verb where that is not the target.
  var name: String { varied == target ? parameter.name : "\(varied.verb).\(parameter.name)" }

  /// The stages that run for each value, in their order.
  var stages: [Iteration] { Iteration.allCases.filter { $0 >= varied && $0 <= target } }
}

extension Session {
  /// The parameter that a key of `vary` names.
  func variation(of target: Iteration, _ key: Identifier) throws(CommandFailure) -> Variation {
    let parts = key.name.split(separator: ".", maxSplits: 1).map(String.init)
    let isOwn = try boundStage(target, at: key.span).declaration.parameter(key.name) != nil
    guard !isOwn, parts.count == 2, let varied = Iteration(verb: parts[0]) else {
      do throws(CommandFailure) {
        return Variation(target: target, varied: target, parameter: try parameter(key.name, of: target, at: key.span))
      } catch {
        throw suggesting(error, for: key.name, of: target)
      }
    }
    guard varied <= target else {
      throw CommandFailure(
        .usage, "unknown-parameter", "\(varied.verb) comes after \(target.verb), which does not see it", at: key.span,
        help: "vary the later one: vary \(varied.verb) \(parts[1])=LOW..HIGH")
    }
    do throws(CommandFailure) {
      return Variation(target: target, varied: varied, parameter: try parameter(parts[1], of: varied, at: key.span))
    } catch {
      var error = error
      error.suggestions = error.suggestions.map { "\(varied.verb).\($0)" }
      throw error
    }
  }

  /// A misspelt name may be that of a stage's before.
  private func suggesting(_ failure: CommandFailure, for name: String, of target: Iteration) -> CommandFailure {
    guard failure.code == "unknown-parameter", failure.suggestions.isEmpty else { return failure }
    let known = Iteration.allCases.filter { $0 < target }.flatMap { earlier in
      ((try? boundStage(earlier, at: nil))?.declaration.parameters ?? []).flatMap {
        parameter -> [(written: String, meant: String)] in
        let whole = "\(earlier.verb).\(parameter.name)"
        return [(written: parameter.name, meant: whole), (written: whole, meant: whole)]
      }
    }
    let near = Suggestions.nearest(to: name, in: known.map(\.written))
    var failure = failure
    failure.suggestions = near.compactMap { word in known.first { $0.written == word }?.meant }
    return failure
  }

  /// What the target gives under each value, by its place; values after one whose failure is none of theirs are not
  /// tried. A stage runs once for values that give it the same input.
  func artifacts(
    of variation: Variation, under values: [ParameterValue], at span: Span
  ) async throws(CommandFailure) -> [Int: Result<AnyArtifact, CommandFailure>] {
    var paths: [Int: Result<[AnyArtifact], CommandFailure>] = [:]
    for at in values.indices { paths[at] = .success([]) }
    for iteration in variation.stages {
      // Values that gave the same artifacts so far go on as one.
      let going = values.indices.compactMap { at -> (at: Int, path: [AnyArtifact])? in
        if case .success(let path)? = paths[at] { (at, path) } else { nil }
      }
      let isVaried = iteration == variation.varied
      let groups = Dictionary(grouping: going) { isVaried ? "\($0.at)" : $0.path.map(\.hash.rawValue).joined() }
        .values.sorted { $0[0].at < $1[0].at }
      let series = StageSeries()
      let study = try openStudy(span)
      let bound = try state(span).bindings[iteration.verb] ?? study.workspace.binding(of: iteration)
      let isNative = bound.map { study.isNative($0) } ?? false
      let tell = progress(of: iteration, runs: groups.count)
      let found = await Lanes.map(groups.count, lanes: Lanes.count(native: isNative)) { group in
        let (at, path) = groups[group][0]
        return await self.artifact(
          of: iteration, isVaried ? [variation.parameter.name: values[at]] : [:], on: path,
          purpose: iteration == variation.target ? .figures : .artifact, series: series, at: span)
      } goesOn: { result, done in
        tell(done)
        // A value under which a stage has no solution is an answer, too.
        return if case .failure(let failure) = result { failure.isAnswer } else { true }
      }
      if Task.isCancelled { throw .cancelled }
      for (number, group) in groups.enumerated() {
        for (at, path) in group { paths[at] = found[number]?.map { path + [$0] } }
      }
    }
    return paths.compactMapValues { path in path.map { $0[$0.count - 1] } }
  }

  /// What a stage gives, without what only an artifact that is kept needs.
  private func artifact(
    of iteration: Iteration, _ parameters: [String: ParameterValue], on path: [AnyArtifact],
    purpose: StageContext.Purpose, series: StageSeries, at span: Span
  ) async -> Result<AnyArtifact, CommandFailure> {
    do throws(CommandFailure) {
      return .success(
        try await stageArtifact(
          iteration, parameters: parameters, inputs: path, purpose: purpose, series: series, at: span
        ).artifact)
    } catch {
      return .failure(error)
    }
  }
}

extension CommandFailure {
  /// Whether it tells of one value: a stage has no solution for it, or its plugin fails at it or refuses it.
  var isAnswer: Bool { ["stage", "plugin", "parameter"].contains(code) }
}
