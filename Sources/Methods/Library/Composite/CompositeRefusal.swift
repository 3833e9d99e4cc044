/// Why a composite index cannot be built; the words are in `CompositeRefusal+Text`.
public enum CompositeRefusal: Error, Hashable, Sendable {
  case repeatedCode(String)
  case unknownParent(code: String, parent: String)
  case notOneRoot([String])
  case circle(String)
  case noIndicators
  case badWeight(String)
  case zeroWeights(String)
  case fieldOfIndicators(String, code: String)
  case tooFewUnits(Int)
  case noData(String)
  case notInStructure(String)
  case noDenominator(code: String, denominator: String)
  case badDenominator(unit: String, code: String)
  case noGroups
  case nothingToImputeFrom(code: String, group: String?)
  case allScreenedOut
  case missing(unit: String, code: String)
  case constant(String)
  case noTarget(String)
  case badTarget(String)
  case noGoalposts(String)
  case unknownReference(String)
  case negative(unit: String, code: String)
  case inadmissible(Normalisation, Aggregation)
  case notPositive(unit: String, code: String, Aggregation)
  case missingForCopeland(unit: String, code: String)
  case notAdditive(Aggregation)
  case oneFactorLeft
  case noCommonComponent(String)
  /// The person asked to stop.
  case cancelled
}
