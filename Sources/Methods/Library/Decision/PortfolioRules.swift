import TerroirKernel

/// Reads the conditions of `portfolio` that are sums of choices.
enum PortfolioRules {
  /// At most one level of each item, and prerequisites and exclusions between items at whatever level.
  static func levels(_ reader: InputReader, _ places: PortfolioPlaces) throws(MethodFailure) -> [Portfolio.Rule] {
    var rules = places.names.filter { places[$0].count > 1 }.map {
      Portfolio.Rule("one level of \($0)", weights: weights(places[$0]), most: 1)
    }
    if let table = try reader.table("requires") {
      for (item, other) in try pairs(table, ("item", "requires"), places) {
        let both = weights(places[item]).merging(weights(places[other], -1)) { $0 + $1 }
        rules.append(Portfolio.Rule("\(item) requires \(other)", weights: both, most: 0))
      }
    }
    if let table = try reader.table("excludes") {
      for (item, other) in try pairs(table, ("a", "b"), places) {
        let both = weights(places[item]).merging(weights(places[other])) { $0 + $1 }
        rules.append(Portfolio.Rule("\(item) excludes \(other)", weights: both, most: 1))
      }
    }
    return rules
  }

  /// Limits of groups, and items that were required or forbidden, each in words.
  static func asked(
    _ reader: InputReader, _ places: PortfolioPlaces
  ) throws(MethodFailure) -> [(rule: Portfolio.Rule, name: Phrase)] {
    var rules = try groups(reader, places)
    for (word, isWanted) in [("require", true), ("forbid", false)] {
      for item in try reader.words(word).sorted() {
        guard !places[item].isEmpty else {
          throw reader.failure("\(word): \(item) is no item", hint: "Use the ids of the piped table.")
        }
        let name: Phrase = "\(item) is \(isWanted ? "required" : "forbidden")"
        rules.append(
          (
            Portfolio.Rule(
              name.description, weights: weights(places[item]), least: isWanted ? 1 : -.infinity,
              most: isWanted ? .infinity : 0),
            name
          ))
      }
    }
    return rules
  }

  private static func groups(
    _ reader: InputReader, _ places: PortfolioPlaces
  ) throws(MethodFailure) -> [(rule: Portfolio.Rule, name: Phrase)] {
    guard let table = try reader.table("groups") else { return [] }
    let (items, groups) = (try table.keys("item"), try table.keys("group"))
    try table.requireDistinct([items, groups])
    let most = table.has("limit") ? try table.constants("limit", of: groups) : groups.names.map { _ in 1 }
    let least = table.has("least") ? try table.constants("least", of: groups) : groups.names.map { _ in 0 }
    var members = groups.names.map { _ in [Int]() }
    for row in items.codes.indices { members[groups.codes[row]] += try places.all(items, row, table) }
    return groups.names.indices.map { group in
      let (low, high) = (Keys.text(.number(least[group])), Keys.text(.number(most[group])))
      let name: Phrase =
        least[group] > 0 ? "\(low) to \(high) of \(groups.names[group])" : "at most \(high) of \(groups.names[group])"
      return (
        Portfolio.Rule(name.description, weights: weights(members[group]), least: least[group], most: most[group]), name
      )
    }
  }

  private static func weights(_ places: [Int], _ value: Double = 1) -> [Int: Double] {
    Dictionary(places.map { ($0, value) }) { $0 + $1 }
  }

  private static func pairs(
    _ table: InputReader, _ roles: (String, String), _ places: PortfolioPlaces
  ) throws(MethodFailure) -> [(String, String)] {
    let (first, second) = (try table.keys(roles.0), try table.keys(roles.1))
    var pairs: [(String, String)] = []
    for row in first.codes.indices {
      _ = (try places.all(first, row, table), try places.all(second, row, table))
      let (one, other) = (first.names[first.codes[row]], second.names[second.codes[row]])
      guard one != other else {
        throw table.failure("\(one) is paired with itself", row: row, hint: "Name two items.")
      }
      pairs.append((one, other))
    }
    return pairs.sorted { $0 < $1 }
  }
}
