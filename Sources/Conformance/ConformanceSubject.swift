import Foundation
import Runtime
import TerroirKernel

/// One contribution of a plugin as the kit sees it: something that takes an input and gives bytes.
struct ConformanceSubject: Sendable {
  /// As a manifest names it: "stage identity-audit".
  let name: String
  let contribution: Manifest.Contribution
  let declaration: Declaration
  /// Nil for what is no stage.
  let iteration: Iteration?
  let run: @Sendable (ConformanceInput, [String: ParameterValue], StageContext) async throws(StageFailure) -> Given

  /// What a contribution says of itself.
  struct Declaration: Sendable {
    var id: String
    var summary: String
    var citations: [Citation]
    var parameters: [Parameter] = []
    var formulas: [String: String] = [:]
  }

  /// What a run gave.
  struct Given: Sendable {
    /// Its canonical JSON; nil where it holds a number that is not finite.
    var bytes: Data?
    /// The same once it was read back and written again.
    var readBack: Data?
    /// Rows by table.
    var rows: [String: Int] = [:]
    /// Has the sentences of the result told.
    let tell: @Sendable (SentenceTeller) -> Void
    /// Values that cannot be right.
    var faults: [AnswerFault] = []

    init<Value: Codable & Sendable>(
      _ value: Value, rows: [String: Int] = [:], faults: [AnswerFault] = [],
      tell: @escaping @Sendable (SentenceTeller) -> Void
    ) {
      self.tell = tell
      bytes = try? CanonicalJSON.encode(value)
      readBack = bytes.flatMap { data in
        (try? CanonicalJSON.decode(Value.self, from: data)).flatMap { try? CanonicalJSON.encode($0) }
      }
      self.rows = rows
      self.faults = faults
    }
  }

  /// The contributions of a plugin that can be run, in the order of its manifest.
  static func all(of registry: Registry, manifest: Manifest) -> [ConformanceSubject] {
    manifest.contributes.compactMap { contribution in
      let name = "\(contribution.kind.rawValue) \(contribution.id)"
      switch contribution.kind {
      case .stage: return registry.stages[contribution.id].map { stage($0, name, contribution) }
      case .diagnostic: return registry.diagnostics[contribution.id].map { of($0, name, contribution) }
      case .catalogue: return registry.catalogues[contribution.id].map { of($0, name, contribution) }
      case .kpis: return registry.calculators[contribution.id].map { of($0, name, contribution) }
      case .method, .classification, .preset, .messages, .country, .template: return nil
      }
    }
  }

  static func stage(
    _ stage: RegisteredStage, _ name: String, _ contribution: Manifest.Contribution
  ) -> ConformanceSubject {
    let declaration = Declaration(
      id: stage.declaration.id, summary: stage.declaration.summary, citations: stage.declaration.citations,
      parameters: stage.declaration.parameters, formulas: stage.declaration.formulas)
    return ConformanceSubject(
      name: name, contribution: contribution, declaration: declaration, iteration: stage.iteration
    ) { input, parameters, context throws(StageFailure) in
      let given = input.input(for: stage.iteration)
      let counted = stage.counted(in: given.data.exchange, given.data.country)
      let value = try await counted.run(given, parameters: parameters, in: context)
      return value.given(on: input)
    }
  }

  private static func of(
    _ brought: RegisteredExtension<some Codable & ExtensionAnswer>, _ name: String,
    _ contribution: Manifest.Contribution
  ) -> ConformanceSubject {
    let declaration = brought.declaration
    return ConformanceSubject(
      name: name, contribution: contribution,
      declaration: Declaration(
        id: declaration.id, summary: declaration.summary, citations: declaration.citations), iteration: nil
    ) { input, _, context throws(StageFailure) in
      let value = try await brought.result(on: input.data, in: context)
      return Given(value, faults: value.faults(of: declaration.id, input.known)) { _ = value.told(by: $0) }
    }
  }
}

extension ArtifactValue {
  /// The value with the rows of its tables counted, and what of it cannot be right.
  fileprivate func given(on input: ConformanceInput) -> ConformanceSubject.Given {
    let counts = Self.tables.map { ($0.name, $0.count(self)) }
    return ConformanceSubject.Given(
      self, rows: Dictionary(counts) { first, _ in first },
      faults: (try? AnswerCheck(input.known).faults(in: self)) ?? []
    ) { _ = self.told(by: $0) }
  }
}
