/// An optimisation model: variables with bounds, some of them whole, linear constraints, and a linear objective that may
/// have quadratic terms.
///
/// minimise or maximise `sum c_j x_j + sum q_jk x_j x_k` subject to `lower_i <= sum a_ij x_j <= upper_i` and
/// `lower_j <= x_j <= upper_j`. Numbers are in the model's own units; the solver sees them scaled.
public struct Model: Hashable, Sendable {
  /// Which way the objective is sought.
  public enum Sense: Hashable, Sendable { case minimise, maximise }

  /// A quantity to be chosen.
  public struct Variable: Hashable, Sendable {
    /// What it is, in words that an error can use.
    public var name: String
    /// What one unit adds to the objective.
    public var cost: Double
    public var lower: Double
    public var upper: Double
    public var isInteger: Bool
    public init(
      _ name: String, cost: Double = 0, lower: Double = 0, upper: Double = .infinity, isInteger: Bool = false
    ) {
      self.name = name
      self.cost = cost
      self.lower = lower
      self.upper = upper
      self.isInteger = isInteger
    }
  }

  /// `coefficient * x[variable]`.
  public struct Term: Hashable, Sendable {
    public var variable: Int
    public var coefficient: Double
    public init(_ variable: Int, _ coefficient: Double) {
      self.variable = variable
      self.coefficient = coefficient
    }
  }

  /// `lower <= sum of terms <= upper`; terms of one variable are summed.
  public struct Constraint: Hashable, Sendable {
    /// What it demands, in words that an error can use.
    public var name: String
    public var terms: [Term]
    public var lower: Double
    public var upper: Double
    public init(_ name: String, _ terms: [Term], lower: Double = -.infinity, upper: Double = .infinity) {
      self.name = name
      self.terms = terms
      self.lower = lower
      self.upper = upper
    }
  }

  /// `coefficient * x[first] * x[second]` of the objective.
  public struct QuadraticTerm: Hashable, Sendable {
    public var first: Int
    public var second: Int
    public var coefficient: Double
    public init(_ first: Int, _ second: Int, _ coefficient: Double) {
      self.first = first
      self.second = second
      self.coefficient = coefficient
    }
  }

  public var sense: Sense
  public var variables: [Variable] = []
  public var constraints: [Constraint] = []
  /// Convex where the model minimises, concave where it maximises; not with integer variables.
  public var quadraticTerms: [QuadraticTerm] = []

  public init(_ sense: Sense) { self.sense = sense }

  /// Adds a variable and returns its index.
  @discardableResult
  public mutating func add(_ variable: Variable) -> Int {
    variables.append(variable)
    return variables.count - 1
  }

  /// Adds a constraint and returns its index.
  @discardableResult
  public mutating func add(_ constraint: Constraint) -> Int {
    constraints.append(constraint)
    return constraints.count - 1
  }

  /// Whether a variable is whole.
  public var hasIntegers: Bool { variables.contains(where: \.isInteger) }

  /// Why the solver cannot take the model; nil where it can.
  var fault: String? {
    let places = variables.indices
    for variable in variables {
      if !variable.cost.isFinite { return "the objective of \(variable.name) is \(variable.cost)" }
      if variable.lower.isNaN || variable.upper.isNaN { return "a bound of \(variable.name) is no number" }
    }
    for constraint in constraints {
      if constraint.lower.isNaN || constraint.upper.isNaN { return "a bound of \(constraint.name) is no number" }
      for term in constraint.terms {
        guard places.contains(term.variable) else { return "\(constraint.name) names a variable that is not there" }
        if !term.coefficient.isFinite {
          return "\(variables[term.variable].name) is \(term.coefficient) in \(constraint.name)"
        }
      }
    }
    for term in quadraticTerms {
      guard places.contains(term.first), places.contains(term.second), term.coefficient.isFinite else {
        return "a quadratic term has no number or no variable"
      }
    }
    return quadraticTerms.isEmpty || !hasIntegers ? nil : "quadratic terms beside whole variables are not solved"
  }

  /// The objective at `values`.
  public func objective(at values: [Double]) -> Double {
    Summation.sum(
      zip(variables, values).map { $0.cost * $1 }
        + quadraticTerms.map { $0.coefficient * values[$0.first] * values[$0.second] })
  }
}
