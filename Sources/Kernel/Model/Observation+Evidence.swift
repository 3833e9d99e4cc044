extension Observation {
  /// How `trace` and evidence lists name this row: `indicator@territory period`.
  public var evidence: String { "\(indicator)@\(territory) \(period)" }
}
