public import TerroirKernel

extension CompositeRefusal {
  /// What is wrong, for a person.
  public var reason: Phrase {
    switch self {
    case .repeatedCode(let code): "structure: \(code) appears twice"
    case .unknownParent(let code, let parent): "structure: the parent \(parent) of \(code) is not listed"
    case .notOneRoot(let roots):
      roots.isEmpty
        ? "structure: every element has a parent, so there is no index"
        : "structure: \(roots.joined(separator: ", ")) have no parent, and only one can be the index"
    case .circle(let code): "structure: \(code) does not lead up to the index"
    case .noIndicators: "structure: there is an index and nothing below it"
    case .badWeight(let code): "structure: the weight of \(code) is negative or not a number"
    case .zeroWeights(let code): "structure: all weights under \(code) are zero"
    case .fieldOfIndicators(let field, let code):
      "structure: \(field) is of indicators, and \(code) is an aggregate of others"
    case .tooFewUnits(let count): "there are \(count) units, and a ranking needs two"
    case .noData(let code): "the indicator \(code) has no column"
    case .notInStructure(let code): "the indicator \(code) is not in the structure"
    case .noDenominator(let code, let denominator): "\(denominator), which \(code) is divided by, has no column"
    case .badDenominator(let unit, let code): "what \(code) of \(unit) is divided by is not above 0"
    case .noGroups: "imputation by group has no groups"
    case .nothingToImputeFrom(let code, let group):
      "\(code) has no value \(group.map { "in the group \($0)" } ?? "at all")"
    case .allScreenedOut: "fewer than two units have enough data"
    case .missing(let unit, let code): "\(code) of \(unit) is missing"
    case .constant(let code): "\(code) is the same for every unit, so it cannot be normalised"
    case .noTarget(let code): "\(code) has no target"
    case .badTarget(let code): "the target of \(code) is not better than its worst value"
    case .noGoalposts(let code): "\(code) has no goalposts with low below high"
    case .unknownReference(let unit):
      unit.isEmpty ? "no reference unit is given" : "the reference unit \(unit) is not there"
    case .negative(let unit, let code): "\(code) of \(unit) makes a share of the maximum impossible"
    case .inadmissible(let normalisation, let aggregation):
      "\(normalisation.rawValue) has no ratios, which a \(aggregation.rawValue) mean needs"
    case .notPositive(let unit, let code, let aggregation):
      "\(code) of \(unit) is not above 0, which a \(aggregation.rawValue) mean needs"
    case .missingForCopeland(let unit, let code): "\(code) of \(unit) is missing, and Copeland compares every pair"
    case .notAdditive(let aggregation): "an index by \(aggregation.rawValue) is not a sum of contributions"
    case .oneFactorLeft: "nothing varies: every factor has one alternative"
    case .noCommonComponent(let code): "the indicators under \(code) have no first principal component"
    case .cancelled: "cancelled"
    }
  }

  /// What to do about it.
  public var hint: Phrase {
    switch self {
    case .repeatedCode: "Keep one row for each code."
    case .unknownParent: "Add a row for the parent, or correct its name."
    case .notOneRoot: "Leave parent empty in exactly one row."
    case .circle: "Correct the parents."
    case .noIndicators: "Add rows for the indicators with the index as parent."
    case .badWeight: "Give a weight of 0 or more."
    case .zeroWeights: "Give at least one of them a weight above 0."
    case .fieldOfIndicators(let field, _):
      field == "direction"
        ? "Leave it empty there, and turn the indicators below it round instead."
        : "Leave it empty there, and give it to the indicators below."
    case .tooFewUnits, .allScreenedOut: "Add units, fill in data, or lower the threshold of the screening."
    case .noData: "Add the column, or take the row out of the structure."
    case .notInStructure: "Add a row to the structure, or leave the indicator out."
    case .noDenominator: "Name its column in the structure as it is in the table."
    case .badDenominator: "Correct it, or leave it missing."
    case .noGroups: "Bind group=COLUMN, or choose impute=mean."
    case .nothingToImputeFrom: "Leave the indicator out, or impute without groups."
    case .missing:
      """
      Missing is not zero: fill it in (impute=mean, median), leave the unit out (screen=missing threshold=1), or let what \
      is there take over its weight (impute=available).
      """
    case .constant:
      "Leave it out: it ranks nobody. Treatment of outliers can make a nearly constant indicator constant."
    case .noTarget: "Fill in target in the structure."
    case .badTarget: "Give a target above the minimum, or below the maximum where less is better."
    case .noGoalposts: "Fill in low and high in the structure."
    case .unknownReference: "Name a unit: reference=UNIT."
    case .negative: "Use minmax; share-of-maximum is for amounts of 0 and more where more is better."
    case .inadmissible: "Use minmax with low=1, or aggregate=arithmetic, median or copeland."
    case .notPositive: "Normalise to a range above 0: normalise=minmax low=1 high=100."
    case .missingForCopeland: "Impute first: impute=mean, or screen units with missing values out."
    case .notAdditive: "Use aggregate=arithmetic, or detail=removal to see what an indicator does."
    case .oneFactorLeft: "Name at least one of impute, normalise, weights, aggregate in vary, with two alternatives."
    case .noCommonComponent: "Use weights=structure or weights=equal: a component needs three units and a correlation."
    case .cancelled: ""
    }
  }

  /// The same as a failure of `method`.
  func failure(_ method: String) -> MethodFailure {
    self == .cancelled ? .cancelled : MethodFailure(method, reason, hint: hint)
  }
}
