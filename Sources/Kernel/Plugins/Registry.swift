/// What the loaded plugins contribute; a plain value, built by registration. Each `add` throws ``RegistrationError`` where the
/// id is empty or taken.
public struct Registry: Sendable {
  public private(set) var stages: [String: RegisteredStage] = [:]
  public private(set) var diagnostics: [String: RegisteredExtension<DiagnosticReport>] = [:]
  public private(set) var catalogues: [String: RegisteredExtension<[CatalogueMeasure]>] = [:]
  public private(set) var calculators: [String: RegisteredExtension<[KPICard]>] = [:]
  public private(set) var methods: [String: any Method.Type] = [:]
  public private(set) var crosswalks: [String: Crosswalk] = [:]
  public private(set) var presets: [String: ParameterPreset] = [:]
  public private(set) var messages: [String: MessageSet] = [:]
  public private(set) var countries: [String: Country] = [:]
  public private(set) var templates: [String: DocumentTemplate] = [:]

  /// A registry with nothing in it.
  public init() {}

  /// Adds a stage of the iteration that its protocol names.
  public mutating func add(stage: (some AuditStage).Type) throws(RegistrationError) { try insert(stage) }
  /// Adds a stage of the iteration that its protocol names.
  public mutating func add(stage: (some StrategyStage).Type) throws(RegistrationError) { try insert(stage) }
  /// Adds a stage of the iteration that its protocol names.
  public mutating func add(stage: (some DesignStage).Type) throws(RegistrationError) { try insert(stage) }
  /// Adds a stage of the iteration that its protocol names.
  public mutating func add(stage: (some ImplementationStage).Type) throws(RegistrationError) { try insert(stage) }
  /// Adds a stage of the iteration that its protocol names.
  public mutating func add(stage: (some PromotionStage).Type) throws(RegistrationError) { try insert(stage) }
  /// Adds a stage of the iteration that its protocol names.
  public mutating func add(stage: (some EvaluationStage).Type) throws(RegistrationError) { try insert(stage) }

  /// Adds a diagnostic, by its type.
  public mutating func add(diagnostic: (some Diagnostic).Type) throws(RegistrationError) {
    try add(diagnostic: RegisteredExtension(diagnostic))
  }

  /// Adds a catalogue of measures, by its type.
  public mutating func add(catalogue: (some MeasureCatalogue).Type) throws(RegistrationError) {
    try add(catalogue: RegisteredExtension(catalogue))
  }

  /// Adds what computes indicators, by its type.
  public mutating func add(calculator: (some KPICalculator).Type) throws(RegistrationError) {
    try add(calculator: RegisteredExtension(calculator))
  }

  /// Adds a method, by its name.
  public mutating func add(method: any Method.Type) throws(RegistrationError) {
    try claim(method.declaration.name, in: methods.keys)
    methods[method.declaration.name] = method
  }

  private mutating func insert(_ stage: (some Stage).Type) throws(RegistrationError) {
    try add(stage: RegisteredStage(stage))
  }

  fileprivate func claim(_ id: String, in taken: some Sequence<String>) throws(RegistrationError) {
    if id.isEmpty { throw .emptyID }
    if taken.contains(id) { throw .duplicateID(id) }
  }
}

/// Contributions that are values: what a file of declarations or another process brings has no Swift type of its own.
extension Registry {
  /// Adds a stage, by its id.
  public mutating func add(stage: RegisteredStage) throws(RegistrationError) {
    try claim(stage.declaration.id, in: stages.keys)
    stages[stage.declaration.id] = stage
  }

  /// Adds a diagnostic, by its id.
  public mutating func add(diagnostic: RegisteredExtension<DiagnosticReport>) throws(RegistrationError) {
    try claim(diagnostic.declaration.id, in: diagnostics.keys)
    diagnostics[diagnostic.declaration.id] = diagnostic
  }

  /// Adds a catalogue of measures, by its id.
  public mutating func add(catalogue: RegisteredExtension<[CatalogueMeasure]>) throws(RegistrationError) {
    try claim(catalogue.declaration.id, in: catalogues.keys)
    catalogues[catalogue.declaration.id] = catalogue
  }

  /// Adds what computes indicators, by its id.
  public mutating func add(calculator: RegisteredExtension<[KPICard]>) throws(RegistrationError) {
    try claim(calculator.declaration.id, in: calculators.keys)
    calculators[calculator.declaration.id] = calculator
  }

  /// Adds the way from the codes of a classification to industries, by its id.
  public mutating func add(crosswalk: Crosswalk) throws(RegistrationError) {
    try claim(crosswalk.declaration.id, in: crosswalks.keys)
    crosswalks[crosswalk.declaration.id] = crosswalk
  }

  /// Adds values of parameters under one name, by its id.
  public mutating func add(preset: ParameterPreset) throws(RegistrationError) {
    try claim(preset.declaration.id, in: presets.keys)
    presets[preset.declaration.id] = preset
  }

  /// Adds messages to audiences, by their id.
  public mutating func add(messages set: MessageSet) throws(RegistrationError) {
    try claim(set.declaration.id, in: messages.keys)
    messages[set.declaration.id] = set
  }

  /// Adds what is a country's own, by its id.
  public mutating func add(country: Country) throws(RegistrationError) {
    try claim(country.id, in: countries.keys)
    countries[country.id] = country
  }

  /// Adds a form of the document, by its id.
  public mutating func add(template: DocumentTemplate) throws(RegistrationError) {
    try claim(template.declaration.id, in: templates.keys)
    templates[template.declaration.id] = template
  }
}

/// Why a contribution was not taken.
public enum RegistrationError: Error, Hashable, Sendable {
  case emptyID
  case duplicateID(String)
  /// The plugin's own reason.
  case refused(String)
}
