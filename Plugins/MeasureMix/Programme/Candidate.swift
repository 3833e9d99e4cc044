internal import TerroirKernel
internal import TerroirMethods

/// One measure for one cluster, run by the region or by a town of the cluster.
struct Candidate {
  var offer: CatalogueMeasure
  /// Of the offer, in the catalogue's order.
  var number: Int
  var kind: InstrumentClass
  var standing: Standing
  var dose: Dose
  /// Of the cluster, in order of ids.
  var cluster: Int
  var territory: TerritoryID
  /// The cluster's industries that the measure targets and its level may support.
  var industries: [IndustryID]
  var eligible: Beneficiaries.Number
  /// All of the cluster.
  var all: Double
  /// The cluster's towns in the region.
  var towns: Int
  /// Why it may not be chosen; nil where it may.
  var refusal: Sentence?

  var measure: Measure { offer.measure }
  /// A measure in a place is set up and kept running once, whatever clusters it serves.
  var run: String { "\(measure.id)@\(territory)" }
  /// Organisations that one unit reaches; what a town hands on stays in the town.
  var reached: Double {
    if dose.isCollective { return eligible.value }
    let handed = measure.applicant == .municipality ? eligible.value / Double(max(1, towns)) : eligible.value
    return min(dose.reach, handed)
  }
  /// The part of the cluster that one unit reaches.
  var share: Double { min(1, reached / max(all, 1e-9)) }
  /// Units that reach everybody eligible once: no more than there are towns where towns take them, and one where the region
  /// does.
  var most: Int {
    if dose.isCollective { return 1 }
    return switch measure.applicant {
    case .region: 1
    case .municipality: max(1, towns)
    case .organisation, .person: max(1, Int(clamped: (eligible.value / dose.reach).rounded(.down)))
    }
  }
}
