import Foundation

extension Criteria {
  /// PROMETHEE II: the net flow, the mean over the others of the weighted preference for the alternative less that for the
  /// other (Brans and Vincke 1985).
  func promethee(_ settings: Settings) -> [Double] {
    let spans = self.spans
    return netFlow { c, difference in
      guard difference > 0 else { return 0 }
      let share = difference / spans[c]
      switch settings.preference {
      case .usual: return 1
      case .uShape: return share > settings.indifference ? 1 : 0
      case .vShape: return min(1, share / settings.strict)
      case .level: return share > settings.strict ? 1 : share > settings.indifference ? 0.5 : 0
      case .linear:
        return min(1, max(0, (share - settings.indifference) / (settings.strict - settings.indifference)))
      case .gaussian: return 1 - exp(-share * share / (2 * settings.inflection * settings.inflection))
      }
    }
  }

  private func netFlow(_ preference: (Int, Double) -> Double) -> [Double] {
    guard values.count > 1 else { return values.map { _ in 0 } }
    return values.indices.map { a in
      var flow = 0.0
      for b in values.indices where b != a {
        for c in columns {
          let difference = isGain[c] ? values[a][c] - values[b][c] : values[b][c] - values[a][c]
          flow += weights[c] * (preference(c, difference) - preference(c, -difference))
        }
      }
      return flow / Double(values.count - 1)
    }
  }

  /// ELECTRE III: net credibility of outranking.
  ///
  /// With q, p and v as shares of the criterion's range, a loss l of a to b gives the concordance
  /// `(p - l) / (p - q)` and the discordance `D = (l - p) / (v - p)`, both held within 0 and 1; credibility
  /// `s = C prod (1 - D) / (1 - C)` over `D > C`; the score is the mean of `s(a,b) - s(b,a)` (Roy 1978; the net flow instead
  /// of the two distillations, so that ranks are complete).
  func electre(_ settings: Settings) -> [Double] {
    guard values.count > 1 else { return values.map { _ in 0 } }
    let spans = self.spans
    let (q, p, v) = (settings.indifference, settings.strict, settings.veto)
    func credibility(_ a: [Double], _ b: [Double]) -> Double {
      var concordance = 0.0
      var discordances: [Double] = []
      for c in columns {
        let loss = isGain[c] ? b[c] - a[c] : a[c] - b[c]
        if spans[c] == 0 {
          concordance += weights[c]
          continue
        }
        let share = loss / spans[c]
        concordance += weights[c] * min(1, max(0, (p - share) / (p - q)))
        discordances.append(min(1, max(0, (share - p) / (v - p))))
      }
      return discordances.reduce(concordance) {
        concordance < 1 && $1 > concordance ? $0 * (1 - $1) / (1 - concordance) : $0
      }
    }
    return values.indices.map { a in
      let flows = values.indices.map { b in
        a == b ? 0 : credibility(values[a], values[b]) - credibility(values[b], values[a])
      }
      return flows.reduce(0, +) / Double(values.count - 1)
    }
  }

  private var spans: [Double] { columns.map { bounds($0).high - bounds($0).low } }
}
