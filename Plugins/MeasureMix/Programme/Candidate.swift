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
  /// Why it may not be chosen; nil where it may.
  var refusal: Sentence?

  var measure: Measure { offer.measure }
  /// A measure in a place is set up and kept running once, whatever clusters it serves.
  var run: String { "\(measure.id)@\(territory)" }
  /// Organisations that one unit reaches.
  var reached: Double { dose.isCollective ? eligible.value : min(dose.reach, eligible.value) }
  /// The part of the cluster that one unit reaches.
  var share: Double { min(1, reached / max(all, 1e-9)) }
  /// Units that reach everybody eligible once.
  var most: Int { dose.isCollective ? 1 : max(1, Int(clamped: (eligible.value / dose.reach).rounded(.down))) }
}
