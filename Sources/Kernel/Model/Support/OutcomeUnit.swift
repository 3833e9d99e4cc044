/// What a unit of `outcomes` and `participation` is.
public enum OutcomeUnit: String, Codable, CaseIterable, Sendable {
  case territory, cluster, actor, applicant
}

extension OutcomeValue {
  /// What is known of the value: what its row states, else whether there is one.
  public var status: ValueStatus { stated ?? (value == nil ? .missing : value == 0 ? .zero : .observed) }

  /// How `trace` and evidence lists name this row: `indicator@unit period`.
  public var evidence: String { "\(indicator)@\(unit) \(period)" }
}

extension Participation {
  /// How `trace` and evidence lists name this row: `measure>unit period`.
  public var evidence: String { "\(measure)>\(unit) \(from)" }

  var order: (String, String, String, String, String) {
    (measure.rawValue, kind.rawValue, unit, from, "\(pilot ?? "") \(to ?? "") \(dose ?? 1)")
  }
}

extension SpentMoney {
  /// How `trace` and evidence lists name this row: `measure period payer`.
  public var evidence: String { "\(measure) \(period) \(payer ?? "")" }

  var order: (String, String, String, String, Double) {
    (measure.rawValue, territory?.rawValue ?? "", period, payer ?? "", amount?.amount ?? 0)
  }
}
