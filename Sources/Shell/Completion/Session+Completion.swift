import Engine
import Foundation
package import Language
import Runtime
import TerroirKernel
import Workspace

/// What TAB asks the session, each answer at the moment it is wanted; what cannot be told is left out, never an error.
extension Session {
  /// Bound names, and the nouns of the artifacts: `describe` takes one that is not there yet.
  package var completionNames: [String] {
    let tables = Set(completionTables)
    let names = (try? state())?.names.keys ?? []
    return names.filter { bound($0, tables: tables) != nil } + Iteration.allCases.map(\.noun)
  }

  package var completionTables: [String] { (try? study?.tableNames()) ?? [] }

  /// The tables of an artifact, bound or of the cycle.
  package func completionMembers(_ path: [String]) -> [String] {
    guard path.count == 1, let name = path.first else { return [] }
    if case .artifact(let hash)? = bound(name), let study,
      let artifact = try? artifact(hash, of: study)
    {
      return artifact.tableNames
    }
    return Iteration(noun: name).map { AnyArtifact.tables(of: $0).map(\.name) } ?? []
  }

  /// The columns of what a pipeline yields so far.
  package func completionColumns(_ text: String) async -> [String] {
    guard let pipeline = pipeline(text) else { return [] }
    if let declared = declaredColumns(pipeline) { return declared }
    return await withQuery(of: pipeline) { query async throws(CommandFailure) in
      try await self.columns(of: query).map(\.name)
    }
  }

  /// The words a column holds in what a pipeline yields so far, where they are few.
  package func completionValues(_ text: String, column: String) async -> [String] {
    guard let pipeline = pipeline(text) else { return [] }
    if pipeline.steps.isEmpty, case .reference(let reference) = pipeline.head, let table = table(reference),
      let column = table[column]
    {
      if let words = column.declaration.words { return words }
      guard case .text(let values) = column.values else { return [] }
      return Array(Set(values.compactMap { $0 })).sorted()
    }
    return await withQuery(of: pipeline) { query async throws(CommandFailure) in
      if let words = try await self.columns(of: query).first(where: { $0.name == column })?.words { return words }
      var query = query
      query.steps += [.distinct([Identifier(column, span: query.source.span)]), .head(200)]
      guard case .text(let values)? = try await self.rows(of: query, at: nil).columns.first?.values else { return [] }
      return values.compactMap { $0 }.sorted()
    }
  }

  /// The values of a table's first column, by which its rows are named.
  package func completionRowKeys(_ text: String) -> [String] {
    guard let pipeline = pipeline(text), case .reference(let reference) = pipeline.head,
      case .text(let keys)? = table(reference)?.columns.first?.values
    else { return [] }
    return Array(Set(keys.compactMap { $0 })).sorted()
  }

  package var completionSettings: [String] { Settings.declarations.map(\.name) + ["region", "seed", "preset"] }

  /// The words that a setting, a parameter of a stage or the region may have.
  package func completionSettingValues(_ name: String) -> [String] {
    if let setting = Settings.declarations.first(where: { $0.name == name }) { return setting.words }
    if name == "preset" { return brought(.preset) }
    if name == "region" {
      guard let study, let state = try? state(), let data = try? study.data(of: state.region) else { return [] }
      let settings = study.workspace.settings
      if settings.namesRegions { return settings.regions.map(\.rawValue).sorted() }
      return data.territories.filter { $0.level == .regional }.map(\.id.rawValue).sorted()
    }
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, let iteration = Iteration(verb: parts[0]), let stage = try? boundStage(iteration, at: nil)
    else { return [] }
    switch stage.declaration.parameter(parts[1])?.kind {
    case .choice(let words), .choices(let words): return words
    case .flag: return ["yes", "no"]
    case .number, .integer, .text, .day, .numbers, .texts, nil: return []
    }
  }

  /// Ids of installed plugins; of those that bring the stage where one is named.
  package func completionPlugins(stage: String?) -> [String] {
    (study?.host.installed ?? []).map(\.manifest).filter { manifest in
      stage.map { verb in manifest.contributes.contains { $0.stage == verb } } ?? true
    }.map(\.id.rawValue)
  }

  package var completionMethods: [String] { methodNames }

  /// Words besides the commands that help has a page for.
  package var completionHelpWords: [String] {
    methodNames + HelpTopic.all.map(\.name) + commands.functionNames + Iteration.allCases.map(\.noun)
  }

  package var completionClassifications: [String] { brought(.classification) }

  /// Those that plugins bring.
  package var completionTemplates: [String] { brought(.template) }

  /// Towns of every region of the data.
  package var completionTowns: [String] {
    guard let study, let state = try? state(), let data = try? study.data(of: state.region) else { return [] }
    return data.territories.filter { $0.level == .municipal }.map(\.id.rawValue)
  }

  /// What installed plugins bring of a kind, by id; none of their code is asked.
  private func brought(_ kind: Manifest.Contribution.Kind) -> [String] {
    study.map { Array(Set(contributions(kind, of: $0.host).map(\.id))).sorted() } ?? []
  }

