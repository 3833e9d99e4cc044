/// What the loaded plugins contribute; a plain value, built by registration.
public struct Registry: Sendable {
  public private(set) var stages: [String: RegisteredStage] = [:]
  public private(set) var diagnostics: [String: any Diagnostic] = [:]
  public private(set) var catalogues: [String: any MeasureCatalogue] = [:]
  public private(set) var calculators: [String: any KPICalculator] = [:]
  public private(set) var methods: [String: any Method.Type] = [:]

  public init() {}

  public mutating func add(stage: (some AuditStage).Type) throws(RegistrationError) { try insert(stage) }
  public mutating func add(stage: (some StrategyStage).Type) throws(RegistrationError) { try insert(stage) }
  public mutating func add(stage: (some DesignStage).Type) throws(RegistrationError) { try insert(stage) }
  public mutating func add(stage: (some ImplementationStage).Type) throws(RegistrationError) { try insert(stage) }
  public mutating func add(stage: (some PromotionStage).Type) throws(RegistrationError) { try insert(stage) }
  public mutating func add(stage: (some EvaluationStage).Type) throws(RegistrationError) { try insert(stage) }

  public mutating func add<D: Diagnostic>(diagnostic: D.Type) throws(RegistrationError) {
    try claim(D.declaration.id, in: diagnostics.keys)
    diagnostics[D.declaration.id] = D()
  }

  public mutating func add<C: MeasureCatalogue>(catalogue: C.Type) throws(RegistrationError) {
    try claim(C.declaration.id, in: catalogues.keys)
    catalogues[C.declaration.id] = C()
  }

  public mutating func add<K: KPICalculator>(calculator: K.Type) throws(RegistrationError) {
    try claim(K.declaration.id, in: calculators.keys)
    calculators[K.declaration.id] = K()
  }

  public mutating func add(method: any Method.Type) throws(RegistrationError) {
    try claim(method.declaration.name, in: methods.keys)
    methods[method.declaration.name] = method
  }

  private mutating func insert<S: Stage>(_ stage: S.Type) throws(RegistrationError) {
    try claim(S.declaration.id, in: stages.keys)
    stages[S.declaration.id] = RegisteredStage(stage)
  }

  private func claim(_ id: String, in taken: some Sequence<String>) throws(RegistrationError) {
    if id.isEmpty { throw .emptyID }
    if taken.contains(id) { throw .duplicateID(id) }
  }
}

/// Why a contribution was not taken.
public enum RegistrationError: Error, Hashable, Sendable {
  case emptyID
  case duplicateID(String)
  /// The plugin's own reason.
  case refused(String)
}
