import TerroirKernel

extension RegisterDraft {
  /// The amounts that too few organisations stand behind, or that would tell such a one: each with the most that it can be by
  /// what is shown, nil where nothing bounds it.
  ///
  /// In a place and year an attacker knows all activity and the industries that are shown, and so what is left of it. Where
  /// fewer than the threshold may stand behind that rest, the industry of the fewest is withheld too, until enough do. An
  /// organisation that counts in two industries is taken as two, which withholds rather too much.
  var withheld: [Key: Double?] {
    guard let threshold else { return [:] }
    var found: [Key: Double?] = [:]
    let groups = Dictionary(grouping: sums.keys) { key in
      Key(territory: key.territory, industry: IndustryID.allActivity.rawValue, year: key.year, unit: key.unit)
    }
    for (whole, members) in groups {
      let industries = members.filter { $0 != whole }.sorted {
        let (left, right) = (sums[$0]?.known ?? 0, sums[$1]?.known ?? 0)
        return left == right ? $0.industry < $1.industry : left < right
      }
      func known(_ key: Key) -> Int { sums[key]?.known ?? 0 }
      var hidden = industries.filter { (1..<threshold).contains(known($0)) }
      var shown = industries.filter { known($0) >= threshold }
      guard known(whole) >= threshold else {
        if known(whole) > 0 { found[whole] = .some(nil) }
        for key in hidden { found[key] = .some(nil) }
        continue
      }
      func rest() -> (known: Int, value: Double) {
        (
          known(whole) - shown.reduce(0) { $0 + known($1) },
          (sums[whole]?.value ?? 0) - shown.reduce(0) { $0 + (sums[$1]?.value ?? 0) }
        )
      }
      // Sums of weights are exact to some twelve digits alone.
      func isNothing(_ value: Double) -> Bool { abs(value) <= 1e-9 * abs(sums[whole]?.value ?? 0) }
      while let next = shown.first, rest().known < threshold,
        !(hidden.isEmpty && rest().known == 0 && isNothing(rest().value))
      {
        hidden.append(next)
        shown.removeFirst()
      }
      // Amounts below none leave no bound.
      let left = rest().value
      for key in hidden { found[key] = key.unit.isCount && left >= 0 ? .some(left) : .some(nil) }
    }
    return found
  }
}
