internal import TerroirKernel
internal import TerroirMethods

extension TheoryOfChange {
  /// The declared assumptions: nobody has measured them in these regions, so that their intervals are wide (half of the
  /// strength either way) and their evidence is empty. A region replaces them by its own table `theory`.
  static let assumed: [TheoryLink] =
    Need.allCases.flatMap { need in
      instruments(need).map { link(need.rawValue, $0.0.rawValue, $0.1) }
        + zip(KPIDimension.allCases, dimensions(need)).map { link(need.rawValue, $0.rawValue, $1, spread: 0) }
    }
    + DevelopmentModel.allCases.flatMap { model in
      preferences(model).map { link(model.rawValue, $0.0.rawValue, $0.1, spread: 0) }
    }

  private static func link(_ from: String, _ to: String, _ strength: Double, spread: Double = 0.5) -> TheoryLink {
    TheoryLink(
      from: from, to: to, strength: strength, low: strength * (1 - spread), high: min(1, strength * (1 + spread)))
  }

  /// An instrument is made for a need or helps with it; nobody has measured by how much more one than another.
  private static let made = 0.6, helps = 0.3

  private static func instruments(_ need: Need) -> [(InstrumentClass, Double)] {
    switch need {
    case .creation: [(.grant, made), (.prize, helps), (.voucher, helps)]
    case .production: [(.grant, made), (.rebate, made), (.subsidy, made), (.space, helps)]
    case .dissemination: [(.platform, made)]
    case .exhibition: [(.event, made), (.publicSpace, made), (.map, helps)]
    case .carriers: [(.education, made)]
    // A general act names no element: what takes an endangered one into its care is a register.
    case .endangered: [(.subsidy, made), (.register, made), (.education, helps)]
    case .isolation: [(.coordinator, made), (.event, helps), (.service, helps)]
    case .skills: [(.education, made), (.accelerator, helps)]
    case .finance: [(.loan, made), (.guarantee, made), (.grant, helps), (.taxIncentive, helps)]
    case .media: [(.promotion, made)]
    case .market: [(.export, made), (.voucher, made), (.platform, made)]
    case .reach: [(.promotion, made), (.event, made), (.map, made), (.prize, made), (.export, helps)]
    case .premises: [(.space, made), (.publicSpace, helps)]
    case .townBodies: [(.coordinator, made), (.institution, made)]
    case .growth: [(.accelerator, made), (.loan, made), (.taxIncentive, made), (.rebate, helps)]
    case .legal: [(.act, made), (.service, made), (.institution, helps), (.register, helps)]
    }
  }

  /// Economic, socio-cultural, reputational.
  private static func dimensions(_ need: Need) -> [Double] {
    switch need {
    case .creation: [0.3, 0.5, 0.2]
    case .production: [0.6, 0.3, 0.1]
    case .dissemination: [0.5, 0.2, 0.3]
    case .exhibition: [0.2, 0.5, 0.3]
    case .carriers: [0.1, 0.7, 0.2]
    case .endangered: [0, 0.8, 0.2]
    case .isolation: [0.4, 0.4, 0.2]
    case .skills: [0.5, 0.4, 0.1]
    case .finance: [0.8, 0.1, 0.1]
    case .media: [0.2, 0.2, 0.6]
    case .market: [0.7, 0.1, 0.2]
    case .reach: [0.2, 0.2, 0.6]
    case .premises: [0.5, 0.4, 0.1]
    case .townBodies: [0.3, 0.5, 0.2]
    case .growth: [0.9, 0, 0.1]
    case .legal: [0.4, 0.4, 0.2]
    }
  }

  /// Safeguarding, transmission and places under conservation; residencies, design and co-production under
  /// transformation; acceleration, investment and markets under generation.
  private static func preferences(_ model: DevelopmentModel) -> [(InstrumentClass, Double)] {
    switch model {
    case .dynamicConservation:
      [
        (.education, 1), (.register, 1), (.publicSpace, 1), (.space, 1), (.subsidy, 1), (.grant, 1), (.event, 0.9),
        (.map, 0.9), (.accelerator, 0.5), (.loan, 0.5), (.guarantee, 0.5), (.export, 0.7), (.rebate, 0.6),
        (.taxIncentive, 0.6),
      ]
    case .transformation:
      [
        (.space, 1), (.event, 1), (.education, 1), (.platform, 1), (.grant, 1), (.accelerator, 0.8), (.promotion, 0.9),
        (.register, 0.6), (.loan, 0.7), (.guarantee, 0.7),
      ]
    case .generation:
      [
        (.accelerator, 1), (.loan, 1), (.guarantee, 1), (.export, 1), (.rebate, 1), (.platform, 1), (.taxIncentive, 1),
        (.grant, 0.9), (.register, 0.5), (.publicSpace, 0.5), (.subsidy, 0.6), (.education, 0.8),
      ]
    }
  }
}
