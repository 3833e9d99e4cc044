internal import TerroirKernel

/// Whether a town can try a measure, and what it is to the region.
struct PilotRule {
  private let index: RegionalIndex
  private let period: Period

  init(_ index: RegionalIndex, in period: Period) {
    self.index = index
    self.period = period
  }

  /// Why a chosen row is not piloted; nil where it is.
  enum Refusal: String {
    /// An act, list or target in force: it is done.
    case framework
    /// An instrument of a wider level that is not in force.
    case proposed
    /// The measure's own row says that it is not piloted.
    case told
    /// An act, a register, a tax, a loan, a guarantee, a stand at a fair elsewhere, a body or a platform of a region: nothing of
    /// it can be seen in a town.
    case kind
    /// A programme of a wider level in force: who gives it runs it.
    case wider
  }

  /// The measure's own word decides; where it has none, the class of the instrument and its level.
  func refusal(of row: MeasureRow) -> Refusal? {
    switch standing(of: row) {
    case .framework: return .framework
    case .proposed, nil: return .proposed
    case .own, .available: break
    }
    if row.type == .legal { return .kind }
    if let told = index.measures[row.measure]?.isPilotable { return told ? nil : .told }
    let kind = InstrumentClass(instrument: row.instrument)
    if Self.isSeen(kind, at: row.level) { return nil }
    // What a region could try of it, were it the region's own.
    return Self.isSeen(kind, at: .regional) ? .wider : .kind
  }

  /// Whether the measure's own row decides.
  func isTold(_ row: MeasureRow) -> Bool { index.measures[row.measure]?.isPilotable != nil }

  /// What the measure is to the region; one of a catalogue that the data do not have is the region's own, where its level is
  /// not wider than the region.
  func standing(of row: MeasureRow) -> Standing? {
    if let measure = index.measures[row.measure] { return index.standing(of: measure, in: period) }
    return row.level == .federal ? .proposed : .own
  }

  /// What of a class at a level a first wave in one town can show.
  static func isSeen(_ kind: InstrumentClass, at level: Level) -> Bool {
    switch kind {
    case .act, .register, .taxIncentive, .loan, .guarantee, .platform, .promotion, .export: false
    case .institution: level == .municipal
    default: level != .federal
    }
  }
}