  /// The keys of a stage's bound plugin or of a method.
  package func completionParameters(_ verb: String, _ positional: [String]) -> [ParameterDeclaration] {
    switch commands.grammar[verb]?.openKeys {
    case .ownStage: return parameters(of: verb)
    case .namedStage: return positional.first.map(parametersUpTo) ?? []
    case .namedMethod:
      guard let name = positional.first, let method = try? method(name, at: nil).declaration else { return [] }
      return method.roles.map { ParameterDeclaration($0.name, .column, Phrase(template: $0.description, [])) }
        + method.parameters.map { ParameterDeclaration($0.name, $0.takes, Phrase(template: $0.description, [])) }
    case nil: return []
    }
  }

  /// The keys of a stage's plugin, and those of the stages before it, each with its verb.
  private func parametersUpTo(_ stage: String) -> [ParameterDeclaration] {
    guard let iteration = Iteration(verb: stage) else { return [] }
    return parameters(of: stage)
      + Iteration.allCases.filter { $0 < iteration }.flatMap { earlier in
        parameters(of: earlier.verb).map {
          ParameterDeclaration("\(earlier.verb).\($0.name)", $0.kind, $0.summary)
        }
      }
  }

  private func parameters(of stage: String) -> [ParameterDeclaration] {
    guard let iteration = Iteration(verb: stage), let bound = try? boundStage(iteration, at: nil) else { return [] }
    return listed(bound.declaration).map {
      ParameterDeclaration($0.name, $0.takes, Phrase(template: $0.description, []))
    }
  }

  /// A stage's parameters, those of a family over ids one by one.
  private func listed(_ declaration: StageDeclaration) -> [Parameter] {
    declaration.parameters.flatMap { parameter -> [Parameter] in
      guard let family = parameter.family, family.isOpen else { return [parameter] }
      guard let study, let state = try? state(), let data = try? study.data(of: state.region) else { return [] }
      return family.offered(in: data).compactMap { declaration.parameter("\(family.name).\($0)") }
    }
  }

  /// Files and folders that begin with a path; folders end in `/`, hidden ones come only when asked for.
  package nonisolated func completionFiles(_ prefix: String) -> [String] {
    let folder = prefix.lastIndex(of: "/").map { String(prefix[...$0]) } ?? ""
    let partial = prefix.dropFirst(folder.count)
    let place = URL(filePath: folder.isEmpty ? "." : folder, relativeTo: environment.workingDirectory)
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    return entries.filter { $0.hasPrefix(partial) && (!$0.hasPrefix(".") || partial.hasPrefix(".")) }.sorted().map {
      var isFolder: ObjCBool = false
      let path = place.appending(path: $0).path
      return folder + $0
        + (FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue ? "/" : "")
    }
  }

  private func pipeline(_ text: String) -> Pipeline? {
    Parser(commands.grammar).parse(SourceText(name: "", text: text), variables: variables).script.statements.last?
      .pipeline
  }

  /// The columns of a pipeline's table where the steps so far change none: no table is read for them.
  private func declaredColumns(_ pipeline: Pipeline) -> [String]? {
    guard case .reference(let reference) = pipeline.head,
      pipeline.steps.allSatisfy({ commands.grammar[$0.verb.name]?.effects.contains(.keepsColumns) == true })
    else { return nil }
    if reference.path.isEmpty, bound(reference.name.name) == nil,
      let resource = try? study?.resources().first(where: { $0.name == reference.name.name })
    {
      return resource.schema.fields.map(\.name)
    }
    return table(reference)?.columns.map(\.name)
  }

  /// The table in memory that a reference names; nil where it names none, or one that stays in its file.
  private func table(_ reference: Reference) -> Table? {
    guard let study, let state = try? state() else { return nil }
    let name = reference.name.name
    if case .table(let hash, _, _)? = bound(name) { return reference.path.isEmpty ? try? study.table(hash) : nil }
    var hash = Iteration(noun: name).flatMap { state[$0] }
    if case .artifact(let named)? = bound(name) { hash = named }
    if let hash {
      guard reference.path.count == 1, case .member(let member)? = reference.path.first,
        let artifact = try? artifact(hash, of: study)
      else { return nil }
      return try? told(artifact).table(member.name)
    }
    return reference.path.isEmpty ? try? study.table(named: name) : nil
  }

  /// Asks the engine about the query a pipeline stands for, and takes back what it was handed for the asking.
  private func withQuery(
    of pipeline: Pipeline, _ ask: (Query) async throws(CommandFailure) -> [String]
  ) async -> [String] {
    guard case .reference(let reference) = pipeline.head else { return [] }
    var query: Query?
    var answer: [String] = []
    do throws(CommandFailure) {
      switch try await resolve(reference) {
      case .relation(let found): query = found
      case .table(let table): query = try await registering(table, at: reference.span)
      case .artifact, .told, .chart, .document, .text, .nothing: break
      }
      if var whole = query {
        for step in pipeline.steps {
          whole = try await adding(step, to: whole)
          query = whole
        }
        answer = try await ask(whole)
      }
    } catch {
      answer = []
    }
    for name in query?.tableNames ?? [] where name.hasPrefix("#") { try? await openEngine().drop(name) }
    return answer
  }
}

extension Parameter {
  /// What the parameter takes as the language has it, from which TAB offers values.
  fileprivate var takes: ParameterKind {
    switch kind {
    case .number: .number
    case .integer: .integer
    case .choice(let words): .choice(words)
    case .choices(let words): .list(.choice(words))
    case .flag: .boolean
    case .text, .day: .text
    case .numbers: .list(.number)
    case .texts: .list(.text)
    }
  }
}
