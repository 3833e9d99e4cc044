public import TerroirKernel

/// The effect expected of an instrument before any is measured: an expert prior by class, 0-1 in each dimension.
///
/// Open platforms are put above direct subsidy in socio-cultural and reputational effect, as the method does; the wide
/// intervals say how little is known. The annual review's learning replaces them.
public enum InstrumentEffect {
  public static let evidence =
    "expert prior by instrument class, not measured; to be replaced by the annual review's learning"

  /// Economic, socio-cultural and reputational effect, in this order.
  public static func prior(_ kind: InstrumentClass, opensPlatform: Bool) -> [CatalogueMeasure.Effect] {
    let (economic, sociocultural, reputational) = table(kind)
    // Half of the effect either way; no study of these instruments in these regions narrows it.
    let spread = opensPlatform ? 0.4 : 0.5
    return [(KPIDimension.economic, economic), (.sociocultural, sociocultural), (.reputational, reputational)].map {
      CatalogueMeasure.Effect(
        $0.0, $0.1, low: $0.1 * (1 - spread), high: min(1, $0.1 * (1 + spread)), evidence: evidence)
    }
  }

  private static func table(_ kind: InstrumentClass) -> (Double, Double, Double) {
    switch kind {
    case .grant: (0.45, 0.50, 0.30)
    case .subsidy: (0.40, 0.35, 0.20)
    case .rebate: (0.55, 0.20, 0.45)
    case .loan: (0.45, 0.10, 0.05)
    case .guarantee: (0.30, 0.05, 0.05)
    case .voucher: (0.30, 0.50, 0.15)
    case .prize: (0.10, 0.35, 0.40)
    case .taxIncentive: (0.50, 0.10, 0.10)
    case .export: (0.50, 0.15, 0.50)
    case .promotion: (0.35, 0.30, 0.60)
    case .platform: (0.40, 0.45, 0.45)
    case .institution: (0.45, 0.50, 0.45)
    case .space: (0.55, 0.65, 0.55)
    case .accelerator: (0.60, 0.35, 0.35)
    case .education: (0.45, 0.55, 0.25)
    case .event: (0.40, 0.65, 0.70)
    case .publicSpace: (0.35, 0.70, 0.50)
    case .coordinator: (0.30, 0.45, 0.25)
    case .map: (0.25, 0.45, 0.55)
    case .register: (0.10, 0.35, 0.20)
    case .act: (0.25, 0.30, 0.15)
    case .service: (0.25, 0.30, 0.20)
    }
  }
}
