/// An extension in the registry, whoever brings it: a Swift type, a file of declarations, another process.
///
/// `Result` is what the extension adds to a stage's input: a ``DiagnosticReport``, measures, KPI cards.
public struct RegisteredExtension<Result: Sendable>: Sendable {
  public let declaration: ExtensionDeclaration
  private let fitsRegion: @Sendable (Territory) -> Bool
  private let give: @Sendable (RegionalData, StageContext) async throws(StageFailure) -> Result

  /// An extension with a declaration of its own.
  public init(
    declaration: ExtensionDeclaration, fits: @escaping @Sendable (Territory) -> Bool = { _ in true },
    give: @escaping @Sendable (RegionalData, StageContext) async throws(StageFailure) -> Result
  ) {
    self.declaration = declaration
    fitsRegion = fits
    self.give = give
  }

  /// Whether the extension has something to say on this region.
  public func fits(_ region: Territory) -> Bool { fitsRegion(region) }

  /// What the extension gives on the data.
  ///
  /// - Throws: ``StageFailure``.
  public func result(on data: RegionalData, in context: StageContext) async throws(StageFailure) -> Result {
    try await give(data, context)
  }
}

extension RegisteredExtension<DiagnosticReport> {
  /// A diagnostic written in Swift.
  public init<D: Diagnostic>(_ type: D.Type) {
    let diagnostic = D()
    self.init(declaration: D.declaration, fits: { diagnostic.fits($0) }) {
      (data, context) throws(StageFailure) in try diagnostic.diagnose(data, in: context)
    }
  }
}

extension RegisteredExtension<[CatalogueMeasure]> {
  /// A catalogue written in Swift.
  public init<C: MeasureCatalogue>(_ type: C.Type) {
    let catalogue = C()
    self.init(declaration: C.declaration, fits: { catalogue.fits($0) }) {
      (data, context) throws(StageFailure) in try catalogue.measures(for: data, in: context)
    }
  }
}

extension RegisteredExtension<[KPICard]> {
  /// A calculator written in Swift.
  public init<K: KPICalculator>(_ type: K.Type) {
    let calculator = K()
    self.init(declaration: K.declaration, fits: { calculator.fits($0) }) {
      (data, context) throws(StageFailure) in try calculator.cards(for: data, in: context)
    }
  }
}
