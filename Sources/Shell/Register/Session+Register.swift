import Engine
import Formats
import Foundation
import Language
import TerroirKernel
import Workspace

extension Session {
  /// The data that stages take: of a region, with the register's cells where the workspace has a register.
  func stageData(of region: TerritoryID, at span: Span?) async throws(CommandFailure) -> RegionalData {
    let study = try openStudy(span)
    let loaded = try study.load(region)
    var data = loaded.data
    data.country = try country(at: span)
    guard let register = try declaredRegister(loaded, at: span) else { return data }
    let aggregate = try await aggregate(of: register, at: span)
    data.register = aggregate.cells
    data.registerSource = aggregate.source
    return data
  }

  /// The hash of all that the register's cells follow from; nil where the workspace has no register.
  func registerHash(of region: TerritoryID, at span: Span?) throws(CommandFailure) -> ContentHash? {
    let study = try openStudy(span)
    guard try study.resources().contains(where: { $0.name == RegisterCell.declaration.name }) else { return nil }
    guard let register = try declaredRegister(try study.load(region), at: span) else { return nil }
    return try key(of: register, hash: try hash(of: register, at: span), at: span)
  }

  /// What the workspace's register is and what its rows give; nil where it has none.
  func registerAggregate(of region: TerritoryID, at span: Span?) async throws(CommandFailure) -> RegisterAggregate? {
    let loaded = try openStudy(span).load(region)
    guard let register = try declaredRegister(loaded, at: span) else { return nil }
    return try await aggregate(of: register, at: span)
  }

  // MARK: - How it is made

  /// A register as its data package declares it, with the way from its codes to the industries.
  private struct DeclaredRegister {
    var resource: Resource
    var form: RegisterForm
    var classification: String
    var crosswalk: Crosswalk
    var territories: [TerritoryID]
  }

  private func declaredRegister(
    _ loaded: LoadedData, at span: Span?
  ) throws(CommandFailure) -> DeclaredRegister? {
    guard let resource = loaded.resources.first(where: { $0.name == RegisterCell.declaration.name }),
      let named = resource.classification, let form = RegisterForm(having: resource.schema.fields.map(\.name))
    else { return nil }
    return DeclaredRegister(
      resource: resource, form: form, classification: named.name,
      crosswalk: try registerCrosswalk(named, loaded.data.industries, at: span),
      territories: loaded.data.territories.map(\.id))
  }

  private func hash(of register: DeclaredRegister, at span: Span?) throws(CommandFailure) -> ContentHash {
    let workspace = try openStudy(span).workspace
    guard let hash = RegisterCache(of: workspace).hash(of: register.resource.path) else {
      throw CommandFailure(
        WorkspaceFailure([
          Fault(
            .missingFile(purpose: .resource(register.resource.name)),
            at: Fault.Place(file: register.resource.path, line: 1, column: 1, text: "", caret: 0..<0))
        ]))
    }
    return hash
  }

  /// The hash of the file, of how it is read, of the crosswalk and of the places that are known.
  private func key(
    of register: DeclaredRegister, hash: ContentHash, at span: Span?
  ) throws(CommandFailure) -> ContentHash {
    guard let crosswalk = try? CanonicalJSON.hash(register.crosswalk) else {
      throw CommandFailure(.plugin, "plugin", "the weights of \(register.crosswalk.system) are no numbers", at: span)
    }
    let fields = register.resource.schema.fields.map { "\($0.name) \($0.kind.rawValue)" }
    let guarded =
      register.form == .organisations
      ? try openStudy(span).workspace.settings.disclosure.map { "disclosure \($0.threshold)" } : nil
    let parts =
      [guarded].compactMap { $0 } + [
        "cells 2", "file \(hash)", "classification \(register.classification)", "crosswalk \(crosswalk)",
      ]
      + ["rounding \(register.resource.rounding.map { "\($0)" } ?? "")"] + fields + register.territories.map(\.rawValue)
    return ContentHash(SHA256.hex(parts.joined(separator: "\n").utf8))
  }

  private func aggregate(
    of register: DeclaredRegister, at span: Span?
  ) async throws(CommandFailure) -> RegisterAggregate {
    let study = try openStudy(span)
    let cache = RegisterCache(of: study.workspace)
    // Where nothing was ever kept the hash is of no help yet, and is taken while the engine works.
    if cache.isEmpty {
      async let hashed = Self.hash(by: cache, of: register.resource.path)
      let made = try await made(of: register, at: span)
      _ = await hashed
      let key = try key(of: register, hash: try hash(of: register, at: span), at: span)
      study.knownRegister = (key, made)
      if !study.isReadOnly { cache.keep(made, for: key) }
      return made
    }
    let key = try key(of: register, hash: try hash(of: register, at: span), at: span)
    if let known = study.knownRegister, known.key == key { return known.aggregate }
    if let kept = cache.aggregate(for: key) {
      study.knownRegister = (key, kept)
      return kept
    }
    let made = try await made(of: register, at: span)
    study.knownRegister = (key, made)
    if !study.isReadOnly { cache.keep(made, for: key) }
    return made
  }

  private nonisolated static func hash(by cache: RegisterCache, of path: String) async -> ContentHash? {
    cache.hash(of: path)
  }

  /// Has the engine read the file and add its rows up.
  private func made(of register: DeclaredRegister, at span: Span?) async throws(CommandFailure) -> RegisterAggregate {
    let study = try openStudy(span)
    let file = study.workspace.directory.appending(path: register.resource.path)
    let format = try Self.format(of: file, at: span)
    let declared = register.form.columns(among: register.resource.schema.fields.map(\.name))
    let name = "#register file"
    let table = try await engine(span) { engine async throws(EngineFailure) in
      try await format.read(FileToRead(file.path, types: .declared(declared)), into: engine, as: name)
    }
    let work = RegisterAggregation(
      relation: name, path: file.path, delimiter: table.delimiter, form: register.form,
      classification: register.classification, crosswalk: register.crosswalk, rounding: register.resource.rounding,
      territories: Set(register.territories),
      threshold: study.workspace.settings.disclosure?.threshold)
    do throws(RegisterFailure) {
      return try await work.run(by: openEngine())
    } catch {
      if case .engine(let failure) = error { throw CommandFailure(failure, at: span) }
      throw CommandFailure(
        .failed, error.code, "\(register.resource.path): \(error.message)", at: span, help: error.help)
    }
  }
}
