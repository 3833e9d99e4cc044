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
  func results(
    of variation: Variation, under values: [ParameterValue], at span: Span
  ) async throws(CommandFailure) -> [Int: Result<any ArtifactValue, CommandFailure>] {
    var paths: [Int: Result<[AnyArtifact], CommandFailure>] = [:]
    for at in values.indices { paths[at] = .success([]) }
    for iteration in variation.stages where iteration != variation.target {
      let found = try await runs(of: iteration, in: variation, under: values, on: paths, at: span) {
        parameters, path, series async throws(CommandFailure) in
        try await self.stageArtifact(
          iteration, parameters: parameters, inputs: path, series: series, isOneOfSeveral: true, at: span
        ).artifact
      }
      for (at, path) in paths {
        if case .success(let path) = path { paths[at] = found[at]?.map { path + [$0] } }
      }
    }
    let found = try await runs(of: variation.target, in: variation, under: values, on: paths, at: span) {
      parameters, path, series async throws(CommandFailure) in
      try await self.stageFigures(variation.target, parameters: parameters, inputs: path, series: series, at: span)
    }
    return found.merging(
      paths.compactMapValues { path in if case .failure(let failure) = path { .failure(failure) } else { nil } }
    ) { own, _ in own }
  }

  /// What a stage gives under each value, on the artifacts before it.
  private func runs<Given: Sendable>(
    of iteration: Iteration, in variation: Variation, under values: [ParameterValue],
    on paths: [Int: Result<[AnyArtifact], CommandFailure>], at span: Span,
    _ run:
      @escaping @Sendable ([String: ParameterValue], [AnyArtifact], StageSeries) async throws(CommandFailure) -> Given
  ) async throws(CommandFailure) -> [Int: Result<Given, CommandFailure>] {
    let going = values.indices.compactMap { at -> (at: Int, path: [AnyArtifact])? in
      if case .success(let path)? = paths[at] { (at, path) } else { nil }
    }
    let isVaried = iteration == variation.varied
    // Values that gave the same artifacts so far go on as one.
    let groups = Dictionary(grouping: going) { isVaried ? "\($0.at)" : $0.path.map(\.hash.rawValue).joined() }
      .values.sorted { $0[0].at < $1[0].at }
    let series = StageSeries()
    let study = try openStudy(span)
    let bound = try state(span).bindings[iteration.verb] ?? study.workspace.binding(of: iteration)
    let isNative = bound.map { study.isNative($0) } ?? false
    let tell = progress(of: iteration, runs: groups.count)
    let found = await Lanes.map(groups.count, lanes: Lanes.count(native: isNative)) {
      group -> Result<Given, CommandFailure> in
      let (at, path) = groups[group][0]
      do throws(CommandFailure) {
        return .success(try await run(isVaried ? [variation.parameter.name: values[at]] : [:], path, series))
      } catch {
        return .failure(error)
      }
    } goesOn: { result, done in
      tell(done)
      // A value under which a stage has no solution is an answer, too.
      return if case .failure(let failure) = result { failure.isAnswer } else { true }
    }
    if Task.isCancelled { throw .cancelled }
    var results: [Int: Result<Given, CommandFailure>] = [:]
    for (number, group) in groups.enumerated() {
      for (at, _) in group { results[at] = found[number] }
    }
    return results
  }
}

extension CommandFailure {
  /// Whether it tells of one value: a stage has no solution for it, or its plugin fails at it or refuses it.
  var isAnswer: Bool { ["stage", "plugin", "parameter"].contains(code) }
}
