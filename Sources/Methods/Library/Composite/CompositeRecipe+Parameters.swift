import TerroirKernel

extension CompositeRecipe {
  static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ type: Choice.Type, _ default: Choice, _ description: String
  ) -> Parameter {
    Parameter(name, .choice(type.allCases.map(\.rawValue)), default: .text(`default`.rawValue), description)
  }

  static let parameters: [Parameter] = [
    choice(
      "impute", Imputation.self, .none,
      "missing values: refused (none), filled in, or their weight taken over by the siblings that are there (available)"
    ),
    choice("screen", Screening.self, .none, "by what units are left out: missing values, or missing and zero"),
    Parameter(
      "threshold", .number(0...1), unit: .share, default: .number(2.0 / 3), "share of indicators a unit must have"),
    choice("treat", Treatment.self, .none, "what is done where |skewness| > 2 and kurtosis > 3.5"),
    choice("normalise", Normalisation.self, .minmax, "how indicators come to one scale"),
    Parameter("low", .number(-1e9...1e9), unit: .index, default: .number(0), "least value of minmax and goalposts"),
    Parameter("high", .number(-1e9...1e9), unit: .index, default: .number(100), "most value of minmax and goalposts"),
    Parameter("reference", .text, "unit of distance-to-reference"),
    choice(
      "weights", Weights.self, .structure,
      "weights of the structure, the same for all siblings, or squared loadings on their first principal component"),
    choice("aggregate", Aggregation.self, .arithmetic, "how children become a score"),
  ]

  /// The recipe that the parameters give.
  init(_ read: InputReader) throws(MethodFailure) {
    self.init()
    impute = try read.choice("impute", Imputation.self)
    screen = try read.choice("screen", Screening.self)
    threshold = try read.number("threshold")
    treat = try read.choice("treat", Treatment.self)
    normalise = try read.choice("normalise", Normalisation.self)
    settings.low = try read.number("low")
    settings.high = try read.number("high")
    guard settings.low < settings.high else {
      throw read.failure("low is not below high", hint: "Give low below high.")
    }
    let unit = try read.word("reference")
    settings.reference = unit.isEmpty ? nil : unit
    weights = try read.choice("weights", Weights.self)
    aggregate = try read.choice("aggregate", Aggregation.self)
  }
}
