/// The newest year that rows speak of as known: some rows tell of what is planned or hoped for, few in any year to come.
public enum SpokenYears {
  /// A year is known where as many values at least are of it or later, and this share of them.
  private static let fewest = 3, share = 0.02

  /// Nil where fewer values than that have a year.
  public static func newest(_ years: [Int]) -> Int? {
    let needed = max(fewest, Int((Double(years.count) * share).rounded(.up)))
    return years.count >= needed ? years.sorted(by: >)[needed - 1] : nil
  }
}
