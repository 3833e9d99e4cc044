/// The six iterations of the method, in order; the seventh is the first again.
public enum Iteration: Int, Codable, CaseIterable, Comparable, Sendable {
  case audit = 1, strategize, design, implement, promote, evaluate

  /// The command that runs the iteration.
  public var verb: String {
    switch self {
    case .audit: "audit"
    case .strategize: "strategize"
    case .design: "design"
    case .implement: "implement"
    case .promote: "promote"
    case .evaluate: "evaluate"
    }
  }

  /// The name of the artifact the iteration yields.
  public var noun: String { artifact.declaration.noun }

  public init?(verb: String) {
    guard let match = Self.allCases.first(where: { $0.verb == verb }) else { return nil }
    self = match
  }

  public init?(noun: String) {
    guard let match = Self.allCases.first(where: { $0.noun == noun }) else { return nil }
    self = match
  }

  public var previous: Iteration? { Iteration(rawValue: rawValue - 1) }
  public var next: Iteration? { Iteration(rawValue: rawValue + 1) }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
