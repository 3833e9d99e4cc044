/// What is known of a value, as statistics offices mark it: a zero is no missing value, and a missing one is no zero.
public enum ValueStatus: String, Codable, CaseIterable, Sendable {
  /// As it was measured.
  case observed
  /// Known to the publisher, who does not give it.
  case withheld
  /// Published as about so much.
  case rounded
  /// Published as less than, or more than, so much.
  case bound
  /// None: counted, and nothing found.
  case zero
  /// Not known.
  case missing
  /// Put in by a method in place of a missing one.
  case imputed
  /// Expected of a time to come.
  case forecast

  /// Whether a number stands for it.
  public var hasValue: Bool { self != .withheld && self != .missing }
}

extension Observation {
  /// What is known of the value, as its qualifier says.
  public var status: ValueStatus {
    switch qualifier {
    case .exact: value == 0 ? .zero : .observed
    case .about: .rounded
    case .moreThan, .upTo, .almost: .bound
    }
  }
}
