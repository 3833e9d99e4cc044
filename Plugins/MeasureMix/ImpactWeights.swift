internal import TerroirKernel

/// The weights of the three dimensions as shares of their sum.
struct ImpactWeights {
  var economic: Double
  var sociocultural: Double
  var reputational: Double

  init(_ stage: MeasureMix) {
    let sum = stage.economic + stage.sociocultural + stage.reputational
    economic = stage.economic / sum
    sociocultural = stage.sociocultural / sum
    reputational = stage.reputational / sum
  }

  func of(_ dimension: KPIDimension) -> Double {
    switch dimension {
    case .economic: economic
    case .sociocultural: sociocultural
    case .reputational: reputational
    }
  }
}
