internal import Foundation

extension Programme {
  /// What has to be set aside for co-financing so that nine in ten outcomes are covered, as a line over the number of
  /// applications: it rises as the 90% quantile of the winners' number does at a quarter of those that can be made, and lies
  /// nowhere below it.
  ///
  /// The quantile is that of the binomial distribution, so that one application reserves all of what it wins where it wins
  /// in more than one case of ten; from 300 applications on that of the normal one, raised by one.
  static func reserve(of each: Double, chance: Double, applications: Int) -> (each: Double, fixed: Double) {
    let spread = 1.281_551_565_544_6 * (chance * (1 - chance)).squareRoot()
    let point = max(1, Double(applications) / 4)
    let slope = min(1, chance + spread / (2 * point.squareRoot()))
    let fixed = (1...max(1, applications)).reduce(0.0) { most, count in
      let winners =
        count < 300
        ? Double(quantile(of: count, chance))
        : Double(count) * chance + spread * Double(count).squareRoot() + 1
      return max(most, winners - slope * Double(count))
    }
    return (each * slope, each * fixed)
  }

  /// The least number of winners that nine in ten outcomes do not exceed.
  private static func quantile(of count: Int, _ chance: Double) -> Int {
    if chance <= 0 { return 0 }
    if chance >= 1 { return count }
    // By logarithms: the chance that nobody wins may be less than the least number.
    var term = Double(count) * log1p(-chance)
    let odds = log(chance) - log1p(-chance)
    var (sum, wins) = (exp(term), 0)
    while sum < 0.9, wins < count {
      term += odds + log(Double(count - wins) / Double(wins + 1))
      wins += 1
      sum += exp(term)
    }
    return wins
  }
}
