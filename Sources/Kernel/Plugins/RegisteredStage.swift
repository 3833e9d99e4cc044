import Foundation

/// A stage in the registry, whatever its input and output: made from parameter values, run on erased input.
public struct RegisteredStage: Sendable {
  public let declaration: StageDeclaration
  public let iteration: Iteration
  private let runStage:
    @Sendable ([String: ParameterValue], any StageInput, StageContext) async throws(StageFailure) -> any ArtifactValue

  /// A Swift stage.
  public init<S: Stage>(_ stage: S.Type) {
    declaration = S.declaration
    iteration = S.Input.iteration
    // Coded once: a call with a parameter does not code what it leaves alone.
    let defaults = Result(catching: S.defaultValues)
    runStage = { (values, input, context) async throws(StageFailure) -> any ArtifactValue in
      guard let own = input as? S.Input else {
        throw .invalidInput(
          what: "\(type(of: input)) was given to \(S.declaration.id)", hint: "run it in its own iteration")
      }
      return try await S.configured(with: values, over: defaults).run(own, in: context)
    }
  }

  /// A stage that runs elsewhere, in another process say.
  public init(
    declaration: StageDeclaration, iteration: Iteration,
    run:
      @escaping @Sendable ([String: ParameterValue], any StageInput, StageContext) async throws(StageFailure) ->
      any ArtifactValue
  ) {
    self.declaration = declaration
    self.iteration = iteration
    runStage = run
  }

  /// Runs the stage with `parameters` over its defaults.
  public func run(
    _ input: any StageInput, parameters: [String: ParameterValue], in context: StageContext
  ) async throws(StageFailure) -> any ArtifactValue {
    for (name, value) in parameters.sorted(by: { $0.key < $1.key }) {
      guard let parameter = declaration.parameter(name) else {
        let known = declaration.parameters.map(\.name).joined(separator: ", ")
        throw .invalidParameter(
          name: name, reason: "\(declaration.id) has no such parameter",
          hint: known.isEmpty ? "it takes none" : "it takes \(known)")
      }
      if let reason = parameter.refusal(of: value) {
        throw .invalidParameter(name: name, reason: reason, hint: "give \(parameter.kind.wanted)")
      }
      if let family = parameter.family, let member = family.member(name),
        let reason = family.refusal(of: member, in: input.data)
      {
        throw .invalidParameter(name: name, reason: reason, hint: "the parameters are \(family.pattern)")
      }
    }
    return try await runStage(parameters, input, context)
  }
}

extension RegisteredStage {
  /// The stage as a workspace has it: amounts among its parameters are in the workspace's currency, and defaults are those
  /// of its country where the pack gives any. What is not given is handed over, for the stage knows its own defaults alone.
  ///
  /// A run without a value for a parameter whose default cannot be counted throws ``StageFailure``.
  public func counted(in exchange: Exchange, _ country: Country) -> RegisteredStage {
    var declared = declaration
    declared.parameters = declaration.parameters.map { $0.counted(in: exchange, country, iteration) }
    if declared == declaration { return self }
    let changed = zip(declaration.parameters, declared.parameters).filter { $0.default != $1.default }
    let run = runStage
    return RegisteredStage(declaration: declared, iteration: iteration) {
      (given, input, context) async throws(StageFailure) -> any ArtifactValue in
      var values = given
      for (own, counted) in changed {
        for name in own.names(in: input.data) where values[name] == nil {
          if let value = counted.default {
            values[name] = value
          } else if let failure = own.missingRate(in: exchange) {
            throw failure
          }
        }
      }
      return try await run(values, input, context)
    }
  }
}

extension Stage {
  /// The stage with `values` over its defaults; a stage's stored properties are coded under its parameters' names.
  public static func configured(with values: [String: ParameterValue]) throws(StageFailure) -> Self {
    try configured(with: values, over: Result(catching: defaultValues))
  }

  fileprivate static func configured(
    with values: [String: ParameterValue], over defaults: Result<[String: CodedParameter], any Error>
  ) throws(StageFailure) -> Self {
    if values.isEmpty { return Self() }
    do {
      var all = try defaults.get()
      for (name, value) in values { all.take(value, as: name, of: declaration) }
      return try JSONDecoder().decode(Self.self, from: JSONEncoder().encode(all))
    } catch {
      throw .invalidParameter(
        name: values.keys.sorted().joined(separator: ", "), reason: "the stage does not take the value",
        hint: "see help \(Input.iteration.verb)")
    }
  }

  fileprivate static func defaultValues() throws -> [String: CodedParameter] {
    try JSONDecoder().decode([String: CodedParameter].self, from: JSONEncoder().encode(Self()))
  }
}

/// A parameter as a stage codes it: a value, or those of an open family by word.
private enum CodedParameter: Codable, Sendable {
  case value(ParameterValue)
  case family([String: ParameterValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(ParameterValue.self) {
      self = .value(value)
    } else {
      self = .family(try container.decode([String: ParameterValue].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .value(let value): try container.encode(value)
    case .family(let values): try container.encode(values)
    }
  }
}

extension [String: CodedParameter] {
  /// Puts a value in its place: under its own name, or in the dictionary of its open family.
  fileprivate mutating func take(_ value: ParameterValue, as name: String, of declaration: StageDeclaration) {
    guard let family = declaration.parameter(name)?.family, family.isOpen, let member = family.member(name) else {
      self[name] = .value(value)
      return
    }
    var values: [String: ParameterValue] = [:]
    if case .family(let known)? = self[family.name] { values = known }
    values[member] = value
    self[family.name] = .family(values)
  }
}
