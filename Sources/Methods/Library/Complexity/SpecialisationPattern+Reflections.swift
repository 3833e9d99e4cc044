/// The method of reflections (Hidalgo and Hausmann 2009).
extension SpecialisationPattern {
  struct Reflected {
    var regions: [Double?]
    var industries: [Double?]
    /// The deviation of the regions' k over their mean.
    var spread: Double
  }

  /// k after `steps` steps as it is; or, as z-scores, the regions' at the last even step and the industries' at the last odd
  /// one, both of which grow with complexity.
  func reflections(_ steps: Int, _ form: ComplexityIndex.Reflections) throws(ComplexityIndex.Refusal) -> Reflected {
    var (kr, ki) = (diversity, ubiquity)
    var (even, odd) = (kr, ki)
    for step in 1...max(1, steps) {
      let (next, other) = (sums(overIndustries: ki), sums(overRegions: kr))
      kr = zip(next, diversity).map { $1 > 0 ? $0 / $1 : 0 }
      ki = zip(other, ubiquity).map { $1 > 0 ? $0 / $1 : 0 }
      if step.isMultiple(of: 2) { even = kr } else { odd = ki }
    }
    guard form == .standardised else {
      return Reflected(
        regions: masked(kr, by: diversity), industries: masked(ki, by: ubiquity),
        spread: Self.spread(kr, diversity))
    }
    // Sums of rounded numbers: below this their differences are rounding.
    guard Self.spread(even, diversity) > 1e-11, Self.spread(odd, ubiquity) > 1e-11 else { throw .collapsed(steps) }
    return Reflected(
      regions: standardised(even, diversity), industries: standardised(odd, ubiquity),
      spread: Self.spread(even, diversity))
  }

  private static func spread(_ values: [Double], _ counts: [Double]) -> Double {
    let present = zip(values, counts).filter { $1 > 0 }.map(\.0)
    guard let mean = Summation.mean(present), mean > 0 else { return 0 }
    return (Summation.deviation(present, freedom: 0) ?? 0) / mean
  }

  private func standardised(_ values: [Double], _ counts: [Double]) -> [Double?] {
    let present = counts.indices.filter { counts[$0] > 0 }
    return placed(Summation.standardised(present.map { values[$0] }), at: present, count: counts.count)
  }
}
